package org.gilcheck.properties.runs;

import java.util.List;
import java.util.stream.Collectors;
import org.gilcheck.checker.Lasso;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.LockFairness;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.RunCheck;
import org.gilcheck.properties.thresholds.Quantity;

/**
 * What one run, by itself, says of its property.
 *
 * @param finding what it says in some words, such as {@code violates starvation}
 * @param text the same with the whole run
 * @param witness the run, with the reasons why its loop is fair if it violates the property
 */
public record Judgement(boolean isViolation, String finding, String text, Witness witness) {

    /** Replays a run and judges it, alone and from its steps. */
    public static Judgement of(Witness witness) {
        Scenario scenario = witness.job().scenario();
        Property property = witness.property();
        LockFairness locks = witness.job().locks().fairness();
        Lasso lasso = witness.lasso();
        if (property.isBound()) {
            return harmless(witness, numbers(RunCheck.bounds(scenario, property, lasso), property));
        }
        if (!RunCheck.violates(scenario, locks, property, lasso)) {
            return harmless(witness, "does not violate " + property.id());
        }
        List<Lasso.Reason> reasons = RunCheck.reasons(scenario, locks, property, lasso);
        Lasso explained = new Lasso(lasso.run(), lasso.loopStart(), reasons);
        Witness violation = new Witness(witness.job(), property, explained);
        String text = WitnessText.of(Counterexample.of(1, violation));
        return new Judgement(true, "violates " + property.id(), text, violation);
    }

    private static Judgement harmless(Witness witness, String finding) {
        return new Judgement(false, finding, withTable(witness, finding), witness);
    }

    private static String withTable(Witness witness, String finding) {
        return witness.job().row() + ", " + witness.job().where() + ": the run of "
                + WitnessText.length(witness.lasso()) + ", " + finding + "\n\n"
                + WitnessText.table(witness.trace());
    }

    private static String numbers(List<Bound> bounds, Property property) {
        return bounds.isEmpty()
                ? "has nothing to do with " + property.id()
                : bounds.stream()
                        .map(bound -> new Quantity(property, bound.aspect()) + " is " + bound)
                        .collect(Collectors.joining(", "));
    }
}
