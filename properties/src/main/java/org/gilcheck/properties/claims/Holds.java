package org.gilcheck.properties.claims;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.Verdict;

/** That a property holds in all of some scenarios, or that some of them violates it. */
final class Holds extends Expectation {
    private final String property;
    private final List<Circumstances> scenarios;
    private final boolean wanted;

    private Holds(String property, List<Circumstances> scenarios, boolean wanted) {
        this.property = property;
        this.scenarios = scenarios;
        this.wanted = wanted;
    }

    /** In every scenario the property holds, and it is put to the test in at least one. */
    static Holds everywhere(String property, List<Circumstances> scenarios) {
        return new Holds(property, scenarios, true);
    }

    /** Some scenario violates it. */
    static Holds notEverywhere(String property, List<Circumstances> scenarios) {
        return new Holds(property, scenarios, false);
    }

    @Override
    List<Question> questions() {
        return scenarios.stream().map(where -> Question.of(where, property)).toList();
    }

    @Override
    String asked() {
        return property + ": " + (scenarios.size() == 1 ? scenarios.get(0).where() : scenarios.size() + " scenarios");
    }

    @Override
    Finding judge(Evidence evidence) {
        List<Circumstances> violating = new ArrayList<>();
        int passes = 0;
        int incomplete = 0;
        for (Circumstances where : scenarios) {
            Verdict verdict = evidence.verdict(where, property);
            if (verdict.isViolation()) {
                violating.add(where);
            }
            passes += verdict.isPass() ? 1 : 0;
            incomplete += verdict.isPartial() ? 1 : 0;
        }
        if (!violating.isEmpty()) {
            return new Finding(
                    !wanted,
                    "violated in " + violating.size() + " of " + scenarios.size() + ", such as "
                            + violating.get(0).where());
        }
        if (passes == 0 || incomplete > 0) {
            return new Finding(false, "not known: " + incomplete + " explorations are incomplete, " + passes + " pass");
        }
        return new Finding(
                wanted,
                passes == scenarios.size()
                        ? "holds in all " + passes
                        : "holds in " + passes + ", and is not put to the test in the other "
                                + (scenarios.size() - passes));
    }
}
