package org.gilcheck.reports.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Why values are missing, a line for each policy and reason. */
final class Notes {
    private final Map<List<String>, Set<String>> scenarios = new LinkedHashMap<>();

    void add(String policy, String reason, String scenario) {
        scenarios
                .computeIfAbsent(List.of(policy, reason), each -> new LinkedHashSet<>())
                .add(scenario);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        scenarios.forEach(
                (key, where) -> lines.add("? " + key.get(0) + ", " + key.get(1) + ": " + String.join("; ", where)));
        return lines;
    }
}
