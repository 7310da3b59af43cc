package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.gilcheck.properties.UsageException;

/** Does the same with many things, some at a time; the results come in the order of the things. */
final class Workers {
    private final int count;

    Workers(int count) {
        this.count = count;
    }

    /**
     * Does it.
     *
     * @param things different ones
     * @param begin the same things in the order in which to begin with them
     * @param done is told how many of the first are done
     */
    <T, R> List<R> each(List<T> things, List<T> begin, Function<T, R> what, IntConsumer done) {
        ExecutorService pool = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, "gilcheck worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Map<T, Future<R>> futures = new HashMap<>();
            for (T thing : begin) {
                futures.put(thing, pool.submit(() -> what.apply(thing)));
            }
            List<R> results = new ArrayList<>();
            for (T thing : things) {
                results.add(Objects.requireNonNull(futures.get(thing)).get());
                done.accept(results.size());
            }
            return results;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof OutOfMemoryError) {
                throw new UsageException("out of memory. Give the virtual machine more (java -Xmx8g -jar ...), or set"
                        + " --max-memory or --workers lower");
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UsageException("stopped before the check was done");
        } finally {
            pool.shutdownNow();
        }
    }
}
