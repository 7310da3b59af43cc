package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.ThreadQueue;
import org.gilcheck.model.language.ThreadVar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A queue of parked threads is a lock: a permit that comes before the park is not lost. */
class ParkGilTest {

    /** The owner gives the lock to the first in the queue. */
    private static class Queued extends TestGil {
        final ThreadVar owner = thread("owner");
        final ThreadQueue line = threadQueue("line");

        @Override
        protected void defineAcquire() {
            take();
            whileTrue(owner.isNot(self()), this::park);
        }

        final void take() {
            atomically(() -> when(owner.isNobody(), () -> set(owner, self())).otherwise(() -> enqueue(line, self())));
        }

        @Override
        protected void defineRelease() {
            atomically(() -> {
                set(owner, line.head());
                dequeue(line);
            });
            unpark(owner);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsALock(Setting setting) {
        assertThat(setting.flawsOf(new Queued())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aThreadThatIsNotUnparkedSleepsForEver(Setting setting) {
        assertThat(setting.flawsOf(new Queued() {
                    @Override
                    protected void defineRelease() {
                        atomically(() -> {
                            set(owner, line.head());
                            dequeue(line);
                        });
                    }
                }))
                .containsExactly("deadlock", "nobody gets it");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ONE_CORE") // there nobody comes between the two steps
    void whoeverTakesAPermitForTheLockIsNotAlone(Setting setting) {
        assertThat(setting.flawsOf(new Queued() {
                    @Override
                    protected void defineAcquire() {
                        take();
                        when(owner.isNot(self()), () -> {
                            park();
                            set(owner, self());
                        });
                    }

                    @Override
                    protected void defineRelease() {
                        atomically(() -> {
                            unpark(line.head());
                            dequeue(line);
                            set(owner, nobody());
                        });
                    }
                }))
                .contains("mutual-exclusion");
    }
}
