package org.gilcheck.reports.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.properties.simulation.Experiment;
import org.gilcheck.properties.simulation.Interval;
import org.gilcheck.properties.simulation.JudgedExperiment;
import org.gilcheck.reports.traces.JsonText;
import org.jspecify.annotations.Nullable;

/** Published measurements beside simulated ones, for programs. */
public final class ExperimentsJson {
    private static final int VERSION = 1;

    private ExperimentsJson() {}

    /** All of them. */
    public static String of(long seed, int runs, List<JudgedExperiment> judged) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "gilcheck-experiments");
        root.put("version", VERSION);
        root.put("seed", seed);
        root.put("runs", runs);
        root.put("experiments", judged.stream().map(ExperimentsJson::one).toList());
        root.put("outOfOrder", JudgedExperiment.outOfOrder(judged));
        return JsonText.pretty(root);
    }

    private static Map<String, Object> one(JudgedExperiment judged) {
        Experiment experiment = judged.experiment();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", experiment.id());
        object.put("family", experiment.family());
        object.put("statement", experiment.statement());
        object.put("published", experiment.published());
        object.put("measured", experiment.measured());
        object.put("source", experiment.source());
        object.put("least", experiment.least());
        object.put("most", finite(experiment.most()));
        object.put("simulated", interval(judged.found().value()));
        object.put("atLeast", judged.found().atLeast());
        object.put("ratio", judged.ratio());
        object.put("agrees", judged.agrees());
        object.put("asRecorded", judged.isAsRecorded());
        object.put("details", judged.found().details());
        object.put("why", experiment.remark());
        return object;
    }

    static Map<String, Object> interval(Interval interval) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("mean", finite(interval.mean()));
        object.put("low", finite(interval.low()));
        object.put("high", finite(interval.high()));
        return object;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
