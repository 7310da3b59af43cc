package org.gilcheck.reports.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gilcheck.properties.simulation.Interval;
import org.gilcheck.properties.simulation.Latencies;
import org.gilcheck.properties.simulation.Profile;
import org.gilcheck.properties.simulation.RunResult;
import org.gilcheck.properties.simulation.Setup;
import org.gilcheck.properties.simulation.Simulation;
import org.gilcheck.reports.traces.JsonText;
import org.jspecify.annotations.Nullable;

/** A simulation for programs; times in nanoseconds. The schema is {@code gilcheck-simulation-1.schema.json}. */
public final class SimulationJson {
    /** What {@code format} says in such a file. */
    public static final String FORMAT = "gilcheck-simulation";

    private static final int VERSION = 1;

    private SimulationJson() {}

    /** All of it. */
    public static String of(Simulation simulation) {
        Setup setup = simulation.setup();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", FORMAT);
        root.put("version", VERSION);
        root.put("policy", setup.policy().name());
        root.put("os", setup.os().name());
        root.put("threads", setup.threads());
        root.put("cores", setup.cores());
        root.put("seed", simulation.seed());
        root.put("duration", simulation.duration());
        root.put("ticksAtOnce", setup.ticksPerStep());
        root.put("machine", machine(setup));
        root.put("numbers", setup.numbers());
        Map<String, Object> latencies = new LinkedHashMap<>();
        latencies.put("message", distribution(simulation, RunResult::messages));
        latencies.put("round", distribution(simulation, RunResult::rounds));
        latencies.put("wait", distribution(simulation, RunResult::waits));
        root.put("latencies", latencies);
        Map<String, Object> ticks = new LinkedHashMap<>();
        ticks.put("arrivalToReturn", distribution(simulation, RunResult::ticksToReturn));
        ticks.put("lastCallToNextReturn", distribution(simulation, RunResult::ticksToNextReturn));
        root.put("ticks", ticks);
        root.put("perThread", threads(simulation));
        Interval sequential = simulation.againstSequential();
        if (sequential != null) {
            root.put("againstSequential", interval(sequential));
        }
        root.put("gil", gil(simulation));
        root.put("safety", safety(simulation));
        root.put("runs", simulation.runs().stream().map(SimulationJson::run).toList());
        return JsonText.pretty(root);
    }

    private static Map<String, Object> machine(Setup setup) {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("name", setup.profile().name());
        List<Object> constants = new ArrayList<>();
        for (Profile.Constant each : setup.profile().on(setup.os().name())) {
            Map<String, Object> constant = new LinkedHashMap<>();
            constant.put("name", each.name());
            constant.put("nanoseconds", each.nanoseconds());
            constant.put("source", each.source());
            constants.add(constant);
        }
        machine.put("constants", constants);
        return machine;
    }

    private static Map<String, Object> distribution(Simulation simulation, Function<RunResult, Latencies> which) {
        Latencies all = simulation.all(which);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("count", all.count());
        if (all.count() > 0) {
            object.put("mean", interval(simulation.mean(which)));
            object.put("p50", all.percentile(50));
            object.put("p90", all.percentile(90));
            object.put("p99", all.percentile(99));
            object.put("max", all.largest());
        }
        return object;
    }

    private static List<Object> threads(Simulation simulation) {
        List<Object> threads = new ArrayList<>();
        for (int i = 0; i < simulation.threads().size(); i++) {
            int thread = i;
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("name", simulation.threads().get(thread));
            object.put("ticksPerSecond", interval(simulation.perSecond(run -> run.ticks(thread))));
            if (simulation.runs().get(0).answers(thread)) {
                object.put("messagesPerSecond", interval(simulation.perSecond(run -> run.answered(thread))));
            }
            object.put("hasTheGil", interval(simulation.each(run -> run.held(thread))));
            object.put("waitsForIt", interval(simulation.each(run -> run.waited(thread))));
            object.put(
                    "longestWait",
                    simulation.runs().stream()
                            .mapToLong(run -> run.longestWait(thread))
                            .max()
                            .orElse(0));
            Interval slower = simulation.slowDown(thread);
            if (slower != null) {
                object.put("slowerThanAlone", interval(slower));
            }
            threads.add(object);
        }
        return threads;
    }

    private static Map<String, Object> gil(Simulation simulation) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("held", interval(simulation.each(RunResult::heldFraction)));
        object.put("wanted", interval(simulation.each(RunResult::wantedFraction)));
        object.put("freeAlthoughWanted", interval(simulation.each(RunResult::idleWantedFraction)));
        object.put("grantsPerSecond", interval(simulation.perSecond(RunResult::grants)));
        object.put("switchesPerSecond", interval(simulation.perSecond(RunResult::switches)));
        object.put("wokenInVainPerSecond", interval(simulation.perSecond(RunResult::failedAcquisitions)));
        return object;
    }

    private static Map<String, Object> safety(Simulation simulation) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("mutual-exclusion", !simulation.breaksMutualExclusion());
        object.put("lock-discipline", !simulation.isFaulty());
        object.put("deadlock", !simulation.deadlocks());
        object.put(
                "yields",
                simulation.runs().stream().mapToLong(RunResult::yields).sum());
        object.put(
                "yieldsInVain",
                simulation.runs().stream().mapToLong(RunResult::yieldsInVain).sum());
        return object;
    }

    private static Map<String, Object> run(RunResult run) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("time", run.time());
        object.put("steps", run.steps());
        object.put("ticks", run.allTicks());
        object.put("messages", run.messages().count());
        object.put("longestUnanswered", run.unanswered());
        object.put("grants", run.grants());
        object.put("switches", run.switches());
        object.put("wokenInVain", run.failedAcquisitions());
        return object;
    }

    /** Nothing is said of what a single run cannot tell, and of what is infinite. */
    private static Map<String, Object> interval(Interval interval) {
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
