package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.model.language.Workload;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.model.workloads.CpuBound;
import org.gilcheck.model.workloads.EventLoop;
import org.gilcheck.model.workloads.Finalizer;
import org.gilcheck.model.workloads.MainWithSignals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals and messages that come unasked, and threads that end in the middle of a routine. */
class ArrivalsTest {

    /** A mutex that is given away only when a signal has come, and only the main thread answers. */
    private static final class Signalled extends BareMutex {
        final Flag pending = flag("pending");
        final Flag answered = flag("answered");
        final Flag left = flag("left");

        @Override
        protected void defineCheckpoint() {
            when(pending, () -> {
                when(isMainThread(), () -> set(answered)).otherwise(() -> set(left));
                when(isMainThread(), () -> clear(pending));
            });
        }

        @Override
        protected void defineSignalArrives() {
            when(pending.not(), () -> set(pending));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNTIMED", "TIMED"})
    void theHandlersOfSignalsRunInOneStepWhateverTheThreadDoes(String clock) {
        Scenario scenario = scenario(new Signalled(), clock, new MainWithSignals(), new CpuBound());
        assertThat(Scenarios.isEver(
                        scenario,
                        state -> isTrue(scenario, state, "pending") && scenario.phase(state, 0, 0) == GilPhase.WANTS))
                .isTrue();
        assertThat(Scenarios.isEver(
                        scenario,
                        state -> scenario.isSignalPending(state, 0, 0)
                                && !isTrue(scenario, state, "pending")
                                && !isTrue(scenario, state, "answered")))
                .as("a signal without its handler")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNTIMED", "TIMED"})
    void onlyTheThreadThatHandlesSignalsIsTheMainThread(String clock) {
        Scenario other = scenario(new Signalled(), clock, new CpuBound(), new MainWithSignals());
        assertThat(Scenarios.isEver(other, state -> isTrue(other, state, "left")))
                .isTrue();
        Scenario alone = scenario(new Signalled(), clock, new MainWithSignals());
        assertThat(Scenarios.isEver(alone, state -> isTrue(alone, state, "answered")))
                .isTrue();
        assertThat(Scenarios.isEver(alone, state -> isTrue(alone, state, "left")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 9})
    void aMessageWaitsForTheCallbackThatRuns(int callback) {
        Scenario alone = scenario(new NoGil(), "TIMED", new EventLoop(callback));
        assertThat(Runs.longest(alone, state -> alone.isServing(state, 0, 0))).isEqualTo(callback + 1);
        assertThat(alone.servesMessages(0)).isTrue();
    }

    @Test
    void noMessageComesBeforeTheLastIsAnswered() {
        Scenario scenario = scenario(new NoGil(), "UNTIMED", new EventLoop(2));
        assertThat(Scenarios.isEver(scenario, state -> scenario.isServing(state, 0, 0)))
                .isTrue();
        assertThat(Scenarios.isEver(
                        scenario, state -> scenario.isServing(state, 0, 0) && successors(scenario, state) > 1))
                .isFalse();
    }

    @Test
    void aThreadWaitsForMessagesOrLooksForThem() {
        Workload both = new Workload() {
            @Override
            public String name() {
                return "both";
            }

            @Override
            protected void defineBody() {
                awaitMessage();
                takeMessage();
            }
        };
        assertThatThrownBy(() -> scenario(new NoGil(), "TIMED", both))
                .hasMessage(
                        "both: waits for messages with awaitMessage() and looks for them with takeMessage(). Use one of"
                                + " the two");
    }

    /** A bare mutex whose waiters end when they find out that the interpreter is shut down. */
    private static final class Mortal extends BareMutex {
        private final Flag finalizing = flag("finalizing");

        @Override
        protected void defineAcquire() {
            when(finalizing, this::exitThread);
            lock(gil);
        }

        @Override
        protected void defineCheckpoint() {
            release();
            acquire(() -> lock(gil));
        }

        @Override
        protected void defineFinalize() {
            set(finalizing);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNTIMED", "TIMED"})
    void aThreadMayEndWhileItWantsTheGil(String clock) {
        Scenario scenario = scenario(new Mortal(), clock, new Finalizer(), new CpuBound());
        assertThat(Scenarios.isEver(scenario, state -> scenario.hasEnded(state, 0, 1)))
                .isTrue();
        assertThat(Scenarios.isEver(
                        scenario,
                        state -> scenario.hasEnded(state, 0, 1) && scenario.phase(state, 0, 1) != GilPhase.OUTSIDE))
                .isFalse();
        assertThat(Scenarios.violations(scenario)).isEmpty();
    }

    private static boolean isTrue(Scenario scenario, long[] state, String variable) {
        return scenario.variableValues(state, 0)
                .get(scenario.variableNames().indexOf(variable))
                .equals("true");
    }

    private static int successors(Scenario scenario, long[] state) {
        int[] count = {0};
        scenario.successors(state, 0, (target, label) -> count[0]++);
        return count[0];
    }

    private static Scenario scenario(TestGil gil, String clock, Workload... workloads) {
        List<ThreadSpec> threads = Arrays.stream(workloads).map(ThreadSpec::of).toList();
        return Scenarios.of(gil, new Machine(1, OsProfiles.LINUX, Costs.defaults()), Clock.valueOf(clock), threads);
    }
}
