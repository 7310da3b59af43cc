package org.gilcheck.model.workloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.language.Workload;
import org.gilcheck.model.policies.Ruby192;
import org.gilcheck.model.policies.StrictFifo;
import org.junit.jupiter.api.Test;

/** What threads do, combined with a policy's routines. */
class WorkloadsTest {

    @Test
    void anIoBoundThreadNamesItsCallsAndItsService() {
        assertThat(new IoBound(1, 1).name()).isEqualTo("io");
        assertThat(new IoBound(4, 1).name()).isEqualTo("io(4,1)");
    }

    @Test
    void anIoBoundThreadMakesACallAndWorks() {
        assertThatThrownBy(() -> new IoBound(0, 1))
                .isInstanceOf(PolicyException.class)
                .hasMessage("io with 0 calls and 1 ticks of work a message: both must be at least 1");
        assertThatThrownBy(() -> new IoBound(1, 0))
                .isInstanceOf(PolicyException.class)
                .hasMessage("io with 1 calls and 0 ticks of work a message: both must be at least 1");
    }

    @Test
    void workIsNotNegative() {
        Workload backwards = new Workload() {
            @Override
            public String name() {
                return "backwards";
            }

            @Override
            protected void defineBody() {
                work(-1);
            }
        };

        assertThatThrownBy(() -> StateMachine.thread(new Ruby192(), backwards))
                .isInstanceOf(PolicyException.class)
                .hasMessage("backwards: work(-1): ticks must not be negative");
    }

    @Test
    void aCpuBoundThreadIsTheStartThenWorkAndPollsForEver() {
        assertThat(steps(new CpuBound()))
                .containsExactly(
                        "atomic { 0: if (owner == none) else 2; 1: owner = self -> end; 2: enqueue self in waiting }",
                        "test owner != self",
                        "park",
                        "ticks_left = quantum",
                        "work 1",
                        "ticks_left = ticks_left - 1",
                        "test ticks_left == 0",
                        "atomic { owner = head(waiting); dequeue the head of waiting; unpark owner }",
                        "atomic { 0: if (owner == none) else 2; 1: owner = self -> end; 2: enqueue self in waiting }",
                        "test owner != self",
                        "park",
                        "ticks_left = quantum");
    }

    @Test
    void aCallIntoCKeepsTheGilOrGivesItUp() {
        assertThat(own(CCall.held())).containsExactly("work 1", "system call");
        assertThat(own(CCall.released())).containsExactly("work 1", "release", "system call", "acquire");
        assertThat(CCall.held().name()).isEqualTo("c-held");
        assertThat(CCall.released().name()).isEqualTo("c-released");
    }

    @Test
    void aDatagramIsReceivedAndSentBack() {
        assertThat(own(new UdpEcho()))
                .containsExactly(
                        "release",
                        "await a message",
                        "acquire",
                        "work 1",
                        "release",
                        "system call",
                        "acquire",
                        "message done");
    }

    @Test
    void aMixedThreadComputesBetweenItsCalls() {
        assertThat(own(new Mixed(2))).containsExactly("work 1", "work 1", "release", "system call", "acquire");
        assertThatThrownBy(() -> new Mixed(0))
                .isInstanceOf(PolicyException.class)
                .hasMessage("mixed(0): there must be at least 1 tick of work between two calls");
    }

    @Test
    void aCpuedThreadGivesTheGilUpWithoutSleeping() {
        assertThat(own(new Cpued()))
                .containsExactly(
                        "work 1",
                        "ticks_left = ticks_left - 1",
                        "test ticks_left == 0",
                        "ticks_left = ticks between sleep(0)",
                        "release",
                        "acquire");
    }

    @Test
    void anEventLoopLooksForMessagesBetweenCallbacks() {
        assertThat(own(new EventLoop(5)))
                .containsExactly("work 5", "look for a message", "test succeeded", "work 1", "message done");
        assertThatThrownBy(() -> new EventLoop(0))
                .isInstanceOf(PolicyException.class)
                .hasMessage("event-loop(0): a callback takes at least 1 tick");
    }

    @Test
    void theEndsOfAQueueShareIt() {
        QueueEnd put = QueueEnd.put(null);
        QueueEnd get = QueueEnd.get(put);

        assertThat(get.declarations()).isEqualTo(put.declarations());
        assertThat(own(put))
                .containsExactly(
                        "work 1",
                        "try semaphore space",
                        "test !succeeded",
                        "release",
                        "wait for semaphore space",
                        "acquire",
                        "post semaphore items");
        assertThat(own(QueueEnd.receive(put)))
                .containsExactly(
                        "release",
                        "wait for semaphore items",
                        "system call",
                        "post semaphore space",
                        "acquire",
                        "work 1");
    }

    @Test
    void aFinalizerGoesOnRunning() {
        assertThat(own(new Finalizer())).containsExactly("work 1", "work 1");
    }

    @Test
    void theCatalogueMakesEachWorkloadByItsName() {
        for (WorkloadCatalogue.Entry entry : WorkloadCatalogue.entries()) {
            int[] usual = entry.numbers().stream()
                    .mapToInt(WorkloadCatalogue.Parameter::usual)
                    .toArray();
            Workload workload = entry.create(usual, null);

            assertThat(workload.name()).startsWith(entry.name());
            assertThat(steps(workload)).isNotEmpty();
        }
    }

    private static List<String> steps(Workload workload) {
        Program thread = StateMachine.thread(new StrictFifo(), workload);
        return points(thread).stream().map(ProgramPoint::toString).toList();
    }

    /** The steps of a workload without those of start and polls, and its acquires and releases by name. */
    private static List<String> own(Workload workload) {
        Program thread = StateMachine.thread(new StrictFifo(), workload);
        List<String> steps = new ArrayList<>();
        for (ProgramPoint point : points(thread)) {
            String routine = point.routine();
            if (routine.contains("checkpoint") || routine.contains("threadStart")) {
                continue;
            }
            if (!routine.contains("/")) {
                steps.add(point.toString());
            } else {
                String inner = routine.substring(routine.lastIndexOf('/') + 1);
                if (steps.isEmpty() || !steps.get(steps.size() - 1).equals(inner)) {
                    steps.add(inner);
                }
            }
        }
        return steps;
    }

    private static List<ProgramPoint> points(Program program) {
        return IntStream.range(0, program.size()).mapToObj(program::point).toList();
    }
}
