package org.gilcheck.properties.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.policies.CPython32;
import org.gilcheck.model.policies.StrictFifo;
import org.gilcheck.model.policies.broken.DoubleCheckedFlag;
import org.gilcheck.model.policies.broken.ReleaseYieldAcquire;
import org.gilcheck.properties.jobs.Locks;
import org.junit.jupiter.api.Test;

/** What becomes of a contract under JUnit. */
class GilContractTest {

    @GilContract(
            threads = {"2 cpu", "1 cpu, 1 io"},
            cores = 2,
            bypass = 1,
            longestWait = "20 units")
    static class Keeps implements GilUnderTest {
        @Override
        public GilPolicy policy() {
            return new StrictFifo();
        }
    }

    @Test
    void aPolicyThatKeepsItsContractPassesOneTestForEachPropertyAndScenario() {
        Results results = Results.of(Keeps.class);

        assertThat(results.failed()).isEmpty();
        assertThat(results.passed())
                .contains(
                        "mutual-exclusion: 2 cpu, untimed",
                        "mutual-exclusion: 2 cpu, timed, 2 cores",
                        "starvation: 1 cpu, 1 io, timed, 2 cores",
                        "bypass at most 1: 1 cpu, 1 io, untimed",
                        "wait at most 20: 2 cpu, timed, 2 cores");
        assertThat(results.all()).noneMatch(name -> name.startsWith("wait") && name.contains("untimed"));
    }

    @GilContract(threads = "2 cpu", clocks = Clock.UNTIMED, properties = "yield-switches")
    static class Violates implements GilUnderTest {
        @Override
        public GilPolicy policy() {
            return new ReleaseYieldAcquire();
        }
    }

    @Test
    void aViolationIsToldWithItsTraceScopeAndToken() {
        Results results = Results.of(Violates.class);

        assertThat(results.passed()).isEmpty();
        assertThat(results.failed()).containsOnlyKeys("yield-switches: 2 cpu, untimed");
        assertThat(results.failed().get("yield-switches: 2 cpu, untimed"))
                .startsWith("broken-release-yield-acquire @ linux violates yield-switches (after a forced yield")
                .contains("step  T0 cpu", "5 steps", "scope: all states of this scenario: ", "gilcheck replay gil1/")
                .contains("@GilContract(pinned = \"gil1/broken-release-yield-acquire/linux/untimed/1/2+cpu/");
    }

    @GilContract(threads = "2 cpu", clocks = Clock.TIMED, cores = 2, properties = "deadlock", bypass = 0)
    static class Exceeds implements GilUnderTest {
        @Override
        public GilPolicy policy() {
            return new StrictFifo();
        }
    }

    @Test
    void anExceededNumberIsToldWithARunThatReachesIt() {
        Results results = Results.of(Exceeds.class);

        assertThat(results.failed()).containsOnlyKeys("bypass at most 0: 2 cpu, timed, 2 cores");
        assertThat(results.failed().values())
                .allMatch(message -> message.contains("violates bypass at most 0") && message.contains("1 > 0, "));
    }

    /** Its switch interval of 5 ms stands four times in a message of four calls. */
    abstract static class SlowToAnswer implements GilUnderTest {
        @Override
        public GilPolicy policy() {
            return new CPython32();
        }
    }

    @GilContract(
            threads = "1 cpu, 1 io(4)",
            clocks = Clock.TIMED,
            cores = 2,
            properties = "deadlock",
            ioLatency = "25 ms")
    static class AnswersWithin25ms extends SlowToAnswer {}

    @GilContract(
            threads = "1 cpu, 1 io(4)",
            clocks = Clock.TIMED,
            cores = 2,
            properties = "deadlock",
            ioLatency = "20 ms")
    static class AnswersWithin20ms extends SlowToAnswer {}

    @Test
    void aTimeInSecondsIsComparedWithWhatTheUnitsStandFor() {
        assertThat(Results.of(AnswersWithin25ms.class).passed())
                .contains("io-latency per message at most 25 ms: 1 cpu, 1 io(4), timed, 2 cores");
        assertThat(Results.of(AnswersWithin20ms.class).failed().values())
                .singleElement()
                .asString()
                .contains("22.3 ms > 20 ms");
    }

    @GilContract(
            threads = "2 cpu",
            cores = {1, 2},
            properties = "yield-switches",
            expected = {
                @ExpectedViolation(property = "yield-switches", clocks = Clock.UNTIMED),
                @ExpectedViolation(property = "yield-switches", cores = 2)
            })
    static class ViolatesAsExpected extends Violates {}

    @GilContract(
            threads = "2 cpu",
            cores = 1,
            properties = {"yield-switches", "deadlock"},
            expected = {
                @ExpectedViolation(property = "yield-switches", clocks = Clock.UNTIMED),
                @ExpectedViolation(property = "deadlock", clocks = Clock.UNTIMED, reason = "it is what it is")
            })
    static class ExpectsTooMuch extends Violates {}

    @Test
    void anExpectedViolationPassesWhereItHappensAndFailsWhereItDoesNot() {
        assertThat(Results.of(ViolatesAsExpected.class).failed()).isEmpty();
        assertThat(Results.of(ViolatesAsExpected.class).passed())
                .containsExactly(
                        "yield-switches: 2 cpu, untimed (violated, as expected)",
                        "yield-switches: 2 cpu, timed, 2 cores (violated, as expected)");
        assertThat(Results.of(ExpectsTooMuch.class).failed())
                .containsOnlyKeys("deadlock: 2 cpu, untimed (violated, as expected)");
        assertThat(Results.of(ExpectsTooMuch.class).failed().values())
                .singleElement()
                .asString()
                .contains("is expected to be violated (it is what it is), but it holds", "Remove the expectation");
    }

    @GilContract(threads = "2 cpu", clocks = Clock.UNTIMED, maxStates = 10)
    static class Incomplete extends Keeps {}

    @GilContract(threads = "2 cpu", clocks = Clock.UNTIMED, maxStates = 10, allowIncomplete = true)
    static class AllowedToBeIncomplete extends Keeps {}

    @GilContract(
            threads = "2 cpu",
            clocks = Clock.UNTIMED,
            properties = "starvation",
            maxStates = 10,
            expected = @ExpectedViolation(property = "starvation"))
    static class ExpectsButIsIncomplete extends Violates {}

    @Test
    void whatIsNotDecidedFailsUnlessThatIsAllowedAndNeverPasses() {
        assertThat(Results.of(Incomplete.class).passed()).isEmpty();
        assertThat(Results.of(Incomplete.class).failed())
                .containsKey("mutual-exclusion: 2 cpu, untimed")
                .allSatisfy((name, message) ->
                        assertThat(message).contains("is not decided: limit of 10 states", "Raise maxStates"));
        assertThat(Results.of(AllowedToBeIncomplete.class).passed()).isEmpty();
        assertThat(Results.of(AllowedToBeIncomplete.class).failed()).isEmpty();
        assertThat(Results.of(AllowedToBeIncomplete.class).skipped()).hasSize(7);
        assertThat(Results.of(ExpectsButIsIncomplete.class).failed()).hasSize(1);
    }

    @GilContract(
            threads = {"1 cpu", "2 cpu"},
            clocks = Clock.UNTIMED,
            properties = "yield-switches")
    static class VacuousInOne extends Keeps {}

    @GilContract(
            threads = {"1 cpu", "1 io"},
            clocks = Clock.UNTIMED,
            properties = "yield-switches")
    static class VacuousInAll extends Keeps {}

    @Test
    void whatIsNotPutToTheTestIsSkippedAndFailsIfItNeverIs() {
        Results one = Results.of(VacuousInOne.class);
        Results all = Results.of(VacuousInAll.class);

        assertThat(one.skipped()).containsExactly("yield-switches: 1 cpu, untimed");
        assertThat(one.passed()).containsExactly("yield-switches: 2 cpu, untimed");
        assertThat(all.passed()).isEmpty();
        assertThat(all.skipped()).containsExactly("yield-switches: 1 cpu, untimed");
        assertThat(all.failed()).containsOnlyKeys("yield-switches: 1 io, untimed");
    }

    @GilContract(threads = "2 cpu", clocks = Clock.UNTIMED, properties = "starvation")
    static class DoesNotExclude implements GilUnderTest {
        @Override
        public GilPolicy policy() {
            return new DoubleCheckedFlag();
        }
    }

    @GilContract(threads = "2 cpu", clocks = Clock.UNTIMED, properties = "starvation", allowIncomplete = true)
    static class DoesNotExcludeEither extends DoesNotExclude {}

    @Test
    void livenessIsNotDecidedOfAPolicyThatDoesNotExcludeWhateverIsAllowed() {
        for (Class<?> type : List.of(DoesNotExclude.class, DoesNotExcludeEither.class)) {
            assertThat(Results.of(type).failed().values())
                    .singleElement()
                    .asString()
                    .contains("is not decided: the policy does not exclude", "mend what they violate");
        }
    }

    /** Two threads have it after four steps; the counter leaves its range later. */
    static class RacyAndWrong extends GilPolicy {
        private final Flag locked = flag("locked");
        private final Counter grants = counter("grants", 0, 3);

        @Override
        protected void defineAcquire() {
            whileTrue(locked, this::yieldProcessor);
            set(locked);
            increment(grants);
        }

        @Override
        protected void defineRelease() {
            clear(locked);
        }

        @Override
        protected void defineCheckpoint() {
            release();
            acquire();
        }
    }

    @GilContract(
            threads = "2 cpu",
            clocks = Clock.UNTIMED,
            properties = {"mutual-exclusion", "deadlock"},
            expected = @ExpectedViolation(property = "mutual-exclusion"),
            allowIncomplete = true)
    static class MistakeBehindAViolation implements GilUnderTest {
        @Override
        public GilPolicy policy() {
            return new RacyAndWrong();
        }
    }

    @Test
    void aMistakeThatEndsRunsIsNoLimitThatMayBeAllowed() {
        assertThat(Results.of(MistakeBehindAViolation.class).skipped()).isEmpty();
        assertThat(Results.of(MistakeBehindAViolation.class).failed())
                .hasEntrySatisfying(
                        "deadlock: 2 cpu, untimed",
                        message -> assertThat(message)
                                .contains("is not decided: some runs end early, in a faulty step")
                                .doesNotContain("Raise maxStates"));
    }

    @GilContract(
            threads = "2 cpu",
            clocks = Clock.UNTIMED,
            os = {"linux", "macos"},
            fairness = {Locks.WEAK, Locks.FIFO},
            properties = "deadlock")
    static class SeveralSystems extends Keeps {}

    @Test
    void operatingSystemsAndLocksAreNamedWhereThereAreSeveral() {
        assertThat(Results.of(SeveralSystems.class).passed())
                .containsExactly(
                        "deadlock: 2 cpu, untimed @ linux",
                        "deadlock: 2 cpu, untimed @ linux, fifo locks",
                        "deadlock: 2 cpu, untimed @ macos",
                        "deadlock: 2 cpu, untimed @ macos, fifo locks");
    }

    @GilContract(
            threads = "2 cpu",
            clocks = Clock.UNTIMED,
            properties = {"mutual-exclusion", "deadlock"},
            maxStates = 60)
    static class FoundBeforeTheLimit extends DoesNotExclude {}

    @Test
    void aViolationWithinALimitFailsAndClaimsNoMoreThanWasExplored() {
        assertThat(Results.of(FoundBeforeTheLimit.class).failed())
                .containsOnlyKeys("mutual-exclusion: 2 cpu, untimed", "deadlock: 2 cpu, untimed")
                .hasEntrySatisfying(
                        "mutual-exclusion: 2 cpu, untimed",
                        message -> assertThat(message)
                                .contains("violates")
                                .contains("scope: bounded: 65 states, which stand for 126, 97 steps between them"));
    }

    @GilContract(
            threads = {"2 cpu", "2 cpu"},
            clocks = {Clock.UNTIMED, Clock.UNTIMED},
            os = {"linux", "linux"},
            fairness = {Locks.WEAK, Locks.WEAK},
            properties = {"yield-switches", "yield-switches"},
            expected = {
                @ExpectedViolation(property = "yield-switches"),
                @ExpectedViolation(property = "yield-switches"),
                @ExpectedViolation(property = "yield-switches", clocks = Clock.UNTIMED)
            })
    static class SaysThingsTwice extends Violates {}

    @Test
    void whatIsSaidTwiceIsTestedOnce() {
        Results results = Results.of(SaysThingsTwice.class);

        assertThat(results.all()).containsExactly("yield-switches: 2 cpu, untimed (violated, as expected)");
        assertThat(results.failed()).isEmpty();
    }

    @GilContract(threads = "2 cpu", clocks = Clock.UNTIMED, properties = "deadlock")
    static class HasTerms {}

    /** The interface comes before the superclass where annotations are looked for. */
    static class InheritsTerms extends HasTerms implements GilUnderTest {
        @Override
        public GilPolicy policy() {
            return new StrictFifo();
        }
    }

    @Test
    void termsAreInheritedByAClassThatNamesTheInterfaceItself() {
        assertThat(Results.of(InheritsTerms.class).all()).containsExactly("deadlock: 2 cpu, untimed");
    }

    /** Excludes only if it is told to. */
    static class Configured extends GilPolicy {
        private final Flag locked = flag("locked");
        private final boolean tests;

        Configured() {
            this(true);
        }

        Configured(boolean tests) {
            this.tests = tests;
        }

        @Override
        protected void defineAcquire() {
            if (tests) {
                whileTrue(locked, this::yieldProcessor);
            }
            set(locked);
        }

        @Override
        protected void defineRelease() {
            clear(locked);
        }

        @Override
        protected void defineCheckpoint() {}
    }

    @GilContract(threads = "2 cpu", clocks = Clock.UNTIMED, properties = "mutual-exclusion")
    static class MadeWithoutArguments implements GilUnderTest {
        @Override
        public GilPolicy policy() {
            return new Configured();
        }
    }

    @GilContract(threads = "2 cpu", clocks = Clock.UNTIMED, properties = "mutual-exclusion")
    static class MadeWithArguments implements GilUnderTest {
        @Override
        public GilPolicy policy() {
            return new Configured(false);
        }
    }

    @GilContract(threads = "2 cpu", clocks = Clock.UNTIMED, properties = "mutual-exclusion")
    static class MadeOnTheSpot implements GilUnderTest {
        private final boolean tests = false;

        @Override
        public GilPolicy policy() {
            return new Configured(tests) {};
        }
    }

    @Test
    void theCommandLineIsOfferedOnlyWhereItMakesTheSamePolicy() {
        assertThat(Results.of(MadeWithoutArguments.class).failed().values())
                .singleElement()
                .asString()
                .contains("  gilcheck replay --classpath ");
        assertThat(Results.of(MadeWithArguments.class).failed().values())
                .singleElement()
                .asString()
                .contains("  replay token: gil1/")
                .doesNotContain("gilcheck replay");
        assertThat(Results.of(MadeOnTheSpot.class).failed().values())
                .singleElement()
                .asString()
                .startsWith("GilContractTest$MadeOnTheSpot$1 @ linux violates")
                .contains("  replay token: gil1/");
    }

    /** Without an annotation of its own. */
    static class Usual implements GilUnderTest {
        @Override
        public GilPolicy policy() {
            return new StrictFifo();
        }
    }

    @Test
    void aClassWithoutAnAnnotationHasTheUsualContract() {
        Results results = Results.of(Usual.class);

        assertThat(results.all()).hasSize(9 * 7);
        assertThat(results.failed()).isEmpty();
    }
}
