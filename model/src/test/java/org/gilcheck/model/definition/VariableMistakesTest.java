package org.gilcheck.model.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.Counter;
import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.ThreadQueue;
import org.gilcheck.model.language.ThreadVar;
import org.junit.jupiter.api.Test;

/** A variable is declared once, as a field, with room for its first value, and used only by its policy. */
class VariableMistakesTest {
    private static final String HERE = "small, routine acquire (VariableMistakesTest.java): ";

    /** Declares variables which another policy then uses. */
    private static final class Other extends SmallGil {
        final Flag theirs = flag("theirs");
        final Counter count = counter("count", 0, 3);
        final ThreadVar chosen = thread("chosen");
        final ThreadQueue line = threadQueue("line");

        @Override
        public String name() {
            return "other";
        }
    }

    private final Other other = new Other();

    @Test
    void anotherPolicysVariableMayNotBeWritten() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    @Override
                    protected void defineAcquire() {
                        set(other.theirs);
                    }
                }))
                .isEqualTo(HERE + "uses 'theirs', which other declares. Declare it as a field of small");
    }

    @Test
    void norReadInATest() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    @Override
                    protected void defineAcquire() {
                        whileTrue(threadsWanting().isMoreThan(1).and(other.count.is(2)), this::yieldProcessor);
                    }
                }))
                .isEqualTo(HERE + "uses 'count', which other declares. Declare it as a field of small");
    }

    @Test
    void norReadInAValue() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    private final ThreadVar mine = thread("mine");

                    @Override
                    protected void defineAcquire() {
                        set(mine, other.line.head());
                    }
                }))
                .isEqualTo(HERE + "uses 'line', which other declares. Declare it as a field of small");
    }

    @Test
    void norUsedToNameAThread() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    private final Flag mine = flag("mine").perThread();

                    @Override
                    protected void defineAcquire() {
                        set(mine.of(other.chosen));
                    }
                }))
                .isEqualTo(HERE + "uses 'chosen', which other declares. Declare it as a field of small");
    }

    @Test
    void aVariableIsNotDeclaredInARoutine() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    @Override
                    protected void defineAcquire() {
                        set(flag("late"));
                    }
                }))
                .isEqualTo("small: flag 'late' is declared inside a routine. Declare it as a field of the class");
    }

    @Test
    void aNameIsDeclaredOnce() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    {
                        mutex("twin");
                        autoResetEvent("twin");
                    }
                }))
                .isEqualTo("small: auto_reset_event 'twin' is declared twice. Give each variable a name of its own");
    }

    @Test
    void aCounterStartsInItsRange() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    {
                        counter("turns", 1, 3, 7);
                    }
                }))
                .isEqualTo("small: counter 'turns' starts at 7 in the range 1..3."
                        + " The range must hold at least its first value");
    }

    @Test
    void aRangeIsNotEmpty() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    {
                        counter("turns", 3, 1);
                    }
                }))
                .isEqualTo("small: counter 'turns' starts at 3 in the range 3..1."
                        + " The range must hold at least its first value");
    }

    @Test
    void aSemaphoreStartsWithNoMoreThanItsMostUnits() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    {
                        semaphore("tokens", 2, 1);
                    }
                }))
                .isEqualTo("small: semaphore 'tokens' starts at 2 in the range 0..1."
                        + " The range must hold at least its first value");
    }

    @Test
    void aNumberThatIsStoredFitsTheRange() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    private final Counter turns = counter("turns", -1, 3);

                    @Override
                    protected void defineAcquire() {
                        set(turns, 3);
                        set(turns, -1);
                        set(turns, 4);
                    }
                }))
                .isEqualTo(HERE + "sets turns to 4, outside its range -1..3");
    }

    @Test
    void onlyPerThreadVariablesHaveACopyOfAnother() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    private final Flag shared = flag("shared");

                    @Override
                    protected void defineAcquire() {
                        when(shared.of(self()).not(), this::yieldProcessor);
                    }
                }))
                .isEqualTo(HERE + "asks for shared.of(self), but 'shared' is not per thread."
                        + " Declare it with perThread()");
    }

    @Test
    void norHaveProcessWideOnes() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    private final Counter all = counter("all", 0, 9).perProcess();

                    @Override
                    protected void defineAcquire() {
                        increment(all.of(holder()));
                    }
                }))
                .isEqualTo(HERE + "asks for all.of(holder), but 'all' is not per thread."
                        + " Declare it with perThread()");
    }
}
