package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.properties.Amounts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how far explorations may go. */
final class LimitOptions {
    @Option(names = "--max-states", paramLabel = "N", description = "Most states per scenario. Default: as many as fit")
    private @Nullable String maxStates;

    @Option(
            names = "--max-memory",
            paramLabel = "SIZE",
            description = "Most memory for states, such as 512m or 4g. Default: half of the heap")
    private @Nullable String maxMemory;

    @Option(names = "--time-limit", paramLabel = "TIME", description = "Longest time per scenario, such as 30s or 5m.")
    private @Nullable String timeLimit;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = {
                "How many work at a time: on a scenario each, and together on the large ones when there are fewer scenarios.",
                "Default: one per core"
            })
    private @Nullable String workers;

    Limits limits() {
        Limits limits = Limits.defaults();
        if (maxStates != null) {
            limits = limits.withStates(Amounts.number("--max-states", maxStates, 1, Limits.MOST_STATES));
        }
        if (maxMemory != null) {
            limits = limits.withBytes(Amounts.bytes("--max-memory", maxMemory));
        }
        if (timeLimit != null) {
            limits = limits.withTime(Amounts.time("--time-limit", timeLimit));
        }
        return limits;
    }

    /** The limits; if no number of states was given, so many. */
    Limits limits(long usualStates) {
        return maxStates == null ? limits().withStates(usualStates) : limits();
    }

    /** The limits as they were given. */
    List<String> given() {
        List<String> options = new ArrayList<>();
        if (maxStates != null) {
            options.add("--max-states " + maxStates);
        }
        if (maxMemory != null) {
            options.add("--max-memory " + maxMemory);
        }
        if (timeLimit != null) {
            options.add("--time-limit " + timeLimit);
        }
        return options;
    }

    int workers() {
        return workers == null
                ? Runtime.getRuntime().availableProcessors()
                : Amounts.count("--workers", workers, 1, 256);
    }
}
