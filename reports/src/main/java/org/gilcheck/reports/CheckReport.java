package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.Verdict.Scope;

/** What a check has found: a matrix of policies and properties, and a counterexample for each violated cell. */
final class CheckReport {
    private final List<Property> properties;
    private final List<JobResult> results;
    private final Map<String, List<JobResult>> rows = new LinkedHashMap<>();
    private final List<Counterexample> counterexamples = new ArrayList<>();

    CheckReport(List<Property> properties, List<JobResult> results) {
        this.properties = properties;
        this.results = results;
        for (JobResult result : results) {
            rows.computeIfAbsent(result.job().row(), row -> new ArrayList<>()).add(result);
        }
        for (String row : rows()) {
            for (Property property : properties) {
                addShortest(row, property);
            }
        }
    }

    private void addShortest(String row, Property property) {
        Counterexample shortest = null;
        for (JobResult result : rows.getOrDefault(row, List.of())) {
            Counterexample found = Counterexample.of(counterexamples.size() + 1, result, verdict(result, property));
            if (found != null && (shortest == null || found.length() < shortest.length())) {
                shortest = found;
            }
        }
        if (shortest != null) {
            counterexamples.add(shortest);
        }
    }

    List<Property> properties() {
        return properties;
    }

    List<JobResult> results() {
        return results;
    }

    /** Policies with their operating systems, in the order of the check. */
    List<String> rows() {
        return new ArrayList<>(rows.keySet());
    }

    /** One for each violated cell, the shortest, numbered from 1. */
    List<Counterexample> counterexamples() {
        return counterexamples;
    }

    /** What all scenarios of a row together say of a property. */
    Cell cell(String row, Property property) {
        int violated = 0;
        int bounded = 0;
        int exhaustive = 0;
        List<JobResult> ofRow = rows.getOrDefault(row, List.of());
        for (JobResult result : ofRow) {
            Verdict verdict = verdict(result, property);
            violated += verdict.isViolation() ? 1 : 0;
            bounded += verdict.scope() == Scope.BOUNDED ? 1 : 0;
            exhaustive += verdict.isPass() ? 1 : 0;
        }
        if (violated > 0) {
            return new Cell(Cell.Status.VIOLATED, violated, ofRow.size());
        }
        if (bounded > 0) {
            return new Cell(Cell.Status.BOUNDED, bounded, ofRow.size());
        }
        return new Cell(exhaustive > 0 ? Cell.Status.HOLDS : Cell.Status.VACUOUS, exhaustive, ofRow.size());
    }

    /** The counterexample that is shown for a cell; 0 if there is none. */
    int counterexampleOf(String row, Property property) {
        for (Counterexample each : counterexamples) {
            if (each.job().row().equals(row) && each.property() == property) {
                return each.number();
            }
        }
        return 0;
    }

    long states() {
        return results.stream()
                .mapToLong(result -> result.verdicts().stream()
                        .mapToLong(Verdict::states)
                        .max()
                        .orElse(0))
                .sum();
    }

    int exitCode() {
        int code = ExitCode.OK;
        for (String row : rows()) {
            for (Property property : properties) {
                switch (cell(row, property).status()) {
                    case VIOLATED -> {
                        return ExitCode.VIOLATED;
                    }
                    case BOUNDED, VACUOUS -> code = ExitCode.INCOMPLETE;
                    case HOLDS -> {}
                }
            }
        }
        return code;
    }

    private Verdict verdict(JobResult result, Property property) {
        return result.verdicts().get(properties.indexOf(property));
    }
}
