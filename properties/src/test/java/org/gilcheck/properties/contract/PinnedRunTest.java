package org.gilcheck.properties.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.policies.CPython32;
import org.gilcheck.model.policies.StrictFifo;
import org.gilcheck.model.policies.broken.ReleaseYieldAcquire;
import org.junit.jupiter.api.Test;

/** A run that has violated something once is replayed by every later run of the tests. */
class PinnedRunTest {
    private static final String NAME = "pinned run: yield-switches: 2 cpu, untimed @ linux";
    private static final String BEGIN = "gil1/broken-release-yield-acquire/linux/untimed/1/2+cpu/-/yield-switches/";
    private static final String TOKEN = BEGIN + "bb4c1d63/0/00000";
    private static final String HARMLESS = BEGIN + "bb4c1d63/0/000";
    private static final String BYPASS = "gil1/strict-fifo/linux/untimed/1/2+cpu/-/bypass/a95ab286/0/";
    private static final String IMPOSSIBLE = BEGIN + "bb4c1d63/0/0T";
    private static final String IMPOSSIBLE_AND_OLD = BEGIN + "00000000/0/0T";

    @GilContract(threads = "2 cpu", clocks = Clock.UNTIMED, properties = "deadlock", pinned = TOKEN)
    static class StillViolates implements GilUnderTest {
        @Override
        public GilPolicy policy() {
            return new ReleaseYieldAcquire();
        }
    }

    @GilContract(threads = "2 cpu", clocks = Clock.UNTIMED, properties = "deadlock", pinned = HARMLESS)
    static class DoesNotViolate extends StillViolates {}

    @GilContract(threads = "2 cpu", clocks = Clock.UNTIMED, properties = "deadlock", pinned = IMPOSSIBLE)
    static class IsDamaged extends StillViolates {}

    @GilContract(threads = "2 cpu", clocks = Clock.UNTIMED, properties = "deadlock", pinned = IMPOSSIBLE_AND_OLD)
    static class IsImpossibleNow extends StillViolates {}

    @GilContract(
            threads = "2 cpu",
            clocks = Clock.UNTIMED,
            bypass = 0,
            properties = "deadlock",
            pinned = BYPASS + "100111111111000")
    static class ExceedsTheBound implements GilUnderTest {
        @Override
        public GilPolicy policy() {
            return new StrictFifo();
        }
    }

    @GilContract(
            threads = "2 cpu",
            clocks = Clock.UNTIMED,
            bypass = 0,
            properties = "deadlock",
            pinned = BYPASS + "1001")
    static class KeepsWithinTheBound extends ExceedsTheBound {}

    @GilContract(
            threads = "2 cpu",
            clocks = Clock.UNTIMED,
            atLeast = "bypass=1",
            properties = "deadlock",
            pinned = BYPASS + "1001")
    static class OthersReachIt extends ExceedsTheBound {}

    @GilContract(
            threads = "2 cpu",
            clocks = Clock.UNTIMED,
            atLeast = "bypass=2",
            properties = "deadlock",
            pinned = BYPASS + "1001")
    static class NoneReachesIt extends ExceedsTheBound {}

    @Test
    void whatSomeRunMustReachIsNotAskedOfThisOne() {
        String name = "pinned run: bypass: 2 cpu, untimed @ linux";

        assertThat(Results.of(OthersReachIt.class).passed()).contains(name);
        assertThat(Results.of(NoneReachesIt.class).failed())
                .hasEntrySatisfying(name, message -> assertThat(message).contains("bypass: 1 < 2"));
    }

    @GilContract(
            threads = "2 cpu",
            clocks = Clock.UNTIMED,
            properties = "deadlock",
            pinned = {TOKEN, TOKEN, HARMLESS})
    static class PinsSeveral extends StillViolates {}

    @Test
    void severalInOneScenarioAreToldApartAndOneIsReplayedOnce() {
        Results results = Results.of(PinsSeveral.class);

        assertThat(results.failed()).containsOnlyKeys(NAME);
        assertThat(results.failed().get(NAME)).contains("  gilcheck replay " + TOKEN);
        assertThat(results.passed()).contains(NAME + ", run 2");
    }

    /** What a test with {@code ioLatency = "11 ms"} prints. */
    private static final String SLOW = "gil1/cpython-3.2/linux/timed/2/1+cpu%2C+1+io%282%29/-/io-latency/9a1a0ac9/0/"
            + "101111111111-1.11111111M-1._0A00000000001A110-1._00_001A1111_00_00_00_001T-1._00_01A111000"
            + "111-1._0A000-1.000000_1A111111111-1.111111111_0A000000000000110-1._00_001A1111_00_00_00_00"
            + "1T-1._00_01A111000111-1._0A000-1.000000_1A111111111111_11";

    @GilContract(
            threads = "1 io",
            clocks = Clock.TIMED,
            cores = 2,
            properties = "deadlock",
            ioLatency = "11 ms",
            pinned = SLOW)
    static class TakesTooLong implements GilUnderTest {
        @Override
        public GilPolicy policy() {
            return new CPython32();
        }
    }

    @GilContract(
            threads = "1 io",
            clocks = Clock.TIMED,
            cores = 2,
            properties = "deadlock",
            ioLatency = "12 ms",
            pinned = SLOW)
    static class DoesNotTakeTooLong extends TakesTooLong {}

    @Test
    void aTimeInSecondsIsJudgedByWhatTheUnitsStandFor() {
        String name = "pinned run: io-latency: 1 cpu, 1 io(2), timed, 2 cores @ linux";

        assertThat(Results.of(DoesNotTakeTooLong.class).passed()).contains(name);
        assertThat(Results.of(TakesTooLong.class).failed())
                .hasEntrySatisfying(
                        name, message -> assertThat(message).contains("io-latency per message: 11.1 ms > 11 ms"));
    }

    @Test
    void itFailsAsLongAsItViolates() {
        assertThat(Results.of(StillViolates.class).failed())
                .hasEntrySatisfying(
                        NAME, message -> assertThat(message).contains("violates yield-switches", "step  T0 cpu"));
        assertThat(Results.of(DoesNotViolate.class).passed()).contains(NAME);
    }

    @Test
    void itIsSkippedWhenThePolicyHasChangedAndCannotTakeTheSteps() {
        assertThat(Results.of(IsImpossibleNow.class).skipped()).containsExactly(NAME);
        assertThat(Results.of(IsDamaged.class).failed())
                .hasEntrySatisfying(
                        NAME,
                        message -> assertThat(message)
                                .contains("its steps are not possible, though the policy has not changed"));
    }

    @Test
    void ofANumberItIsJudgedByTheThreshold() {
        String name = "pinned run: bypass: 2 cpu, untimed @ linux";

        assertThat(Results.of(KeepsWithinTheBound.class).passed()).contains(name);
        assertThat(Results.of(ExceedsTheBound.class).failed())
                .hasEntrySatisfying(name, message -> assertThat(message).contains("bypass: 1 > 0"));
    }
}
