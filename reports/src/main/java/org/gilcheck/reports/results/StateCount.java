package org.gilcheck.reports.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gilcheck.model.scenario.Reduction;
import org.gilcheck.properties.Savings;
import org.gilcheck.properties.Verdict;

/**
 * How many states were explored, for how many these stand, and why there are no fewer.
 *
 * @param states how many were explored in all scenarios
 * @param standFor for how many they stand; as many where equal threads were not taken for each other
 * @param isExact false if fewer of these may be reachable
 * @param isKnown false if it is not known for how many they stand
 */
public record StateCount(long states, long standFor, boolean isExact, boolean isKnown) {

    /** Of the largest exploration of each scenario. */
    public static StateCount of(List<JobResult> results) {
        long states = 0;
        long standFor = 0;
        boolean exact = true;
        boolean known = true;
        for (JobResult result : results) {
            states += result.states();
            standFor += Math.max(result.states(), result.largest().savings().standsFor());
            exact &= result.largest().savings().isExact();
            known &= !result.largest().savings().isPartialOrder();
        }
        return new StateCount(states, standFor, exact, known);
    }

    /** Such as {@code 210,556 states, which stand for 22,405,881}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d states", states)
                + (isKnown ? Savings.text(states, standFor, isExact) : "");
    }

    /** Which reductions were on, what they saved, and why some were not: a line for each. */
    public static List<String> reductions(List<JobResult> results) {
        Set<String> on = new LinkedHashSet<>();
        Map<String, Set<JobResult>> refused = new LinkedHashMap<>();
        Map<String, Set<JobResult>> unordered = new LinkedHashMap<>();
        List<JobResult> symmetric = new ArrayList<>();
        for (JobResult result : results) {
            for (Verdict verdict : result.verdicts()) {
                Savings savings = verdict.savings();
                savings.reductions().forEach(each -> on.add(each.id()));
                if (!savings.whyNotSymmetric().isEmpty()) {
                    refused.computeIfAbsent(savings.whyNotSymmetric(), each -> new LinkedHashSet<>())
                            .add(result);
                }
                if (savings.refusesPartialOrder()) {
                    unordered
                            .computeIfAbsent(savings.whyNotPartialOrder(), each -> new LinkedHashSet<>())
                            .add(result);
                }
            }
            if (result.verdicts().stream().anyMatch(verdict -> verdict.savings().isSymmetric())) {
                symmetric.add(result);
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("reductions: " + (on.isEmpty() ? "none" : String.join(", ", on)));
        String name = Reduction.THREAD_SYMMETRY.id();
        if (!symmetric.isEmpty()) {
            lines.add(name + ", " + count(symmetric.size()) + ": " + of(symmetric));
        }
        refused.forEach((reason, some) -> lines.add("no " + name + ", " + count(some.size()) + ": " + reason));
        lines.addAll(partialOrder(results));
        unordered.forEach((reason, some) ->
                lines.add("no " + Reduction.PARTIAL_ORDER.id() + ", " + count(some.size()) + ": " + reason));
        return lines;
    }

    private static List<String> partialOrder(List<JobResult> results) {
        List<Savings> some = results.stream()
                .map(result -> result.largest().savings())
                .filter(Savings::isPartialOrder)
                .toList();
        return some.isEmpty()
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "%s, %s: in %,d states some threads wait, %,d steps are taken with the one before",
                        Reduction.PARTIAL_ORDER.id(),
                        count(some.size()),
                        some.stream().mapToLong(Savings::putOff).sum(),
                        some.stream().mapToLong(Savings::furtherSteps).sum()));
    }

    private static String count(int scenarios) {
        return scenarios + (scenarios == 1 ? " scenario" : " scenarios");
    }
}
