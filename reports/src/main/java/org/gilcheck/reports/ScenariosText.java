package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.jobs.Job;

/** Which scenarios a row of a report has, in words. */
final class ScenariosText {
    private ScenariosText() {}

    /** Such as {@code "2 cpu" and "1 cpu, 1 io"; untimed, timed on 1 and 2 cores}. */
    static String of(List<Job> jobs) {
        List<String> threads =
                jobs.stream().map(job -> '"' + job.threads() + '"').distinct().toList();
        List<String> clocks = new ArrayList<>();
        if (jobs.stream().anyMatch(job -> job.clock() == Clock.UNTIMED)) {
            clocks.add("untimed");
        }
        TreeSet<Integer> cores = jobs.stream()
                .filter(job -> job.clock() == Clock.TIMED)
                .map(Job::cores)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!cores.isEmpty()) {
            String counts = listed(cores.stream().map(String::valueOf).toList());
            clocks.add("timed on " + counts + (counts.equals("1") ? " core" : " cores"));
        }
        return listed(threads) + "; " + String.join(", ", clocks);
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
