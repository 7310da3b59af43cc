package org.gilcheck.model.workloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.language.Workload;
import org.gilcheck.model.policies.Ruby192;
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
        Program thread = StateMachine.thread(new Ruby192(), new CpuBound());

        assertThat(thread.toString().lines().map(String::strip))
                .containsExactly(
                        "cpu",
                        "0  lock global_vm_lock                                   -> 1",
                        "1  running_thread = self                                 -> 2",
                        "2  work 1                                                -> 3",
                        "3  test timer_interrupt                                  true -> 4, false -> 2",
                        "4  timer_interrupt = false                               -> 5",
                        "5  unlock global_vm_lock                                 -> 6",
                        "6  sched_yield                                           -> 7",
                        "7  lock global_vm_lock                                   -> 8",
                        "8  running_thread = self                                 -> 2");
    }
}
