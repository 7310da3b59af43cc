package org.gilcheck.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilcheck.properties.Scenarios.bounds;
import static org.gilcheck.properties.Scenarios.cpu;
import static org.gilcheck.properties.Scenarios.echo;
import static org.gilcheck.properties.Scenarios.policy;
import static org.gilcheck.properties.Scenarios.timed;
import static org.gilcheck.properties.Scenarios.untimed;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.ThreadQueue;
import org.gilcheck.model.language.ThreadVar;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.model.workloads.MainWithSignals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What gilcheck's own policy promises in its Javadoc, and what it says that nobody can have together. */
class BoostedHandOffTest {
    private static final String POLICY = "boosted-hand-off";
    private static final Os LINUX = OsProfiles.LINUX;
    private static final Scale SCALE = Scale.defaults();
    private static final List<Property> VERDICTS = List.of(
            new MutualExclusion(),
            new LockDiscipline(),
            new Deadlock(),
            new YieldSwitches(),
            new LostWakeup(),
            new Livelock(),
            new Starvation());
    private static final List<Property> COMPARED =
            PropertyCatalogue.all().stream().filter(CoreScaling::compares).toList();

    // ---- verdicts

    static List<Os> systems() {
        return OsProfiles.all();
    }

    /** Under weak fairness of locks; any wake order, spurious wake-ups and late timers change nothing. */
    @ParameterizedTest
    @MethodSource("systems")
    void everyVerdictIsAPassOnEverySystem(Os os) {
        List<Scenario> scenarios = new ArrayList<>();
        for (int[] mix : new int[][] {{2, 0}, {1, 1}, {2, 1}}) {
            scenarios.add(untimed(policy(POLICY), os, mix[0], mix[1]));
            scenarios.add(timed(policy(POLICY), os, mix[0], mix[1], 2));
        }
        for (Scenario scenario : scenarios) {
            assertThat(verdicts(scenario, VERDICTS)).allMatch(Verdict::isPass);
        }
    }

    @Test
    void twoThreadsWithIoDoNotKeepOneThatComputesFromTheGil() {
        assertThat(verdicts(untimed(policy(POLICY), LINUX, 1, 2), VERDICTS)).allMatch(Verdict::isPass);
        assertThat(verdicts(timed(policy(POLICY), LINUX, 1, 2, 1), VERDICTS)).allMatch(Verdict::isPass);
    }

    // ---- bypass: 2 N - 3, and N - 1 if all compute

    @ParameterizedTest
    @CsvSource({"2, 0, 1", "3, 0, 2", "4, 0, 3", "1, 1, 1", "2, 1, 3", "1, 2, 3", "3, 1, 5"})
    void theQueuesAreServedInTurn(int computing, int serving, String bypass) {
        assertThat(bounds(untimed(policy(POLICY), LINUX, computing, serving), new Bypass()))
                .containsExactly(bypass);
        assertThat(bounds(timed(policy(POLICY), LINUX, computing, serving, 2), new Bypass()))
                .containsExactly(bypass);
    }

    // ---- latency of I/O, in the model's units: a least turn, a wake delay and a tick are 1, a system call 2

    /** Least turn + 3 wake delays, where a quantum is 6; and nothing but the least turn on one core. */
    @Test
    void aBlockingCallDoesNotWaitForAQuantum() {
        assertThat(bounds(echoed(2, SCALE), new IoLatency())).containsExactly("21 units", "4 units");
        assertThat(bounds(echoed(2, SCALE), new Convoy())).containsExactly("0");
        assertThat(bounds(echoed(1, SCALE), new IoLatency())).containsExactly("11 units", "1 unit");
        assertThat(bounds(echoed(1, SCALE), new Convoy())).containsExactly("0");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void moreComputingThreadsAddAWakeDelayAtMost(int computing) {
        assertThat(bounds(timed(policy(POLICY), LINUX, computing, 1, 2), new IoLatency()))
                .containsExactly("8 units", "5 units");
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 9})
    void theLatencyDoesNotDependOnTheQuantum(int quantum) {
        assertThat(bounds(echoed(2, SCALE.with("quantum", quantum)), new IoLatency()))
                .containsExactly("21 units", "4 units");
    }

    /** Another thread with I/O goes first, and a computing one has its turn between: 2 least turns + 7 wake delays + 1 tick. */
    @Test
    void anotherThreadWithIoCostsItsWorkALeastTurnAndTheHandOvers() {
        assertThat(bounds(timed(policy(POLICY), LINUX, 1, 2, 2), new IoLatency()))
                .containsExactly("13 units", "10 units");
    }

    // ---- wait

    /** (N - 1) quanta + 2 N wake delays. */
    @ParameterizedTest
    @CsvSource({"2, 10 units", "3, 18 units", "4, 26 units"})
    void aComputingThreadWaitsForAQuantumOfEachOther(int threads, String wait) {
        assertThat(bounds(timed(policy(POLICY), LINUX, threads, 0, 2), new Wait()))
                .containsExactly(wait);
    }

    /** (N - 1) (quantum + 2 wake delays), however often messages come; on one core only the quanta. */
    @ParameterizedTest
    @CsvSource({"1, 2, 8 units", "2, 2, 16 units", "1, 1, 6 units", "2, 1, 12 units"})
    void messagesDoNotKeepItOut(int computing, int cores, String wait) {
        assertThat(bounds(timed(policy(POLICY), LINUX, computing, 1, cores), new Wait()))
                .containsExactly(wait);
        assertThat(bounds(timed(policy(POLICY), LINUX, computing, 1, cores), new FairnessShare()))
                .doesNotContain("0");
    }

    @Test
    void computingThreadsGetEqualShares() {
        for (int cores : new int[] {1, 2}) {
            assertThat(bounds(timed(policy(POLICY), LINUX, 3, 0, cores), new FairnessShare()))
                    .containsExactly("1/3", "1/3");
        }
    }

    @Test
    void signalsAndHighPrioritiesWaitForOneQuantum() {
        ThreadSpec main = ThreadSpec.of(new MainWithSignals());
        assertThat(bounds(timed(POLICY, LINUX, 2, SCALE, main, cpu()), new SignalLatency()))
                .containsExactly("11 units");
        assertThat(bounds(timed(POLICY, LINUX, 2, SCALE, cpu().withPriority(1), cpu()), new PriorityInversion()))
                .containsExactly("6 units");
    }

    @Test
    void nobodyIsWokenInVainAndTheGilIsIdleOnlyWhileAThreadWakes() {
        for (int cores : new int[] {1, 2}) {
            assertThat(bounds(echoed(cores, SCALE), new GilBattle())).containsExactly("0", "0");
            assertThat(bounds(echoed(cores, SCALE), new IdleLock())).containsExactly("2 units");
        }
    }

    // ---- what excludes what

    /** 8 hand-overs in a message's 1 + 4 L ticks of work: seldom switches and short waits of a call exclude each other. */
    @ParameterizedTest
    @CsvSource({"1, 8/5, 4 units, 0", "2, 8/9, 5 units, 0", "4, 8/17, 7 units, 4"})
    void theLeastTurnTradesSwitchesForLatency(int leastTurn, String switches, String perCall, String convoy) {
        Scale scale = SCALE.with("least turn", leastTurn);
        assertThat(bounds(echoed(2, scale), new SwitchRate())).containsExactly(switches);
        assertThat(bounds(echoed(2, scale), new IoLatency())).element(1).isEqualTo(perCall);
        assertThat(bounds(echoed(2, scale), new Convoy())).containsExactly(convoy);
    }

    /** On one core the woken thread pre-empts at once, on two it needs its wake delay: only from there on is more no worse. */
    @Test
    void handingOverCostsAWakeDelayOnTwoCoresAndNoMoreOnFour() {
        assertThat(CoreScaling.worsenings(onCores(1, 2))).isNotEmpty();
        assertThat(CoreScaling.worsenings(onCores(2, 4))).isEmpty();
    }

    /** Thick messages to one thread keep the other from a single core, where it would take its first step. */
    @Test
    void onlyAThreadThatYieldsItsCoreLetsAnotherOneQueue() {
        assertThat(bounds(timed(policy(POLICY), LINUX, 0, 2, 1), new Wait())).containsExactly("unbounded");
        assertThat(bounds(timed(new YieldsItsCore(), LINUX, 0, 2, 1), new Wait()))
                .containsExactly("1 unit");
    }

    /** A queue whose threads offer their core before each call. */
    private static final class YieldsItsCore extends GilPolicy {
        private final ThreadVar owner = thread("owner");
        private final ThreadQueue waiting = threadQueue("waiting");

        @Override
        protected void defineAcquire() {
            atomically(
                    () -> when(owner.isNobody(), () -> set(owner, self())).otherwise(() -> enqueue(waiting, self())));
            whileTrue(owner.isNot(self()), this::park);
        }

        @Override
        protected void defineRelease() {
            atomically(() -> {
                set(owner, waiting.head());
                dequeue(waiting);
                unpark(owner);
            });
        }

        @Override
        protected void defineEnterBlocking() {
            release();
            yieldProcessor();
        }

        @Override
        protected void defineCheckpoint() {}
    }

    private static SortedMap<Integer, List<Verdict>> onCores(int fewer, int more) {
        SortedMap<Integer, List<Verdict>> byCores = new TreeMap<>();
        for (int cores : new int[] {fewer, more}) {
            byCores.put(cores, verdicts(echoed(cores, SCALE), COMPARED));
        }
        return byCores;
    }

    private static List<Verdict> verdicts(Scenario scenario, List<Property> properties) {
        return new ScenarioCheck(scenario, Limits.defaults(), Progress.SILENT).verdicts(properties);
    }

    private static Scenario echoed(int cores, Scale scale) {
        return timed(POLICY, LINUX, cores, scale, cpu(), echo());
    }
}
