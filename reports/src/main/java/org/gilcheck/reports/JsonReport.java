package org.gilcheck.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gilcheck.checker.Run;
import org.gilcheck.properties.Verdict;
import org.jspecify.annotations.Nullable;

/** The report for programs. The same check gives the same text, byte for byte: there are no times in it. */
final class JsonReport {
    private static final int FORMAT_VERSION = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonReport() {}

    static String of(CheckReport report) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "gilcheck-report");
        root.put("version", FORMAT_VERSION);
        root.put("exitCode", report.exitCode());
        root.put(
                "matrix",
                report.rows().stream().map(row -> matrixRow(report, row)).toList());
        root.put(
                "scenarios", report.results().stream().map(JsonReport::scenario).toList());
        root.put(
                "counterexamples",
                report.counterexamples().stream()
                        .map(JsonReport::counterexample)
                        .toList());
        return write(root);
    }

    /** One counterexample as a file of its own. */
    static String of(Counterexample counterexample) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "gilcheck-counterexample");
        root.put("version", FORMAT_VERSION);
        root.putAll(counterexample(counterexample));
        return write(root);
    }

    /** The token in a counterexample's file, or null if the text is none. */
    static @Nullable String tokenIn(String text) {
        try {
            String token = MAPPER.readTree(text).path("token").asText();
            return token.isEmpty() ? null : token;
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    private static Map<String, Object> matrixRow(CheckReport report, String row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("row", row);
        report.properties()
                .forEach(property -> cells.put(
                        property.id(), lower(report.cell(row, property).status())));
        return cells;
    }

    private static Map<String, Object> scenario(JobResult result) {
        Map<String, Object> object = job(result.job());
        object.put("stateBits", result.bits());
        object.put(
                "verdicts",
                result.verdicts().stream()
                        .map(verdict -> verdict(result.job(), verdict))
                        .toList());
        return object;
    }

    private static Map<String, Object> job(Job job) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("policy", job.policy().name());
        object.put("os", job.os().name());
        object.put("threads", job.threads());
        object.put("clock", ClockChoice.name(job.clock()));
        object.put("cores", job.cores());
        object.put("scale", ScaleOption.texts(job.scale()));
        return object;
    }

    private static Map<String, Object> verdict(Job job, Verdict verdict) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("property", verdict.property().id());
        object.put("answer", lower(verdict.answer()));
        object.put("scope", lower(verdict.scope()));
        if (!verdict.reason().isEmpty()) {
            object.put("reason", verdict.reason());
        }
        object.put("states", verdict.states());
        object.put("edges", verdict.edges());
        Run run = verdict.counterexample();
        if (run != null) {
            object.put("steps", run.length());
            object.put("token", ReplayToken.of(job, verdict.property(), run).text());
        }
        return object;
    }

    private static Map<String, Object> counterexample(Counterexample counterexample) {
        Trace trace = Trace.of(counterexample.job().scenario(), counterexample.run());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("number", counterexample.number());
        object.put("property", counterexample.property().id());
        object.putAll(job(counterexample.job()));
        object.put("token", counterexample.token());
        object.put("contextSwitches", trace.contextSwitches());
        object.put("threadNames", trace.threads());
        List<Object> steps = new ArrayList<>();
        for (Trace.Step step : trace.steps()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("step", step.number());
            if (trace.timed()) {
                one.put("time", step.time());
            }
            one.put("thread", step.thread());
            one.put("text", step.text());
            one.put("events", step.events());
            one.put("changes", step.changes());
            steps.add(one);
        }
        object.put("trace", steps);
        return object;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String write(Object root) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
