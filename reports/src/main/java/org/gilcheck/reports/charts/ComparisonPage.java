package org.gilcheck.reports.charts;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gilcheck.properties.Formula;
import org.gilcheck.properties.runs.Printable;
import org.gilcheck.properties.runs.WorstBound;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.Ranking;
import org.gilcheck.reports.results.Subject;

/** A page with the charts of a comparison and the table behind them, in one file that loads nothing. */
final class ComparisonPage {
    private static final Template TEMPLATE =
            Mustache.compiler().escapeHTML(true).compile(text("comparison.html"));

    private ComparisonPage() {}

    static String of(CheckReport report, String scenarios, List<String> legend, List<String> pictures) {
        List<List<String>> records = ComparisonCsv.records(report);
        return TEMPLATE.execute(Map.of(
                "title",
                        "Comparison of "
                                + String.join(
                                        ", ",
                                        new Scenarios(report)
                                                .names().stream()
                                                        .map(Printable::of)
                                                        .toList()),
                "scenarios", scenarios,
                "policies", report.rows().stream().map(Printable::of).toList(),
                "mixes", mixes(report),
                "legend", legend.stream().map(Printable::of).toList(),
                "pictures", pictures,
                "head", records.get(0),
                "records",
                        records.subList(1, records.size()).stream()
                                .map(record ->
                                        record.stream().map(Printable::of).toList())
                                .toList()));
    }

    /** A table for each mix of threads: with more of them, fewer scenarios can be explored to their ends. */
    private static List<Map<String, Object>> mixes(CheckReport report) {
        List<Map<String, Object>> mixes = new ArrayList<>();
        for (String mix : new Scenarios(report).mixes()) {
            CheckReport part = report.only(result -> result.job().threads().equals(mix));
            mixes.add(Map.of("name", mix, "subjects", subjects(part)));
        }
        return mixes;
    }

    private static List<Map<String, Object>> subjects(CheckReport report) {
        List<Map<String, Object>> subjects = new ArrayList<>();
        for (Subject subject : Subject.of(report.shown())) {
            Set<String> best = Ranking.best(report, subject);
            List<Map<String, Object>> cells = new ArrayList<>();
            for (String row : report.rows()) {
                WorstBound worst = subject.worst(report, row);
                Formula formula = worst == null ? null : worst.bound().formula();
                String text = subject.text(report, row);
                cells.add(Map.of(
                        "text",
                        text + (formula == null ? "" : " (" + formula.realTime() + ")"),
                        "best",
                        best.contains(row),
                        "kind",
                        text.startsWith("VIOLATED") || text.startsWith("unbounded") ? "bad" : "plain"));
            }
            subjects.add(Map.of(
                    "name", subject.toString(), "meaning", subject.property().meaning(), "cells", cells));
        }
        return subjects;
    }

    private static String text(String name) {
        try (InputStream stream = ComparisonPage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing in the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
