package org.gilcheck.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Ruby192;
import org.gilcheck.model.workloads.CpuBound;
import org.junit.jupiter.api.Test;

/** A scenario refuses what cannot be combined. */
class ScenarioArgumentsTest {
    private static final Machine MACHINE = new Machine(1, OsProfiles.LINUX, Costs.defaults());

    /** A GIL that does nothing but have variables. */
    private abstract static class Idle extends GilPolicy {
        @Override
        public String name() {
            return "idle";
        }

        @Override
        protected void defineAcquire() {}

        @Override
        protected void defineRelease() {}

        @Override
        protected void defineCheckpoint() {}
    }

    @Test
    void aScenarioHasThreads() {
        assertThatThrownBy(() -> scenario(new Ruby192(), 0, Scale.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a scenario without threads. Give at least one");
    }

    @Test
    void daemonsCountAmongTheMostThreads() {
        assertThat(scenario(new Ruby192(), 15, Scale.defaults()).threadCount()).isEqualTo(16);
        assertThatThrownBy(() -> scenario(new Ruby192(), 16, Scale.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("17 threads with the policy's own. Use at most 16");
    }

    @Test
    void everyInterpreterHasItsDaemon() {
        List<ThreadSpec> threads = List.of(
                ThreadSpec.of(new CpuBound()), ThreadSpec.of(new CpuBound()).inInterpreter(1));
        Scenario scenario = new Scenario(new Ruby192(), threads, MACHINE, Clock.UNTIMED, Scale.defaults());

        assertThat(scenario.threadCount()).isEqualTo(4);
        assertThat(scenario.programThreadCount()).isEqualTo(2);
        assertThat(List.of(scenario.threadName(1), scenario.threadName(2), scenario.threadName(3)))
                .containsExactly("T1 cpu", "timer 0", "timer 1");
        assertThat(scenario.interpreter(3)).isEqualTo(1);
    }

    @Test
    void aDaemonHasNoVariableOfItsOwn() {
        GilPolicy policy = new Idle() {
            private final Flag asked = flag("asked").perThread();

            {
                daemon("ticker", () -> loop(() -> set(asked)));
            }
        };

        assertThatThrownBy(() -> scenario(policy, 2, Scale.defaults()))
                .isInstanceOf(PolicyException.class)
                .hasMessage("idle, daemon ticker: 'asked' is per thread, and a daemon has none of its own."
                        + " Name a thread with of(...)");
    }

    @Test
    void aCounterUpToTheNumberOfThreadsStartsInThatRange() {
        GilPolicy policy = new Idle() {
            {
                counter("waiting", 0, NUMBER_OF_THREADS, 5);
                flag("other");
            }
        };

        assertThatThrownBy(() -> scenario(policy, 2, Scale.defaults()))
                .isInstanceOfAny(PolicyException.class, IllegalArgumentException.class);
    }

    @Test
    void aScaleDoesNotEmptyARange() {
        GilPolicy policy = new Idle() {
            @SuppressWarnings("unused")
            private final Counter rounds = counter("rounds", 3, constant("limit", 10));
        };

        assertThatThrownBy(() -> scenario(policy, 2, Scale.defaults().with("limit", 1)))
                .isInstanceOfAny(PolicyException.class, IllegalArgumentException.class);
    }

    private static Scenario scenario(GilPolicy policy, int threads, Scale scale) {
        List<ThreadSpec> program = Collections.nCopies(threads, ThreadSpec.of(new CpuBound()));
        return new Scenario(policy, program, MACHINE, Clock.UNTIMED, scale);
    }
}
