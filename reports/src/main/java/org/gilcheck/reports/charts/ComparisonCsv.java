package org.gilcheck.reports.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Bound.Measure;
import org.gilcheck.properties.Formula;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.thresholds.Quantity;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.JobResult;
import org.gilcheck.reports.results.Subject;
import org.jspecify.annotations.Nullable;

/** All that a comparison has found as comma-separated values (RFC 4180): a line for each policy, scenario and number. */
final class ComparisonCsv {
    private static final List<String> HEAD = List.of(
            "policy",
            "os",
            "locks",
            "threads",
            "clock",
            "cores",
            "property",
            "aspect",
            "verdict",
            "value",
            "exact",
            "unit",
            "formula",
            "nanoseconds",
            "scope",
            "reason");

    private ComparisonCsv() {}

    static String of(CheckReport report) {
        return records(report).stream().map(ComparisonCsv::line).collect(Collectors.joining());
    }

    /** The head, and a record for each line. */
    static List<List<String>> records(CheckReport report) {
        List<List<String>> records = new ArrayList<>(List.of(HEAD));
        for (JobResult result : report.results()) {
            for (Subject subject : Subject.of(report.shown())) {
                if (result.verdicts().stream().anyMatch(each -> each.property() == subject.property())) {
                    records.add(record(result, subject));
                }
            }
        }
        return records;
    }

    private static List<String> record(JobResult result, Subject subject) {
        Job job = result.job();
        Verdict verdict = result.verdict(subject.property());
        Quantity quantity = subject.quantity();
        Bound bound = quantity == null ? null : quantity.among(verdict.bounds());
        List<String> fields = new ArrayList<>(List.of(
                job.policy().name(),
                job.os().name(),
                lower(job.locks()),
                job.threads(),
                lower(job.clock()),
                job.clock() == Clock.TIMED ? Integer.toString(job.cores()) : "",
                subject.property().id(),
                quantity == null ? "" : quantity.aspect()));
        fields.add(bound == null ? verdict(verdict, quantity) : bound.isUnbounded() ? "unbounded" : "bound");
        fields.addAll(bound == null ? List.of("", "", "", "", "") : number(bound));
        fields.add(lower(verdict.scope()));
        fields.add(verdict.reason());
        return fields;
    }

    private static String verdict(Verdict verdict, @Nullable Quantity quantity) {
        if (quantity != null) {
            return "";
        }
        return verdict.isViolation() ? "violated" : verdict.isPass() ? "holds" : "";
    }

    private static List<String> number(Bound bound) {
        Formula formula = bound.formula();
        return List.of(
                bound.value() == null
                        ? "Infinity"
                        : Double.toString(bound.value().numerator()
                                / (double) bound.value().denominator()),
                bound.value() == null ? "" : bound.value().toString(),
                bound.measure() == Measure.TIME ? "units" : bound.measure() == Measure.COUNT ? "times" : "ratio",
                formula == null ? "" : formula.toString(),
                formula == null ? "" : Long.toString(formula.nanoseconds()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String line(List<String> fields) {
        return fields.stream().map(ComparisonCsv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** In quotation marks where it must be. */
    private static String field(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
