package org.gilcheck.properties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gilcheck.checker.Fraction;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.language.NamedNumber;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound.Measure;
import org.gilcheck.properties.Formula.Term;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a time in units of the model stands for, by making every duration and constant longer in turn and seeing
 * what that does to the bound. A formula counts only if it also foretells the bound under two scales in which all are
 * longer at once.
 *
 * <p>Under the usual scale a switch interval is four wake delays, while in truth it is a hundred; some bounds are what they
 * are only because several short times add up to a long one. So everything but the shortest is first made five times
 * longer, and the formula tells what the bound is when long times are much longer than short ones.
 */
public final class FormulaSearch {
    private static final int STRETCH = 5;

    private final Function<Scale, Scenario> scenarios;
    private final Scale base;
    private final List<NamedNumber> numbers;
    private final List<Property> properties;
    private final Limits limits;
    private final Map<List<Integer>, List<Verdict>> known = new HashMap<>();

    /**
     * Prepares a search.
     *
     * @param scenarios makes the scenario under a scale, a fresh one each time
     * @param base the scale under which the bounds were found
     * @param properties the properties whose bounds are asked for
     * @param limits for each exploration; if one meets them there is no formula
     */
    public FormulaSearch(Function<Scale, Scenario> scenarios, Scale base, List<Property> properties, Limits limits) {
        this.scenarios = scenarios;
        this.base = base;
        this.numbers = scenarios.apply(base).namedNumbers();
        this.properties = properties;
        this.limits = limits;
    }

    /** The formula of a bound; null if it is no time, has no bound, or none is recognised. */
    public @Nullable Formula of(Property property, String aspect) {
        List<Integer> values = new ArrayList<>();
        numbers.forEach(number -> values.add(base.of(number) * (base.of(number) > 1 ? STRETCH : 1)));
        Long bound = boundAt(values, property, aspect);
        if (bound == null) {
            return null;
        }
        long rest = bound;
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            Long factor = factor(values, i, bound, property, aspect);
            if (factor == null || factor < 0) {
                return null;
            }
            if (factor > 0) {
                terms.add(new Term(factor, numbers.get(i)));
                rest -= factor * values.get(i);
            }
        }
        Formula formula = new Formula(terms, rest);
        return rest >= 0
                        && foretells(formula, longer(values, 1), property, aspect)
                        && foretells(formula, longer(values, 2), property, aspect)
                ? formula
                : null;
    }

    /** How much longer the bound is when one number is longer by 1, if it is twice that when it is longer by 2. */
    private @Nullable Long factor(List<Integer> values, int index, long bound, Property property, String aspect) {
        Long one = boundAt(with(values, index, 1), property, aspect);
        Long two = boundAt(with(values, index, 2), property, aspect);
        return one == null || two == null || two - one != one - bound ? null : Long.valueOf(one - bound);
    }

    private boolean foretells(Formula formula, List<Integer> values, Property property, String aspect) {
        long foretold = formula.ticks();
        for (Term term : formula.terms()) {
            foretold += term.factor() * values.get(numbers.indexOf(term.number()));
        }
        return Objects.equals(foretold, boundAt(values, property, aspect));
    }

    private static List<Integer> with(List<Integer> values, int index, int more) {
        List<Integer> changed = new ArrayList<>(values);
        changed.set(index, changed.get(index) + more);
        return changed;
    }

    private static List<Integer> longer(List<Integer> values, int more) {
        return values.stream().map(value -> value + more).toList();
    }

    private @Nullable Long boundAt(List<Integer> values, Property property, String aspect) {
        Verdict verdict = known.computeIfAbsent(values, this::explore).get(properties.indexOf(property));
        for (Bound bound : verdict.bounds()) {
            Fraction value = bound.value();
            if (bound.measure() == Measure.TIME && bound.aspect().equals(aspect) && value != null) {
                return value.numerator();
            }
        }
        return null;
    }

    private List<Verdict> explore(List<Integer> values) {
        Scale scale = base;
        for (int i = 0; i < values.size(); i++) {
            scale = scale.with(numbers.get(i).name(), values.get(i));
        }
        return new ScenarioCheck(scenarios.apply(scale), limits, Progress.SILENT).verdicts(properties);
    }
}
