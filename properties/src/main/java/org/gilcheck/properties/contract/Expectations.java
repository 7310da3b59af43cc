package org.gilcheck.properties.contract;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.Job;
import org.jspecify.annotations.Nullable;

/** The violations that a contract expects. */
final class Expectations {
    private final List<ExpectedViolation> all;
    private final Set<ExpectedViolation> unused;

    Expectations(ExpectedViolation[] all) {
        this.all = List.of(all);
        this.unused = new LinkedHashSet<>(this.all);
    }

    /** What says that a scenario does not meet a demand; null if nothing does. */
    @Nullable
    ExpectedViolation of(Demand demand, Job job) {
        ExpectedViolation first = null;
        for (ExpectedViolation each : all) {
            if (demand.isCalled(each.property().strip()) && isAbout(each, job)) {
                unused.remove(each);
                first = first == null ? each : first;
            }
        }
        return first;
    }

    private static boolean isAbout(ExpectedViolation each, Job job) {
        List<String> mixes = Arrays.stream(each.threads())
                .map(mix -> ThreadMix.canonical(ThreadMix.parse(mix)))
                .toList();
        boolean onCores = Arrays.stream(each.cores()).anyMatch(cores -> cores == job.cores());
        return among(mixes, job.threads())
                && (each.cores().length == 0 || (job.clock() == Clock.TIMED && onCores))
                && among(List.of(each.os()), job.os().name())
                && among(List.of(each.clocks()), job.clock())
                && among(List.of(each.fairness()), job.locks());
    }

    private static <T> boolean among(List<T> wanted, T given) {
        return wanted.isEmpty() || wanted.contains(given);
    }

    /**
     * Makes sure that each has met a test.
     *
     * @throws UsageException naming one that is about no scenario or property of the contract
     */
    void requireAllUsed() {
        if (!unused.isEmpty()) {
            throw new UsageException("expected \"" + unused.iterator().next().property()
                    + "\": the contract has no test of this property in such a scenario. Check the property's name,"
                    + " and the threads, cores, os, clocks and fairness of the expectation");
        }
    }
}
