package org.gilcheck.properties;

import java.util.List;
import org.gilcheck.checker.Endless;
import org.gilcheck.checker.Fraction;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.LassoReplay;
import org.gilcheck.checker.Supremum;
import org.gilcheck.checker.Window;
import org.gilcheck.properties.Bound.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The greatest cost of a way through any of some windows.
 *
 * @param name what of the property it is; empty if the property has but one aspect
 */
record WindowAspect(String name, Measure measure, List<Window> windows) implements Aspect {

    @Override
    public List<Bound> extreme(Explored explored) {
        Supremum worst = null;
        for (Window window : windows) {
            Supremum supremum = new Supremum(explored.graph(), window);
            if (supremum.value() >= 0 && (worst == null || supremum.value() > worst.value())) {
                worst = supremum;
            }
        }
        Lasso still = measure == Measure.TIME && (worst == null || worst.value() != Supremum.UNBOUNDED)
                ? whereTimeStandsStill(explored)
                : null;
        if (still != null) {
            return List.of(explored.replayed(this, new Bound(name, measure, null, still)));
        }
        Lasso witness = worst == null ? null : worst.witness();
        if (worst == null || witness == null) {
            return List.of();
        }
        worst.certify();
        Bound bound = new Bound(name, measure, fraction(worst.value()), witness);
        return List.of(explored.replayed(this, bound));
    }

    @Override
    public List<Bound> of(Lasso lasso, Surroundings fresh) {
        LassoReplay replay = new LassoReplay(fresh.system(), fresh.kinds(), lasso);
        replay.confirm();
        long most = -1;
        for (Window window : windows) {
            boolean still = measure == Measure.TIME
                    && lasso.loopLength() == 0
                    && replay.shows(endless(window), ThreadFairness.of(fresh));
            most = Math.max(most, still ? Supremum.UNBOUNDED : replay.cost(window));
        }
        return most < 0 ? List.of() : List.of(new Bound(name, measure, fraction(most), lasso));
    }

    /** A run on which a window stays open for ever although no more time passes, since nothing that must happen can happen. */
    private @Nullable Lasso whereTimeStandsStill(Explored explored) {
        if (!explored.mayStandStill()) {
            return null;
        }
        for (Window window : windows) {
            Lasso lasso = endless(window).find(explored.graph(), ThreadFairness.of(explored.surroundings()));
            if (lasso != null && lasso.loopLength() == 0) {
                return lasso;
            }
        }
        return null;
    }

    private static Endless endless(Window window) {
        return new Endless(window.inside(), window.closes().negate());
    }

    private static @Nullable Fraction fraction(long value) {
        return value == Supremum.UNBOUNDED ? null : new Fraction(value, 1);
    }
}
