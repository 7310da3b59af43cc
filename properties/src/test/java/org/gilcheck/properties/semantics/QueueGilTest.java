package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilcheck.model.language.ThreadQueue;
import org.gilcheck.model.language.ThreadSet;
import org.gilcheck.model.language.ThreadVar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Locks that rest on a question to a queue or a set, and would not exclude if the answer were wrong. */
class QueueGilTest {

    /** A GIL with a queue and a set. */
    private abstract static class Lined extends TestGil {
        final ThreadQueue line = threadQueue("line");
        final ThreadSet crowd = threadSet("crowd");
        final ThreadVar owner = thread("owner");
    }

    @ParameterizedTest
    @EnumSource
    void theHeadOfTheLineHolds(Setting setting) {
        assertThat(setting.flawsOf(new Lined() {
                    @Override
                    protected void defineAcquire() {
                        enqueue(line, self());
                        whileTrue(line.head().isNot(self()), this::yieldProcessor);
                    }

                    @Override
                    protected void defineRelease() {
                        dequeue(line);
                    }
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsInALineOfOneHolds(Setting setting) {
        assertThat(setting.flawsOf(new Lined() {
                    @Override
                    protected void defineAcquire() {
                        whileTrue(
                                line.contains(self()).not(),
                                () -> atomically(() -> when(line.size().isLessThan(1), () -> enqueue(line, self()))));
                    }

                    @Override
                    protected void defineRelease() {
                        remove(line, self());
                    }
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void inALineOfTwoTwoHold(Setting setting) {
        assertThat(setting.flawsOf(new Lined() {
                    @Override
                    protected void defineAcquire() {
                        whileTrue(
                                line.contains(self()).not(),
                                () -> atomically(() -> when(line.size().isLessThan(2), () -> enqueue(line, self()))));
                    }

                    @Override
                    protected void defineRelease() {
                        remove(line, self());
                    }
                }))
                .containsExactly("mutual-exclusion");
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsAloneInTheCrowdHolds(Setting setting) {
        assertThat(setting.flawsOf(new Lined() {
                    @Override
                    protected void defineAcquire() {
                        whileTrue(
                                crowd.contains(self()).not(),
                                () -> atomically(() -> when(crowd.isEmpty(), () -> add(crowd, self()))));
                    }

                    @Override
                    protected void defineRelease() {
                        remove(crowd, self());
                    }
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theMostUrgentInLineIsSomebodyInLine(Setting setting) {
        assertThat(setting.flawsOf(new Lined() {
                    @Override
                    protected void defineAcquire() {
                        enqueue(line, self());
                        atomically(this::chooseIfFree);
                        whileTrue(owner.isNot(self()), this::yieldProcessor);
                    }

                    private void chooseIfFree() {
                        when(owner.isNobody(), this::choose);
                    }

                    private void choose() {
                        set(owner, line.highestPriority());
                        remove(line, owner);
                    }

                    @Override
                    protected void defineRelease() {
                        atomically(this::choose);
                    }
                }))
                .isEmpty();
    }
}
