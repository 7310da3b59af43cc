package org.gilcheck.reports.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check of some scenarios took.
 *
 * @param standFor for how many states those explored stand, at most; null if that is not known
 * @param seconds one after the other, although some may have been checked at the same time
 * @param peakHeapMiB the largest heap while any of them was checked
 */
public record Stats(int scenarios, long states, @Nullable Long standFor, long edges, double seconds, long peakHeapMiB) {

    public static Stats of(List<JobResult> results) {
        StateCount count = StateCount.of(results);
        return new Stats(
                results.size(),
                results.stream().mapToLong(JobResult::states).sum(),
                count.isKnown() ? count.standFor() : null,
                results.stream().mapToLong(JobResult::edges).sum(),
                results.stream()
                        .mapToDouble(result -> result.effort().time().toNanos() / 1e9)
                        .sum(),
                results.stream()
                                .mapToLong(result -> result.effort().heapBytes())
                                .max()
                                .orElse(0)
                        >> 20);
    }
}
