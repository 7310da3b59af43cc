package org.gilcheck.reports.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.CoreScaling;
import org.gilcheck.properties.CoreScaling.Worsening;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.thresholds.Quantity;

/**
 * The same threads on several numbers of cores.
 *
 * @param threads in the syntax of the command line
 * @param byCores what was found on each number of cores, at least two of them
 */
public record CoreComparison(String threads, SortedMap<Integer, JobResult> byCores) {

    /** All that some scenarios of one row allow. */
    public static List<CoreComparison> of(List<JobResult> results) {
        Map<String, SortedMap<Integer, JobResult>> byThreads = new LinkedHashMap<>();
        for (JobResult result : results) {
            if (result.job().clock() == Clock.TIMED && !comparedVerdicts(result).isEmpty()) {
                byThreads
                        .computeIfAbsent(result.job().threads(), threads -> new TreeMap<>())
                        .put(result.job().cores(), result);
            }
        }
        List<CoreComparison> comparisons = new ArrayList<>();
        byThreads.forEach((threads, byCores) -> {
            if (byCores.size() > 1) {
                comparisons.add(new CoreComparison(threads, byCores));
            }
        });
        return comparisons;
    }

    /** The scenarios that are to be compared, whether they were explored to their ends or not. */
    static List<JobResult> compared(List<JobResult> results) {
        return results.stream()
                .filter(result -> result.job().clock() == Clock.TIMED
                        && results.stream().anyMatch(other -> isSameOnOtherCores(result, other)))
                .toList();
    }

    /** True if some number that is to be compared is not known. */
    static boolean isUnfinished(JobResult result) {
        return result.verdicts().stream()
                .anyMatch(verdict -> CoreScaling.compares(verdict.property()) && verdict.isPartial());
    }

    private static boolean isSameOnOtherCores(JobResult one, JobResult other) {
        return other.job().clock() == Clock.TIMED
                && other.job().threads().equals(one.job().threads())
                && other.job().cores() != one.job().cores();
    }

    private static List<Verdict> comparedVerdicts(JobResult result) {
        return result.verdicts().stream()
                .filter(verdict -> CoreScaling.compares(verdict.property()) && verdict.isPass())
                .toList();
    }

    /** What is worse on more cores. */
    public List<Worsening> worsenings() {
        SortedMap<Integer, List<Verdict>> verdicts = new TreeMap<>();
        byCores.forEach((cores, result) -> verdicts.put(cores, comparedVerdicts(result)));
        return CoreScaling.worsenings(verdicts);
    }

    /** The numbers that are compared. */
    public List<Quantity> quantities() {
        return byCores.values().iterator().next().verdicts().stream()
                .filter(verdict -> CoreScaling.compares(verdict.property()))
                .flatMap(verdict -> Quantity.of(verdict.property()).stream())
                .toList();
    }
}
