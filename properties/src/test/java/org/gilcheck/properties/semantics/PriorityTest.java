package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilcheck.properties.semantics.Scenarios.isEver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.ThreadQueue;
import org.gilcheck.model.language.ThreadVar;
import org.gilcheck.model.language.TimeUnit;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Dispatch;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.WakePreemption;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.junit.jupiter.api.Test;

/** Larger is more urgent, for queues and for the dispatcher. */
class PriorityTest {

    /** Chooses the most urgent once all threads stand in line. */
    private static final class ChoosesOnce extends NoGil {
        private final ThreadQueue line = threadQueue("line");
        private final ThreadVar chosen = thread("chosen");
        private final int threads;

        ChoosesOnce(int threads) {
            this.threads = threads;
        }

        @Override
        protected void defineCheckpoint() {
            atomically(() -> {
                enqueue(line, self());
                when(line.size().is(threads), () -> set(chosen, line.highestPriority()));
            });
        }
    }

    @Test
    void theMostUrgentThreadOfAQueueIsFoundWhereverItStands() {
        assertThat(chosen(1, 5, 3)).containsExactly("-", "T1");
        assertThat(chosen(-2, -3)).containsExactly("-", "T0");
    }

    @Test
    void amongEquallyUrgentOnesTheFirstInTheQueueIs() {
        assertThat(chosen(2, 7, 7)).containsExactly("-", "T1", "T2");
    }

    /** The values of the variable in all runs. */
    private static Set<String> chosen(int... priorities) {
        Machine machine = new Machine(1, OsProfiles.LINUX, Costs.defaults());
        Scenario scenario =
                Scenarios.of(new ChoosesOnce(priorities.length), machine, Clock.UNTIMED, threads(2, priorities));
        return Runs.values(scenario, scenario.variableNames().indexOf("chosen"));
    }

    /** Sleeps 1 unit at its checkpoint. */
    private static final class Napping extends NoGil {
        private final Duration nap = duration("short nap", 50, TimeUnit.MICROSECONDS);

        @Override
        protected void defineCheckpoint() {
            sleep(nap);
        }
    }

    @Test
    void theDispatcherPrefersTheMoreUrgent() {
        assertThat(urgentThreadMayWaitFor(WakePreemption.NEVER)).isFalse();
    }

    @Test
    void aWokenThreadDoesNotPreemptAMoreUrgentOne() {
        assertThat(urgentThreadMayWaitFor(WakePreemption.ALWAYS)).isFalse();
    }

    /** True if the urgent one of two threads on one core can be ready while the other runs. */
    private static boolean urgentThreadMayWaitFor(WakePreemption preemption) {
        Os os = Os.named("by priority")
                .dispatch(Dispatch.PRIORITY)
                .wakePreemption(preemption)
                .build();
        Scenario scenario =
                Scenarios.of(new Napping(), new Machine(1, os, Costs.defaults()), Clock.TIMED, threads(3, 1, 0));
        return isEver(
                scenario, state -> scenario.osStatus(state, 0, 0).equals("ready") && scenario.isOnCore(state, 0, 1));
    }

    private static List<ThreadSpec> threads(int turns, int... priorities) {
        List<ThreadSpec> threads = new ArrayList<>();
        for (int priority : priorities) {
            threads.add(ThreadSpec.of(new Turns(turns, 2)).withPriority(priority));
        }
        return threads;
    }
}
