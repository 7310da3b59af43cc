package org.gilcheck.reports.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gilcheck.properties.Property;
import org.gilcheck.reports.results.Cell;
import org.gilcheck.reports.results.Cell.Status;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.Extra;
import org.gilcheck.reports.results.JobResult;
import org.gilcheck.reports.results.ReportFormat;
import org.gilcheck.reports.results.Stats;
import org.gilcheck.reports.traces.JsonText;
import org.jspecify.annotations.Nullable;

/** The report for programs. The same check gives the same text, byte for byte, unless times are asked for. */
public final class JsonReport implements ReportFormat {
    private static final int FORMAT_VERSION = 2;

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String fileName() {
        return "report.json";
    }

    @Override
    public String write(CheckReport report, Set<Extra> extras) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "gilcheck-report");
        root.put("version", FORMAT_VERSION);
        root.put("engine", report.engine().text());
        root.put("exitCode", report.exitCode());
        root.put(
                "matrix",
                report.rows().stream().map(row -> matrixRow(report, row)).toList());
        root.put(
                "scenarios", report.results().stream().map(JsonReport::scenario).toList());
        root.put(
                "counterexamples",
                report.counterexamples().stream().map(JsonRun::counterexample).toList());
        if (extras.contains(Extra.WITNESSES)) {
            root.put(
                    "witnesses",
                    report.rows().stream()
                            .flatMap(row -> report.bounds(row).stream())
                            .map(JsonRun::witness)
                            .toList());
        }
        if (extras.contains(Extra.STATS)) {
            root.put(
                    "stats",
                    report.rows().stream().map(row -> stats(report, row)).toList());
        }
        return JsonText.pretty(root);
    }

    /** The token in a counterexample's file, or null if the text is none. */
    public static @Nullable String tokenIn(String text) {
        try {
            String token = new ObjectMapper().readTree(text).path("token").asText();
            return token.isEmpty() ? null : token;
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    private static Map<String, Object> matrixRow(CheckReport report, String row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("row", row);
        for (Property property : report.properties()) {
            Cell cell = report.cell(row, property);
            cells.put(property.id(), cell.status() == Status.BOUND ? cell.value() : JsonRun.lower(cell.status()));
        }
        return cells;
    }

    private static Map<String, Object> stats(CheckReport report, String row) {
        Stats stats = Stats.of(report.results(row));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("row", row);
        object.put("scenarios", stats.scenarios());
        object.put("states", stats.states());
        if (stats.standFor() != null) {
            object.put("standFor", stats.standFor());
        }
        object.put("edges", stats.edges());
        object.put("seconds", stats.seconds());
        object.put("peakHeapMiB", stats.peakHeapMiB());
        return object;
    }

    private static Map<String, Object> scenario(JobResult result) {
        Map<String, Object> object = JsonRun.job(result.job());
        object.put("stateBits", result.bits());
        object.put(
                "verdicts",
                result.verdicts().stream()
                        .map(verdict -> JsonRun.verdict(result.job(), verdict))
                        .toList());
        return object;
    }
}
