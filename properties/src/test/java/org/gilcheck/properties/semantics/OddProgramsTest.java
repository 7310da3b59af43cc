package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Question;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.HandOff;
import org.gilcheck.model.language.Semaphore;
import org.gilcheck.model.language.ThreadVar;
import org.gilcheck.model.language.Workload;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.junit.jupiter.api.Test;

/** What is legal and rare means what it says, or is refused. */
class OddProgramsTest {

    /** Is what a test makes of it. */
    private abstract static class Odd extends Workload {
        @Override
        public String name() {
            return "odd";
        }
    }

    @Test
    void aWorkloadThatReturnsStillExits() {
        Scenario scenario = twice(Clock.UNTIMED, new Odd() {
            @Override
            protected void defineBody() {
                work(1);
                leaveRoutine();
            }
        });

        assertThat(Scenarios.violations(scenario)).isEmpty();
    }

    @Test
    void workIsRefusedInAnAtomicStep() {
        assertThatThrownBy(() -> Scenarios.of(
                        new BareMutex(),
                        new Machine(1, OsProfiles.LINUX, Costs.defaults()),
                        Clock.TIMED,
                        List.of(ThreadSpec.of(new Odd() {
                            @Override
                            protected void defineBody() {
                                atomically(() -> work(3));
                            }
                        }))))
                .hasMessageContaining("'work 3' takes time, which an atomic step cannot");
    }

    @Test
    void nobodysNeighbourIsNobody() {
        NoGil gil = new NoGil() {
            private final ThreadVar last = thread("last");
            private final ThreadVar before = thread("before").perThread();
            private final Flag somebody = flag("somebody");

            @Override
            protected void defineCheckpoint() {
                when(before.of(last).isSomebody(), () -> set(somebody));
            }
        };
        Scenario scenario = Scenarios.untimed(gil, 2);
        int variable = scenario.variableNames().indexOf("somebody");

        assertThat(Runs.values(scenario, variable)).containsExactly("false");
    }

    @Test
    void aReleaseThatTakesNoStepIsADropAllTheSame() {
        Scenario scenario = Scenarios.untimed(
                new NoGil() {
                    private final Flag lazy = flag("lazy").perThread();

                    @Override
                    protected void defineRelease() {
                        when(lazy, this::yieldProcessor);
                    }
                },
                1);
        Question neverDrops = new Question() {
            @Override
            public boolean isViolatedBy(long[] states, int offset, long label, long[] targets, int targetOffset) {
                return Label.has(label, Event.DROP);
            }

            @Override
            public boolean isTriggered() {
                return true;
            }
        };

        assertThat(Explorer.exhaust(scenario, List.of(neverDrops), Limits.defaults())
                        .violation(0))
                .isNotNull();
    }

    @Test
    void aSemaphoreThatIsHandedOverAfterAWaitIsRefused() {
        assertThat(timeUntilAWaiterGets(HandOff.BARGING)).isPositive();
        assertThatThrownBy(() -> timeUntilAWaiterGets(HandOff.AFTER_WAIT))
                .hasMessageContaining("on a lock that is handed off after a wait is not modelled");
    }

    private static int timeUntilAWaiterGets(HandOff handOff) {
        TestGil gil = new TestGil() {
            private final Semaphore unit = semaphore("unit", 1, 1).handOff(handOff);

            @Override
            protected void defineAcquire() {
                semaphoreWait(unit);
            }

            @Override
            protected void defineRelease() {
                semaphorePost(unit);
            }
        };
        Scenario scenario = Scenarios.timed(gil, OsProfiles.LINUX, 2, 6, 1);
        return Runs.longest(scenario, state -> scenario.position(state, 0, 1).startsWith("wait for semaphore unit"));
    }

    private static Scenario twice(Clock clock, Workload workload) {
        return Scenarios.of(
                new BareMutex(),
                new Machine(1, OsProfiles.LINUX, Costs.defaults()),
                clock,
                List.of(ThreadSpec.of(workload), ThreadSpec.of(workload)));
    }
}
