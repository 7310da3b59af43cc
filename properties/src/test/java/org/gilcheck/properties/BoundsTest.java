package org.gilcheck.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilcheck.properties.Scenarios.bounds;
import static org.gilcheck.properties.Scenarios.cpu;
import static org.gilcheck.properties.Scenarios.echo;
import static org.gilcheck.properties.Scenarios.policy;
import static org.gilcheck.properties.Scenarios.timed;
import static org.gilcheck.properties.Scenarios.untimed;

import java.util.Arrays;
import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.model.workloads.IoBound;
import org.gilcheck.model.workloads.MainWithSignals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For each number a policy for which it is good, and one for which it is bad, with the reason. */
class BoundsTest {
    private static final Os LINUX = OsProfiles.LINUX;
    private static final Os MAC = OsProfiles.MACOS_2011;
    private static final Os WINDOWS = OsProfiles.WINDOWS;

    // ---- bypass

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void aQueueLetsEachOtherThreadByOnce(int threads) {
        String once = Integer.toString(threads - 1);
        assertThat(bounds(untimed(policy("strict-fifo"), LINUX, threads, 0), new Bypass()))
                .containsExactly(once);
        assertThat(bounds(timed(policy("strict-fifo"), LINUX, threads, 0, 2), new Bypass()))
                .containsExactly(once);
    }

    @Test
    void aTicketIsAPlaceInAQueueAndAHandOverIsNot() {
        assertThat(bounds(untimed(policy("ticket-fifo"), LINUX, 3, 0), new Bypass()))
                .containsExactly("2");
        assertThat(bounds(timed(policy("ticket-fifo"), LINUX, 3, 0, 2), new Bypass()))
                .containsExactly("2");
        assertThat(bounds(untimed(policy("strict-hand-off"), MAC, 2, 0), new Bypass()))
                .containsExactly("1");
        assertThat(bounds(untimed(policy("strict-hand-off"), MAC, 3, 0), new Bypass()))
                .containsExactly("unbounded");
    }

    @Test
    void aQueueOfFiveLetsFourBy() {
        assertThat(bounds(timed(policy("strict-fifo"), LINUX, 5, 0, 2), new Bypass()))
                .containsExactly("4");
        assertThat(bounds(timed(policy("strict-fifo"), LINUX, 5, 0, 1), new Bypass()))
                .containsExactly("4");
    }

    @Tag("long")
    @Test
    void aQueueOfFiveLetsFourByInAllInterleavings() {
        assertThat(bounds(untimed(policy("strict-fifo"), LINUX, 5, 0), new Bypass()))
                .containsExactly("4");
    }

    @Test
    void aBargingLockLetsOthersByForEver() {
        assertThat(bounds(untimed(policy("cpython-2-linux"), LINUX, 2, 0), new Bypass()))
                .containsExactly("unbounded");
        assertThat(bounds(untimed(policy("ruby-1.9.2"), LINUX, 2, 0), new Bypass()))
                .containsExactly("unbounded");
        assertThat(bounds(untimed(policy("ruby-1.9.2"), MAC, 2, 0), new Bypass()))
                .containsExactly("1");
    }

    /** Between counting oneself in and waiting for the event another can wait, and be woken, first: not in time. */
    @Test
    void theWindowsLockIsAQueueOnlyInTime() {
        assertThat(bounds(timed(policy("cpython-2-windows"), WINDOWS, 3, 0, 2), new Bypass()))
                .containsExactly("2");
        assertThat(bounds(untimed(policy("cpython-2-windows"), WINDOWS, 3, 0), new Bypass()))
                .containsExactly("unbounded");
    }

    // ---- times

    @Test
    void waitsEndExceptBeforeABargingLock() {
        assertThat(bounds(timed(policy("strict-fifo"), LINUX, 3, 0, 2), new Wait()))
                .containsExactly("10 units");
        assertThat(bounds(timed(policy("cpython-3.2"), LINUX, 2, 0, 2), new Wait()))
                .containsExactly("12 units");
        assertThat(bounds(timed(policy("cpython-2-linux"), LINUX, 2, 0, 2), new Wait()))
                .containsExactly("unbounded");
    }

    @Test
    void aMessageWaitsForEverBeforeABargingMutexAndFourPeriodsBeforeAFairOne() {
        assertThat(bounds(echoed("ruby-1.9.2", LINUX), new IoLatency())).containsExactly("unbounded", "unbounded");
        assertThat(bounds(echoed("ruby-1.9.2", MAC), new IoLatency())).containsExactly("49 units", "11 units");
        assertThat(bounds(echoed("ruby-1.9.2", MAC), new Convoy())).containsExactly("4");
    }

    /** Ruby's quanta, in the model's units: 10 ms are 5, 100 ms are 8, or two marks of 5 and their wake delays. */
    @ParameterizedTest
    @CsvSource({
        "ruby-1.8,49,10",
        "ruby-fifo,57,12",
        "ruby-1.9.3,141,33",
        "ruby-2.0,61,16",
        "ruby-2.6,73,16",
        "ruby-3.3,93,21"
    })
    void eachCallBesideAComputingThreadTakesAQuantum(String policy, int message, int call) {
        assertThat(bounds(echoed(policy, LINUX), new IoLatency())).containsExactly(message + " units", call + " units");
        assertThat(bounds(echoed(policy, LINUX), new Convoy())).containsExactly("4");
    }

    @Test
    void everyCallOfAnEchoServerWaitsForAnIntervalAndOnOneCoreFewerDo() {
        assertThat(bounds(echoed("cpython-3.2", LINUX), new Convoy())).containsExactly("4");
        assertThat(bounds(timed("cpython-2-linux", LINUX, 1, Scale.defaults(), cpu(), echo()), new Convoy()))
                .containsExactly("2");
    }

    @Test
    void aLowerPriorityHoldsTheGilForAnIntervalOrForEver() {
        ThreadSpec urgent = echo().withPriority(1);
        assertThat(bounds(timed("ruby-1.9.2", LINUX, 2, Scale.defaults(), cpu(), urgent), new PriorityInversion()))
                .containsExactly("unbounded");
        assertThat(bounds(timed("ruby-1.9.2", MAC, 2, Scale.defaults(), cpu(), urgent), new PriorityInversion()))
                .containsExactly("8 units");
        assertThat(bounds(timed("strict-fifo", LINUX, 2, Scale.defaults(), cpu(), urgent), new PriorityInversion()))
                .containsExactly("2 units");
    }

    /** The handler needs the main thread, and the main thread the GIL: one quantum, or as many as the other likes to take. */
    @Test
    void aSignalWaitsUntilTheMainThreadGetsTheGil() {
        ThreadSpec main = ThreadSpec.of(new MainWithSignals());
        assertThat(bounds(timed("strict-fifo", LINUX, 2, Scale.defaults(), main, cpu()), new SignalLatency()))
                .containsExactly("7 units");
        assertThat(bounds(timed("cpython-2-linux", LINUX, 2, Scale.defaults(), main, cpu()), new SignalLatency()))
                .containsExactly("unbounded");
        assertThat(bounds(timed("strict-fifo", LINUX, 2, Scale.defaults(), main), new SignalLatency()))
                .containsExactly("1 unit");
        assertThat(Scenarios.verdict(timed(policy("strict-fifo"), LINUX, 2, 0, 2), new SignalLatency())
                        .scope())
                .isEqualTo(Verdict.Scope.NOT_APPLICABLE);
    }

    @Test
    void aLockThatIsHandedOverIsIdleForAWakeDelay() {
        assertThat(bounds(timed(policy("strict-fifo"), LINUX, 2, 0, 2), new IdleLock()))
                .containsExactly("2 units");
        assertThat(bounds(timed(policy("cpython-2-linux"), LINUX, 2, 0, 2), new IdleLock()))
                .containsExactly("0 units");
        assertThat(bounds(timed(policy("strict-fifo"), LINUX, 1, 1, 2), new IdleLock()))
                .as("a thread that gets it only to block ends the idle time, too")
                .containsExactly("2 units");
    }

    // ---- battles, switches, shares

    @Test
    void theGilBattleNeedsTwoCores() {
        assertThat(bounds(timed(policy("cpython-2-linux"), LINUX, 2, 0, 2), new GilBattle()))
                .containsExactly("unbounded", "1");
        assertThat(bounds(timed(policy("cpython-2-macos"), MAC, 2, 0, 2), new GilBattle()))
                .first()
                .isEqualTo("unbounded");
        assertThat(bounds(timed(policy("cpython-2-linux"), LINUX, 2, 0, 1), new GilBattle()))
                .containsExactly("0", "0");
        assertThat(bounds(timed(policy("cpython-2-windows"), WINDOWS, 2, 0, 2), new GilBattle()))
                .containsExactly("0", "0");
    }

    /** 100 ticks are two in the model: the Windows lock switches after every slice, the new GIL once in an interval. */
    @Test
    void switchesAreThePriceOfHandingOverEverySlice() {
        assertThat(bounds(timed(policy("cpython-2-windows"), WINDOWS, 2, 0, 2), new SwitchRate()))
                .containsExactly("1/2");
        assertThat(bounds(timed(policy("cpython-3.2"), LINUX, 2, 0, 2), new SwitchRate()))
                .containsExactly("1/6");
    }

    @Test
    void whoeverSwitchesSeldomWastesLittle() {
        assertThat(bounds(timed(policy("cpython-2-windows"), WINDOWS, 2, 0, 2), new Efficiency()))
                .containsExactly("1/2");
        assertThat(bounds(timed(policy("cpython-2-linux"), LINUX, 2, 0, 2), new Efficiency()))
                .containsExactly("1");
    }

    @Test
    void sharesAreEqualInAQueueAndAnythingBeforeABargingLock() {
        assertThat(bounds(timed(policy("strict-fifo"), LINUX, 3, 0, 2), new FairnessShare()))
                .containsExactly("1/3", "1/3");
        assertThat(bounds(timed(policy("cpython-2-linux"), LINUX, 2, 0, 2), new FairnessShare()))
                .containsExactly("0", "1");
    }

    // ---- where there is nothing to ask

    @Test
    void timesAreNotAskedForWithoutAClock() {
        Scenario scenario = untimed(policy("strict-fifo"), LINUX, 2, 0);
        for (Property property : List.of(new Wait(), new GilBattle(), new Efficiency(), new CoreScaling())) {
            assertThat(Scenarios.verdict(scenario, property).scope())
                    .as(property.id())
                    .isEqualTo(Verdict.Scope.NOT_APPLICABLE);
        }
        assertThat(Scenarios.verdict(timed(policy("strict-fifo"), LINUX, 2, 0, 2), new PriorityInversion())
                        .scope())
                .isEqualTo(Verdict.Scope.NOT_APPLICABLE);
    }

    /** What C threads do is what a GIL is compared with; only of waiting for a lock there is nothing to say. */
    @Test
    void whereThereIsNoLockWorkAndMessagesHaveNumbers() {
        Scenario scenario = echoed("no-gil", LINUX);
        assertThat(bounds(scenario, new Efficiency())).containsExactly("1");
        assertThat(bounds(scenario, new IoLatency())).containsExactly("9 units", "0 units");
        assertThat(Scenarios.verdict(scenario, new MutualExclusion()).isViolation())
                .isTrue();
        assertThat(Scenarios.verdict(scenario, new YieldSwitches()).scope()).isEqualTo(Verdict.Scope.VACUOUS);
        for (Property property : List.of(new Starvation(), new Wait(), new GilBattle(), new SwitchRate())) {
            Verdict verdict = Scenarios.verdict(scenario, property);
            assertThat(verdict.scope()).as(property.id()).isEqualTo(Verdict.Scope.NOT_APPLICABLE);
            assertThat(verdict.reason()).as(property.id()).isEqualTo(Verdict.DOES_NOT_EXCLUDE);
        }
        Scenario wrong = timed("broken-double-checked", LINUX, 2, Scale.defaults(), cpu(), echo());
        assertThat(Scenarios.verdict(wrong, new Efficiency()).scope())
                .as("a lock that does not exclude has no numbers")
                .isEqualTo(Verdict.Scope.NOT_APPLICABLE);
    }

    @Test
    void threadsOfDifferentInterpretersHaveNothingToShare() {
        Scenario scenario = timed("strict-fifo", LINUX, 2, Scale.defaults(), cpu(), cpu().inInterpreter(1));
        for (Property property : List.of(new Bypass(), new GilBattle(), new SwitchRate(), new FairnessShare())) {
            assertThat(Scenarios.verdict(scenario, property).scope())
                    .as(property.id())
                    .isEqualTo(Verdict.Scope.NOT_APPLICABLE);
        }
    }

    /** 16 to the power of 16 would not fit: threads that serve no messages need no memory. */
    @Test
    void aLongIntervalAndManyThreadsFitIntoTheMemoryOfConvoys() {
        ThreadSpec[] threads = new ThreadSpec[9];
        Arrays.fill(threads, cpu());
        threads[8] = ThreadSpec.of(new IoBound(1, 1));
        Scale scale = Scale.defaults().with("quantum", 255);
        Scenario scenario = timed("strict-fifo", LINUX, 1, scale, threads);
        Verdict verdict = new ScenarioCheck(scenario, Limits.defaults().withStates(2000), Progress.SILENT)
                .verdicts(List.of(new Convoy()))
                .get(0);
        assertThat(verdict.scope()).isEqualTo(Verdict.Scope.BOUNDED);
        Arrays.fill(threads, echo());
        assertThat(Scenarios.verdict(
                                timed("strict-fifo", LINUX, 1, Scale.defaults().with("quantum", 1000), threads),
                                new Convoy())
                        .scope())
                .isEqualTo(Verdict.Scope.NOT_APPLICABLE);
    }

    @Test
    void allPropertiesTogetherSayWhatEachSaysAlone() {
        List<Property> all = PropertyCatalogue.all();
        Scenario scenario = echoed("cpython-3.2", LINUX);
        List<Verdict> together = new ScenarioCheck(scenario, Limits.defaults(), Progress.SILENT).verdicts(all);
        for (int i = 0; i < all.size(); i++) {
            Verdict alone = Scenarios.verdict(scenario, all.get(i));
            assertThat(together.get(i).answer()).as(all.get(i).id()).isEqualTo(alone.answer());
            assertThat(together.get(i).scope()).as(all.get(i).id()).isEqualTo(alone.scope());
            assertThat(texts(together.get(i))).as(all.get(i).id()).isEqualTo(texts(alone));
        }
    }

    private static List<String> texts(Verdict verdict) {
        return verdict.bounds().stream().map(Bound::toString).toList();
    }

    /** One thread that computes, and an echo server, on two cores. */
    private static Scenario echoed(String policy, Os os) {
        return timed(policy, os, 2, Scale.defaults(), cpu(), echo());
    }
}
