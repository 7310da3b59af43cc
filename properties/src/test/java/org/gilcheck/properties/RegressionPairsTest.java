package org.gilcheck.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilcheck.properties.Scenarios.policy;

import java.util.List;
import java.util.stream.Stream;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.scenario.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real defects: the broken policy is caught with a counterexample that a person can read, the fixed one passes. */
class RegressionPairsTest {
    private static final int LONGEST_STORY = 30;

    /** A defect and its cure, the property that tells them apart, and the threads and locks that it takes. */
    record Pair(String broken, String fixed, Property property, Os os, int cpu, int io, LockFairness locks) {
        @Override
        public String toString() {
            return broken + ", " + property.id() + ", " + cpu + " cpu, " + io + " io @ " + os;
        }
    }

    static Stream<Pair> pairs() {
        return Stream.of(new Pair(
                "regression-ruby-yield-broken",
                "regression-ruby-yield-fixed",
                new Livelock(),
                OsProfiles.LINUX,
                3,
                0,
                LockFairness.WEAK));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void brokenIsCaughtWithAStoryThatOneCanRead(Pair pair) {
        Verdict verdict = check(pair, pair.broken());
        assertThat(verdict.isViolation()).isTrue();
        Lasso story = verdict.violation();
        assertThat(story).isNotNull();
        assertThat(story.run().length()).isLessThanOrEqualTo(LONGEST_STORY);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void fixedPasses(Pair pair) {
        assertThat(check(pair, pair.fixed()).isPass()).isTrue();
    }

    private static Verdict check(Pair pair, String policy) {
        Scenario scenario = Scenarios.untimed(policy(policy), pair.os(), pair.cpu(), pair.io());
        return new ScenarioCheck(scenario, pair.locks(), Limits.defaults(), Progress.SILENT)
                .verdicts(List.of(pair.property()))
                .get(0);
    }
}
