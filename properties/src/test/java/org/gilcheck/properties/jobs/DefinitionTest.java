package org.gilcheck.properties.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.properties.UsageException;
import org.junit.jupiter.api.Test;

/** The Java code of a policy can neither hang nor crash the tool. */
class DefinitionTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void theResultIsHandedOut() {
        assertThat(Definition.within(LONG, "MyGil", () -> 42)).isEqualTo(42);
    }

    @Test
    void theWorkRunsOnADaemonThread() {
        assertThat(Definition.within(LONG, "MyGil", () -> Thread.currentThread().isDaemon()))
                .isTrue();
    }

    @Test
    void theStackIsDeep() {
        assertThat(Definition.within(LONG, "MyGil", () -> depth(50_000))).isEqualTo(50_000);
    }

    @Test
    void exceptionsAndErrorsComeOutUnchanged() {
        for (Throwable thrown : new Throwable[] {
            new PolicyException("a mistake"), new UsageException("another"), new AssertionError("a third")
        }) {
            assertThatThrownBy(() -> Definition.within(LONG, "MyGil", () -> {
                        throwIt(thrown);
                        return 0;
                    }))
                    .isSameAs(thrown);
        }
    }

    @Test
    void workThatDoesNotEndIsGivenUpAndInterrupted() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);

        assertThatThrownBy(() -> Definition.within(Duration.ofMillis(50), "MyGil", () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        LockSupport.park();
                    }
                    interrupted.countDown();
                    return 0;
                }))
                .isInstanceOf(UsageException.class)
                .hasMessage("MyGil: a routine does not end within 50 ms."
                        + " It probably repeats in a Java loop; use whileTrue(condition, () -> ...)");
        interrupted.await();
    }

    @Test
    void wholeSecondsAreToldInSeconds() {
        AtomicBoolean stop = new AtomicBoolean();

        assertThatThrownBy(() -> Definition.within(Duration.ofSeconds(1), "MyGil", () -> {
                    while (!stop.get()) {
                        Thread.onSpinWait();
                    }
                    return 0;
                }))
                .hasMessage("MyGil: a routine does not end within 1 s."
                        + " It probably repeats in a Java loop; use whileTrue(condition, () -> ...)");
        stop.set(true);
    }

    @Test
    void anEndlessRecursionIsAMistakeOfTheUser() {
        assertThatThrownBy(() -> Definition.within(LONG, "MyGil", () -> depth(Integer.MAX_VALUE)))
                .isInstanceOf(UsageException.class)
                .hasMessage("MyGil: a method calls itself without end (StackOverflowError)."
                        + " Use loop(() -> ...) or whileTrue(condition, () -> ...)");
    }

    @Test
    void tooMuchMemoryIsAMistakeOfTheUser() {
        assertThatThrownBy(() -> Definition.within(LONG, "MyGil", () -> new long[Integer.MAX_VALUE].length))
                .isInstanceOf(UsageException.class)
                .hasMessage("MyGil: a routine takes more memory than there is (OutOfMemoryError)."
                        + " It probably repeats in a Java loop; use whileTrue(condition, () -> ...)");
    }

    @Test
    void anInterruptOfTheCallerIsKept() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Definition.within(LONG, "MyGil", () -> {
                    LockSupport.park();
                    return 0;
                }))
                .isInstanceOf(UsageException.class)
                .hasMessage("MyGil: interrupted while its routines were read. Run it again");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static int depth(int levels) {
        return levels == 0 ? 0 : 1 + depth(levels - 1);
    }

    private static void throwIt(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }
}
