package org.gilcheck.reports.growth;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Along what the states of policies grow.
 *
 * @param workload what the threads do, such as {@code cpu}
 * @param leastThreads the fewest threads under the untimed clock
 * @param mostThreads the most
 * @param timedThreads how many threads there are under the timed clock
 * @param cores the numbers of cores there
 */
public record Axes(String workload, int leastThreads, int mostThreads, int timedThreads, List<Integer> cores) {

    /** Keeps a list of its own. */
    public Axes {
        cores = List.copyOf(cores);
    }

    /** The untimed threads, as the command line has them. */
    public List<String> mixes() {
        return IntStream.rangeClosed(leastThreads, mostThreads)
                .mapToObj(this::mix)
                .toList();
    }

    /** The timed ones. */
    public String timedMix() {
        return mix(timedThreads);
    }

    private String mix(int threads) {
        return threads + " " + workload;
    }

    /** The numbers of cores in words. */
    public List<String> coreTexts() {
        return cores.stream()
                .map(each -> each + (each == 1 ? " core" : " cores"))
                .toList();
    }
}
