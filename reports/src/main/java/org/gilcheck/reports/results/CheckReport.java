package org.gilcheck.reports.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.CoreScaling;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.runs.Counterexample;
import org.gilcheck.properties.runs.Witness;
import org.gilcheck.properties.runs.WorstBound;
import org.gilcheck.properties.thresholds.Quantity;
import org.gilcheck.properties.thresholds.Threshold;
import org.gilcheck.reports.results.Cell.Status;
import org.jspecify.annotations.Nullable;

/** What a check has found: a matrix of policies and properties, and a counterexample for each violated cell. */
public final class CheckReport {
    private final Asked asked;
    private final List<JobResult> results;
    private final EngineName engine;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<Counterexample> counterexamples = new ArrayList<>();

    public CheckReport(Asked asked, List<JobResult> results) {
        this(asked, results, EngineName.NATIVE);
    }

    public CheckReport(Asked asked, List<JobResult> results, EngineName engine) {
        this.asked = asked;
        this.results = results;
        this.engine = engine;
        for (JobResult result : results) {
            rows.computeIfAbsent(result.job().row(), name -> new Row(name, new ArrayList<>()))
                    .results()
                    .add(result);
        }
        for (Row row : rows.values()) {
            asked.properties().forEach(property -> addCounterexample(row, property));
        }
    }

    /** The same of some of the scenarios only. */
    public CheckReport only(Predicate<JobResult> some) {
        return new CheckReport(asked, results.stream().filter(some).toList(), engine);
    }

    private void addCounterexample(Row row, Property property) {
        int number = counterexamples.size() + 1;
        for (Threshold threshold : asked.thresholds(property)) {
            WorstBound missed = row.farthestFrom(threshold);
            if (missed != null) {
                counterexamples.add(new Counterexample(
                        number,
                        missed.witness(),
                        threshold.toString(),
                        missed.bound().toString()));
                return;
            }
        }
        Witness shortest = row.shortestViolation(property);
        if (shortest != null) {
            counterexamples.add(Counterexample.of(number, shortest));
        }
    }

    /** Who has explored the scenarios. */
    public EngineName engine() {
        return engine;
    }

    /** What the check was asked. */
    public Asked asked() {
        return asked;
    }

    public List<Property> properties() {
        return asked.properties();
    }

    /** Those that make sense in some scenario, and those that were named. */
    public List<Property> shown() {
        return properties().stream()
                .filter(property -> asked.named().contains(property) || isAbout(property))
                .toList();
    }

    /** True if a property makes sense in some scenario. */
    private boolean isAbout(Property property) {
        return rows.values().stream().anyMatch(row -> row.isAbout(property));
    }

    /** True if it is to be told in full how numbers change with the cores: that was asked, or there is but one row. */
    public boolean isDetailed() {
        return rows.size() == 1 || asked.named().stream().anyMatch(CoreScaling.class::isInstance);
    }

    public List<JobResult> results() {
        return results;
    }

    /** Policies with their operating systems, in the order of the check. */
    public List<String> rows() {
        return new ArrayList<>(rows.keySet());
    }

    /** The scenarios of a row, in the order of the check. */
    public List<JobResult> results(String row) {
        return row(row).results();
    }

    /** One for each violated cell, the shortest, numbered from 1. */
    public List<Counterexample> counterexamples() {
        return counterexamples;
    }

    /** The worst of each quantity in a row, where there is any. */
    public List<WorstBound> bounds(String row) {
        return properties().stream()
                .flatMap(property -> Quantity.of(property).stream())
                .map(row(row)::worst)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The worst of a quantity in a row; null if there is none. */
    @Nullable
    public WorstBound worst(String row, Quantity quantity) {
        return row(row).worst(quantity);
    }

    /** What all scenarios of a row together say of a property. */
    public Cell cell(String row, Property property) {
        return row(row).cell(property, asked.named().contains(property), asked.thresholds(property));
    }

    private Row row(String name) {
        return rows.getOrDefault(name, new Row(name, List.of()));
    }

    /** Why some thresholds are not decided, a line for each scenario and threshold. */
    public List<String> undecided() {
        List<String> lines = new ArrayList<>();
        for (JobResult result : results) {
            for (Threshold threshold : asked.thresholds()) {
                Bound bound = threshold
                        .quantity()
                        .among(result.verdict(threshold.quantity().property()).bounds());
                if (bound != null && threshold.isUndecidedBy(bound)) {
                    lines.add("bounded: " + result.job().row() + ", "
                            + result.job().where() + ": no formula was recognised for "
                            + threshold.quantity() + ", " + bound + ", so whether it is " + threshold.limit()
                            + " is not decided. Give the amount in units");
                }
            }
        }
        return lines;
    }

    /** The counterexample that is shown for a cell; 0 if there is none. */
    public int counterexampleOf(String row, Property property) {
        for (Counterexample each : counterexamples) {
            if (each.witness().job().row().equals(row) && each.witness().property() == property) {
                return each.number();
            }
        }
        return 0;
    }

    /** How many states were explored, and for how many they stand. */
    public StateCount stateCount() {
        return StateCount.of(results);
    }

    public long states() {
        return results.stream().mapToLong(JobResult::states).sum();
    }

    /** False if some scenario was not explored to its end. */
    public boolean isExplored() {
        return results.stream().flatMap(result -> result.verdicts().stream()).noneMatch(Verdict::isPartial);
    }

    public int exitCode() {
        int code = ExitCode.OK;
        for (Property property : properties()) {
            List<Status> statuses = rows.values().stream()
                    .map(row -> cell(row.name(), property).status())
                    .toList();
            if (statuses.contains(Status.VIOLATED)) {
                return ExitCode.VIOLATED;
            }
            code = isComplete(property, statuses) ? code : ExitCode.INCOMPLETE;
        }
        return code;
    }

    /** A bound of which nobody has asked need not be put to the test. */
    private boolean isComplete(Property property, List<Status> statuses) {
        boolean isNamed = asked.named().contains(property);
        boolean isVacuous = statuses.contains(Status.VACUOUS) && (isNamed || !property.isBound());
        boolean makesNoSense = statuses.stream().allMatch(status -> status == Status.NOT_APPLICABLE);
        return !statuses.contains(Status.BOUNDED)
                && !statuses.contains(Status.LOSSY)
                && !isVacuous
                && !(isNamed && makesNoSense)
                && rows.values().stream().allMatch(row -> hasMet(row, asked.thresholds(property)));
    }

    /** False if a threshold is about something that happens in no scenario of a row. */
    private static boolean hasMet(Row row, List<Threshold> thresholds) {
        return thresholds.stream()
                .map(Threshold::quantity)
                .noneMatch(quantity -> row.isAbout(quantity.property()) && row.worst(quantity) == null);
    }
}
