package org.gilcheck.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gilcheck.checker.Run;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real defects and how they were mended: what catches the one must pass the other, in the same scenarios. */
class RegressionPairsTest {
    /** More steps than this nobody reads. */
    private static final int LONGEST_STORY = 30;

    private static final int UNTIMED = 0;

    /** A policy with a defect, the same without, the property that tells them apart, and where it does. */
    record Pair(String broken, String fixed, Property property, Os os, List<Mix> mixes) {
        @Override
        public String toString() {
            return broken + ", " + property.id();
        }
    }

    /** Threads and cores; no cores for the untimed clock. */
    record Mix(String threads, int cores) {}

    static Stream<Pair> pairs() {
        List<Mix> computing = List.of(new Mix("2 cpu", UNTIMED), new Mix("2 cpu", 2));
        List<Mix> onOneCore =
                List.of(new Mix("2 cpu", 1), new Mix("3 cpu", 1), new Mix("1 cpu, 1 io", 1), new Mix("2 cpu, 1 io", 1));
        List<Mix> shuttingDown =
                List.of(new Mix("1 finalizer, 1 cpu", UNTIMED), new Mix("1 finalizer, 2 cpu", UNTIMED));
        String gh96387 = "regression-gh-96387-fixed";
        String hog = "regression-micropython-hog-broken";
        String yielding = "regression-micropython-hog-fixed";
        return Stream.of(
                linux("regression-gh-96387-broken", gh96387, new Deadlock(), shuttingDown),
                linux("regression-gh-96387-published", gh96387, new Deadlock(), shuttingDown),
                linux(
                        "regression-ruby-yield-broken",
                        "regression-ruby-yield-fixed",
                        new Livelock(),
                        List.of(new Mix("3 cpu", UNTIMED))),
                linux("ocaml-3.12", "ocaml-4.09", new YieldSwitches(), computing),
                linux("ocaml-3.12", "ocaml-4.09", new Starvation(), computing),
                new Pair(hog, yielding, new Starvation(), OsProfiles.FREERTOS, onOneCore),
                new Pair(hog, yielding, new YieldSwitches(), OsProfiles.FREERTOS, onOneCore));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void theDefectIsCaughtWithAShortStory(Pair pair) {
        List<Run> stories =
                verdicts(pair, pair.broken()).map(Verdict::counterexample).toList();
        assertThat(stories).doesNotContainNull();
        assertThat(stories).anySatisfy(story -> assertThat(story.length()).isLessThanOrEqualTo(LONGEST_STORY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void theMendedPolicyPasses(Pair pair) {
        assertThat(verdicts(pair, pair.fixed())).allMatch(Verdict::isPass);
    }

    private static Stream<Verdict> verdicts(Pair pair, String policy) {
        return pair.mixes().stream().map(mix -> Scenarios.verdict(scenario(policy, pair.os(), mix), pair.property()));
    }

    private static Scenario scenario(String policy, Os os, Mix mix) {
        return new Scenario(
                Scenarios.policy(policy),
                ThreadMix.parse(mix.threads()),
                new Machine(Math.max(1, mix.cores()), os, Costs.defaults()),
                mix.cores() == UNTIMED ? Clock.UNTIMED : Clock.TIMED,
                Scale.defaults());
    }

    private static Pair linux(String broken, String fixed, Property property, List<Mix> mixes) {
        return new Pair(broken, fixed, property, OsProfiles.LINUX, mixes);
    }
}
