package org.gilcheck.model.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gilcheck.model.language.Flag;
import org.gilcheck.model.language.Mutex;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.language.Workload;
import org.junit.jupiter.api.Test;

/** Steps are recorded while a routine is defined, and never without end. */
class RecordingMistakesTest {
    private static final String ENDLESS = ": the routine never ends: it calls itself, or repeats steps in a Java loop."
            + " Use whileTrue(condition, () -> ...) or loop(() -> ...)";

    @Test
    void aStepOutsideARoutineIsRefused() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    {
                        set(flag("early"));
                    }
                }))
                .isEqualTo("small: set() is called outside a routine. Call it in one of the define...() methods");
    }

    @Test
    void soIsAStatementOutsideARoutine() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    {
                        when(flag("early"), this::yieldProcessor);
                    }
                }))
                .isEqualTo("small: when() is called outside a routine. Call it in one of the define...() methods");
    }

    @Test
    void soIsARoutineCalledFromOutside() {
        SmallGil gil = new SmallGil() {};

        StateMachine.of(gil);

        assertThatThrownBy(gil::acquire)
                .isInstanceOf(PolicyException.class)
                .hasMessage("small: acquire() is called outside a routine. Call it in one of the define...() methods");
    }

    @Test
    void aWorkloadDoesNotPollInItsConstructor() {
        assertThatThrownBy(() -> new Workload() {
                    {
                        checkpoint();
                    }

                    @Override
                    public String name() {
                        return "hasty";
                    }

                    @Override
                    protected void defineBody() {}
                })
                .isInstanceOf(PolicyException.class)
                .hasMessage("hasty: a workload's steps are recorded when a scenario is built, not in its constructor");
    }

    @Test
    void acquireDoesNotCallItself() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    @Override
                    protected void defineAcquire() {
                        yieldProcessor();
                        acquire();
                    }
                }))
                .isEqualTo("small, routine acquire (RecordingMistakesTest.java):"
                        + " acquire() calls itself, so the routine never ends");
    }

    @Test
    void norThroughAHelper() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    @Override
                    protected void defineAcquire() {
                        retry();
                    }

                    private void retry() {
                        acquire();
                    }
                }))
                .isEqualTo("small, routine acquire (RecordingMistakesTest.java):"
                        + " acquire() calls itself, so the routine never ends");
    }

    @Test
    void norThroughAnotherRoutine() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    @Override
                    protected void defineCheckpoint() {
                        release();
                    }

                    @Override
                    protected void defineRelease() {
                        checkpoint();
                    }
                }))
                .isEqualTo("small, routine checkpoint (RecordingMistakesTest.java):"
                        + " release() calls itself, so the routine never ends");
    }

    @Test
    void helpersThatCallEachOtherWithoutEndAreCaught() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    private final Flag tick = flag("tick");

                    @Override
                    protected void defineAcquire() {
                        ping();
                    }

                    private void ping() {
                        set(tick);
                        pong();
                    }

                    private void pong() {
                        clear(tick);
                        ping();
                    }
                }))
                .isEqualTo("small, routine acquire" + ENDLESS);
    }

    @Test
    void soAreHelpersThatNestWithoutEnd() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    private final Flag tick = flag("tick");

                    @Override
                    protected void defineAcquire() {
                        nest();
                    }

                    private void nest() {
                        when(tick, this::nest);
                    }
                }))
                .isEqualTo("small, routine acquire" + ENDLESS);
    }

    @Test
    void aJavaLoopThatRecordsForEverIsCaught() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    private final Mutex mutex = mutex("mutex");

                    @Override
                    protected void defineRelease() {
                        while (!declarations().isEmpty()) {
                            tryLock(mutex);
                        }
                    }
                }))
                .isEqualTo("small, routine release" + ENDLESS);
    }

    @Test
    void aPolicyNamedLikeARoutineIsNotARecursion() {
        assertThat(Mistakes.of(() -> new SmallGil() {
                    @Override
                    public String name() {
                        return "acquire";
                    }
                }))
                .isEqualTo("none");
    }
}
