package org.gilcheck.properties;

import java.util.List;
import java.util.function.LongToIntFunction;
import org.gilcheck.checker.CycleRatio;
import org.gilcheck.checker.Fraction;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.LassoReplay;
import org.gilcheck.properties.Bound.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The most extreme ratio in the long run of any of some numerators to one denominator.
 *
 * @param name what of the property it is; empty if the property has but one aspect
 */
record RatioAspect(String name, Measure measure, List<LongToIntFunction> above, LongToIntFunction below)
        implements Aspect {

    @Override
    public List<Bound> extreme(Explored explored) {
        CycleRatio.Extreme extreme = measure == Measure.LEAST_RATIO
                ? explored.ratios().least(above, below)
                : explored.ratios().greatest(above, below);
        Lasso cycle = extreme.cycle();
        return cycle == null
                ? List.of()
                : List.of(explored.replayed(this, new Bound(name, measure, extreme.ratio(), cycle)));
    }

    @Override
    public List<Bound> of(Lasso lasso, Surroundings fresh) {
        LassoReplay replay = new LassoReplay(fresh.system(), fresh.kinds(), lasso);
        replay.confirm();
        long denominator = replay.inLoop(below);
        Bound worst = null;
        for (LongToIntFunction each : above) {
            long numerator = replay.inLoop(each);
            if (denominator > 0 || numerator > 0) {
                Fraction ratio = denominator == 0 ? null : Fraction.of(numerator, denominator);
                worst = worse(worst, new Bound(name, measure, ratio, lasso));
            }
        }
        return worst == null ? List.of() : List.of(worst);
    }

    private static Bound worse(@Nullable Bound known, Bound other) {
        return known == null || other.isWorseThan(known) ? other : known;
    }
}
