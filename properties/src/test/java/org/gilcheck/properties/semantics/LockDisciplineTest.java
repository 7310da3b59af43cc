package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.checker.Run;
import org.gilcheck.model.language.Condition;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.scenario.Fault;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.LockDiscipline;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.Verdict;
import org.junit.jupiter.api.Test;

/** What is wrong with a lock on some runs only is found on those runs. */
class LockDisciplineTest {

    /** Has a mutex that a checkpoint gets on some runs only. */
    private abstract static class Sometimes extends BareMutex {
        final Mutex extra = mutex("extra").perProcess();
        final Condition never = condition("never");

        @Override
        protected void defineCheckpoint() {
            release();
            tryLock(extra);
            misuse();
            acquire();
        }

        abstract void misuse();
    }

    @Test
    void anUnlockOfAMutexThatAnotherThreadHolds() {
        assertThat(faultOf(new Sometimes() {
                    @Override
                    void misuse() {
                        unlock(extra);
                    }
                }))
                .isEqualTo(Fault.UNLOCK_NOT_HELD);
    }

    @Test
    void aWaitWithAMutexThatAnotherThreadHolds() {
        assertThat(faultOf(new Sometimes() {
                    @Override
                    void misuse() {
                        await(never, extra);
                        unlock(extra);
                    }
                }))
                .isEqualTo(Fault.WAIT_NOT_HELD);
    }

    @Test
    void aSecondLockOfAMutexThatIsHeldOnThisWayOnly() {
        assertThat(faultOf(new Sometimes() {
                    @Override
                    void misuse() {
                        lock(extra);
                        unlock(extra);
                    }
                }))
                .isEqualTo(Fault.LOCK_HELD);
    }

    @Test
    void aTryWhoseResultIsTestedIsRight() {
        assertThat(faultOf(new Sometimes() {
                    @Override
                    void misuse() {
                        when(succeeded(), () -> unlock(extra));
                    }
                }))
                .isEqualTo(Fault.NONE);
    }

    private static Fault faultOf(GilPolicy gil) {
        Scenario scenario = Scenarios.untimed(gil, 2, 2);
        Verdict verdict = new ScenarioCheck(scenario, Limits.defaults(), Progress.SILENT)
                .verdicts(List.of(new LockDiscipline()))
                .get(0);
        Run run = verdict.counterexample();
        assertThat(verdict.isPass()).isEqualTo(run == null);
        return run == null ? Fault.NONE : scenario.fault(run.state(run.length()), 0);
    }
}
