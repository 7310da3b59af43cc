package org.gilcheck.reports.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.reports.traces.JsonText;

/** Measurements for programs: every run, and the medians. */
public final class BenchmarkJson {
    private static final int FORMAT_VERSION = 1;

    private BenchmarkJson() {}

    /** All of them. */
    public static String of(MachineDescription machine, int workers, List<Result> results) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "gilcheck-benchmark");
        root.put("version", FORMAT_VERSION);
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("processor", machine.processor());
        described.put("cores", machine.cores());
        described.put("memoryBytes", machine.memoryBytes());
        described.put("system", machine.system());
        described.put("java", machine.java());
        root.put("machine", described);
        root.put("workers", workers);
        root.put("models", results.stream().map(BenchmarkJson::result).toList());
        return JsonText.pretty(root);
    }

    private static Map<String, Object> result(Result result) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("model", result.model());
        object.put("countsAreEqual", result.areCountsEqual());
        object.put(
                "contestants",
                result.scores().stream().map(score -> score(result, score)).toList());
        return object;
    }

    private static Map<String, Object> score(Result result, Score score) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", score.name());
        object.put("command", score.how());
        if (!score.failure().isEmpty()) {
            object.put("failure", score.failure());
            return object;
        }
        object.put("runs", score.runs().stream().map(BenchmarkJson::run).toList());
        Map<String, Object> medians = new LinkedHashMap<>();
        medians.put("seconds", score.median(Measurement::seconds));
        medians.put("searchSeconds", score.median(Measurement::searchSeconds));
        medians.put("statesPerSecond", score.statesPerSecond());
        medians.put("statesPerSearchSecond", score.statesPerSearchSecond());
        medians.put("peakBytes", score.median(Measurement::peakBytes));
        medians.put("bytesPerState", score.bytesPerState());
        object.put("medians", medians);
        Score own = result.own();
        if (!score.equals(own) && own.failure().isEmpty()) {
            Map<String, Object> ratios = new LinkedHashMap<>();
            ratios.put("statesPerSecond", own.statesPerSecond() / score.statesPerSecond());
            ratios.put("statesPerSearchSecond", own.statesPerSearchSecond() / score.statesPerSearchSecond());
            ratios.put("bytesPerState", score.bytesPerState() / own.bytesPerState());
            object.put("gilcheckIsBetterBy", ratios);
        }
        return object;
    }

    private static Map<String, Object> run(Measurement run) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("states", run.states());
        object.put("edges", run.steps());
        object.put("seconds", run.seconds());
        object.put("searchSeconds", run.searchSeconds());
        object.put("peakBytes", run.peakBytes());
        return object;
    }
}
