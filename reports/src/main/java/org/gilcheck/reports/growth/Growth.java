package org.gilcheck.reports.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gilcheck.checker.Exploration;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Inquiry;
import org.gilcheck.checker.Limits;
import org.gilcheck.properties.jobs.Job;

/**
 * How the states of one policy grow.
 *
 * @param name the policy and its operating system
 * @param threads sizes under the untimed clock, by the number of threads
 * @param cores sizes under the timed clock, by the number of cores
 */
public record Growth(String name, List<Size> threads, List<Size> cores) {

    /** Keeps lists of its own. */
    public Growth {
        threads = List.copyOf(threads);
        cores = List.copyOf(cores);
    }

    /**
     * Explores scenarios of one policy, without taking equal threads for each other.
     *
     * @param byThreads from few threads to many; those behind one that is too large are not explored
     * @param byCores the same scenario with several numbers of cores
     * @param progress is told what begins
     */
    public static Growth of(
            String name, List<Job> byThreads, List<Job> byCores, Limits limits, Consumer<String> progress) {
        List<Size> threads = new ArrayList<>();
        for (Job job : byThreads) {
            boolean tooLarge =
                    !threads.isEmpty() && !threads.get(threads.size() - 1).isAll();
            threads.add(tooLarge ? Size.NOT_EXPLORED : size(job, limits, progress));
        }
        return new Growth(
                name,
                threads,
                byCores.stream().map(job -> size(job, limits, progress)).toList());
    }

    private static Size size(Job job, Limits limits, Consumer<String> progress) {
        progress.accept(job.row() + ", " + job.where());
        Exploration all = Explorer.exhaust(() -> new Inquiry(job.scenario(), List.of()), limits.workers(), limits);
        boolean isAll = all.limit() == null;
        // Where it ends beyond the limit says nothing of the scenario.
        long shown = isAll ? all.states() : Math.min(all.states(), limits.states());
        return new Size(shown, isAll, all.bytes(), all.edges());
    }

    /** True if some scenario has more states than were explored. */
    public boolean isIncomplete() {
        return !threads.stream().allMatch(Size::isAll) || !cores.stream().allMatch(Size::isAll);
    }
}
