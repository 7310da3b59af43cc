package org.gilcheck.reports.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.JobResult;
import org.jspecify.annotations.Nullable;

/** The scenarios of a comparison by what they differ in. */
final class Scenarios {
    private final CheckReport report;
    private final Map<List<Object>, JobResult> results = new HashMap<>();

    Scenarios(CheckReport report) {
        this.report = report;
        for (JobResult result : report.results()) {
            Job job = result.job();
            results.put(List.of(job.row(), job.threads(), job.clock(), job.cores()), result);
        }
    }

    @Nullable
    JobResult result(String row, String mix, Clock clock, int cores) {
        return results.get(List.of(row, mix, clock, cores));
    }

    /** Those with few threads first. */
    List<String> mixes() {
        return report.results().stream()
                .map(result -> result.job().threads())
                .distinct()
                .sorted(Comparator.comparingInt(mix -> ThreadMix.parse(mix).size()))
                .toList();
    }

    /** Under the timed clock. */
    List<Integer> cores() {
        return report.results().stream()
                .map(JobResult::job)
                .filter(job -> job.clock() == Clock.TIMED)
                .map(Job::cores)
                .distinct()
                .sorted()
                .toList();
    }

    boolean hasUntimed() {
        return report.results().stream().anyMatch(result -> result.job().clock() == Clock.UNTIMED);
    }

    /** The rows, with the operating system only where a policy is there on several. */
    List<String> names() {
        List<String> policies = report.rows().stream()
                .map(row -> report.results(row).get(0).job().policy().name())
                .toList();
        return policies.stream().distinct().count() == policies.size() ? policies : report.rows();
    }

    /** For each mix whether it is the one before with more threads of some kinds. */
    static List<Boolean> grown(List<String> mixes) {
        List<Boolean> grown = new ArrayList<>();
        for (int i = 0; i < mixes.size(); i++) {
            grown.add(i > 0 && contains(groups(mixes.get(i)), groups(mixes.get(i - 1))));
        }
        return grown;
    }

    private static boolean contains(Map<String, Integer> all, Map<String, Integer> some) {
        return some.entrySet().stream().allMatch(each -> all.getOrDefault(each.getKey(), 0) >= each.getValue());
    }

    /** How many threads there are of each kind. */
    private static Map<String, Integer> groups(String mix) {
        Map<String, Integer> groups = new HashMap<>();
        for (String group : mix.split(", ", -1)) {
            String[] parts = group.split(" ", 2);
            groups.merge(parts[1], Integer.parseInt(parts[0]), Integer::sum);
        }
        return groups;
    }
}
