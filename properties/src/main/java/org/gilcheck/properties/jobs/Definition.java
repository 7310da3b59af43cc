package org.gilcheck.properties.jobs;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.properties.UsageException;
import org.jspecify.annotations.Nullable;

/** Runs the Java code of a policy, which its author may have got wrong in ways that only time or memory show. */
public final class Definition {
    private static final long STACK_BYTES = 16L << 20;

    private Definition() {}

    /**
     * Runs {@code work} in a thread of its own, which is left alone when the time is up.
     *
     * @throws UsageException if the work takes longer than {@code limit}, or more stack or memory than there is
     */
    public static <T> T within(Duration limit, String policyName, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(null, task, "definition of " + policyName, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException thrown) {
            throw failure(policyName, thrown.getCause());
        } catch (TimeoutException late) {
            task.cancel(true);
            throw new UsageException(policyName + ": a routine does not end within " + text(limit)
                    + ". It probably repeats in a Java loop; use whileTrue(condition, () -> ...)");
        } catch (InterruptedException interrupted) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new UsageException(policyName + ": interrupted while its routines were read. Run it again");
        }
    }

    private static RuntimeException failure(String policyName, @Nullable Throwable thrown) {
        if (thrown instanceof StackOverflowError) {
            return new UsageException(policyName + ": a method calls itself without end (StackOverflowError)."
                    + " Use loop(() -> ...) or whileTrue(condition, () -> ...)");
        }
        if (thrown instanceof OutOfMemoryError) {
            return new UsageException(policyName + ": a routine takes more memory than there is (OutOfMemoryError)."
                    + " It probably repeats in a Java loop; use whileTrue(condition, () -> ...)");
        }
        if (thrown != null && !(thrown instanceof PolicyException) && !(thrown instanceof UsageException)) {
            String line = PolicyClass.line(thrown);
            if (!line.isEmpty()) {
                return new UsageException(
                        policyName + ": its routines cannot be recorded: " + PolicyClass.describe(thrown) + line
                                + ". Let them do no more than call the words of the language");
            }
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
    }

    private static String text(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
