package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.Semaphore;
import org.gilcheck.model.language.ThreadQueue;
import org.gilcheck.model.language.ThreadVar;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.model.workloads.MainWithSignals;
import org.junit.jupiter.api.Test;

/** A step that can mean nothing is told with policy, routine, step and thread, whatever was asked. */
class ModelMistakesTest {
    private static final String FILE = " (ModelMistakesTest.java): ";
    private static final String OVERFLOW = " stores a number outside the variable's range, by T0 turns after %d steps."
            + " Widen the range where the variable is declared, or test before the step";

    @Test
    void aCounterDoesNotOverflow() {
        assertThat(mistakeOf(new BareMutex() {
                    private final Counter switches = counter("switches", 0, 1);

                    @Override
                    protected void defineRelease() {
                        increment(switches);
                        unlock(gil);
                    }
                }))
                .isEqualTo("test, routine turns/checkpoint/release, step 6" + FILE + "'switches = switches + 1'"
                        + String.format(OVERFLOW, 6));
    }

    @Test
    void norUnderflow() {
        assertThat(mistakeOf(new BareMutex() {
                    private final Counter left = counter("left", 0, 1);

                    @Override
                    protected void defineCheckpoint() {
                        decrement(left);
                    }
                }))
                .isEqualTo("test, routine turns/checkpoint, step 2" + FILE + "'left = left - 1'"
                        + String.format(OVERFLOW, 2));
    }

    @Test
    void aSemaphoreIsNotPostedBeyondItsMostUnits() {
        assertThat(mistakeOf(new NoGil() {
                    private final Semaphore units = semaphore("units", 1, 1);

                    @Override
                    protected void defineCheckpoint() {
                        semaphorePost(units);
                    }
                }))
                .isEqualTo("test, routine turns/checkpoint, step 2" + FILE + "'post semaphore units'"
                        + String.format(OVERFLOW, 2));
    }

    @Test
    void nobodyHasNoCopyToWrite() {
        assertThat(mistakeOf(new NoGil() {
                    private final ThreadVar chosen = thread("chosen");
                    private final Flag asked = flag("asked").perThread();

                    @Override
                    protected void defineCheckpoint() {
                        set(asked.of(chosen));
                    }
                }))
                .isEqualTo("test, routine turns/checkpoint, step 2" + FILE + "'asked.of(chosen) = true'"
                        + " names a thread where there is nobody, by T0 turns after 2 steps."
                        + " Test isSomebody() before the step");
    }

    @Test
    void nobodyIsNotEnqueued() {
        assertThat(mistakeOf(new NoGil() {
                    private final ThreadQueue line = threadQueue("line");

                    @Override
                    protected void defineCheckpoint() {
                        enqueue(line, line.head());
                    }
                }))
                .isEqualTo("test, routine turns/checkpoint, step 2" + FILE + "'enqueue head(line) in line'"
                        + " names a thread where there is nobody, by T0 turns after 2 steps."
                        + " Test isSomebody() before the step");
    }

    @Test
    void nobodyStandsTwiceInAQueue() {
        assertThat(mistakeOf(new NoGil() {
                    private final ThreadQueue line = threadQueue("line");

                    @Override
                    protected void defineCheckpoint() {
                        enqueue(line, self());
                    }
                }))
                .isEqualTo("test, routine turns/checkpoint, step 4" + FILE + "'enqueue self in line'"
                        + " puts a thread into a queue in which it already is, by T0 turns after 4 steps."
                        + " Test contains() before the step");
    }

    @Test
    void unparkingNobodyIsAllowed() {
        assertThat(mistakeOf(new BareMutex() {
                    @Override
                    protected void defineCheckpoint() {
                        unpark(nobody());
                    }
                }))
                .isEqualTo("none");
    }

    @Test
    void aNumberDoesNotWrapOnItsWayToACounter() {
        assertThat(mistakeOf(new NoGil() {
                    private final Counter one = counter("one", 0, 1, 1);

                    @Override
                    protected void defineCheckpoint() {
                        set(one, one.times(65_536).times(65_536));
                    }
                }))
                .contains("stores a number outside the variable's range");
    }

    /** The thread that is interrupted stands at some other step, which is not to blame. */
    @Test
    void aSignalHandlerIsToldByItsOwnName() {
        GilPolicy gil = new BareMutex() {
            private final Semaphore units = semaphore("units", 0, 1);

            @Override
            protected void defineSignalArrives() {
                semaphorePost(units);
                semaphorePost(units);
            }
        };
        Machine machine = new Machine(1, OsProfiles.LINUX, Costs.defaults());
        assertThat(mistakeOf(Scenarios.of(gil, machine, Clock.UNTIMED, List.of(ThreadSpec.of(new MainWithSignals())))))
                .isEqualTo("test, routine signalArrives: the handler stores a number outside the variable's range, by"
                        + " T0 signals after 0 steps. Widen the range where the variable is declared, or test before"
                        + " the step");
    }

    private static String mistakeOf(GilPolicy gil) {
        return mistakeOf(Scenarios.untimed(gil, 3));
    }

    private static String mistakeOf(Scenario scenario) {
        PolicyException mistake = catchThrowableOfType(PolicyException.class, () -> Scenarios.violations(scenario));
        return mistake == null
                ? "none"
                : String.valueOf(mistake.getMessage()).replaceAll("\\.java:[1-9][0-9]*\\)", ".java)");
    }
}
