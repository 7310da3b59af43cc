package org.gilcheck.reports.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.properties.promela.Claim;
import org.gilcheck.reports.traces.JsonText;

/** Measurements for programs: every run, and the medians. Their schema is gilcheck-benchmark-1.schema.json. */
public final class BenchmarkJson {
    private static final int FORMAT_VERSION = 1;

    private BenchmarkJson() {}

    /** All of them. */
    public static String of(MachineDescription machine, Contest contest, int workers, List<Result> results) {
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
        root.put("properties", contest.properties());
        root.put("models", results.stream().map(BenchmarkJson::result).toList());
        return JsonText.pretty(root);
    }

    private static Map<String, Object> result(Result result) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("model", result.model());
        object.put("asked", result.claims().stream().map(Claim::id).toList());
        if (!result.note().isEmpty()) {
            object.put("notMeasured", result.note());
            return object;
        }
        object.put("allAgree", result.doAllAgree());
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
        object.put("exact", score.isExact());
        object.put("runs", score.runs().stream().map(BenchmarkJson::run).toList());
        Map<String, Object> medians = new LinkedHashMap<>();
        put(medians, "seconds", score.seconds());
        put(medians, "statesPerSecond", score.statesPerSecond());
        put(medians, "warmSeconds", score.warmSeconds());
        put(medians, "statesPerWarmSecond", score.statesPerWarmSecond());
        put(medians, "peakBytes", score.peakBytes());
        put(medians, "bytesPerState", score.bytesPerState());
        object.put("medians", medians);
        Score own = result.own();
        if (!score.equals(own) && own.failure().isEmpty()) {
            Map<String, Object> ratios = new LinkedHashMap<>();
            put(ratios, "seconds", score.seconds() / own.seconds());
            put(ratios, "statesPerSecond", own.statesPerSecond() / score.statesPerSecond());
            put(ratios, "statesPerWarmSecond", own.statesPerWarmSecond() / score.statesPerWarmSecond());
            put(ratios, "states", score.states() / own.states());
            put(ratios, "peakBytes", score.peakBytes() / own.peakBytes());
            put(ratios, "bytesPerState", score.bytesPerState() / own.bytesPerState());
            object.put("gilcheckIsBetterBy", ratios);
        }
        return object;
    }

    private static Map<String, Object> run(Measurement run) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("states", run.states());
        object.put("represented", run.represented());
        object.put("edges", run.steps());
        object.put("seconds", run.seconds());
        put(object, "searchSeconds", run.search().coldSeconds());
        put(object, "warmSeconds", run.search().warmSeconds());
        object.put("peakBytes", run.peakBytes());
        if (!run.violated().isEmpty()) {
            Map<String, Object> verdicts = new LinkedHashMap<>();
            run.violated().keySet().stream()
                    .sorted()
                    .forEach(claim -> verdicts.put(
                            claim.id(), Boolean.TRUE.equals(run.violated().get(claim)) ? "violated" : "holds"));
            object.put("verdicts", verdicts);
        }
        return object;
    }

    /** Nothing is written where there is no number. */
    private static void put(Map<String, Object> object, String name, double value) {
        if (Double.isFinite(value)) {
            object.put(name, value);
        }
    }
}
