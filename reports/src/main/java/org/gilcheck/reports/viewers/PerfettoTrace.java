package org.gilcheck.reports.viewers;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Standing;
import org.gilcheck.properties.runs.Trace.Step;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.TraceFormat;
import org.gilcheck.reports.viewers.TraceEvents.Track;

/**
 * A trace for ui.perfetto.dev and chrome://tracing: a track for each thread and each core, arrows where the GIL goes to
 * another thread, and how many threads wait. What a thread does is called as the Ruby gem gvl-tracing calls it.
 */
public final class PerfettoTrace implements TraceFormat {
    private static final int THREADS = 1;
    private static final int CORES = 2;
    private static final Track RUN = new Track(THREADS, 10);
    private static final Track TIME = new Track(THREADS, 11);
    private static final int FIRST_THREAD = 100;
    private static final int FIRST_CORE = 10_000;

    @Override
    public String id() {
        return "perfetto";
    }

    @Override
    public String suffix() {
        return ".perfetto.json";
    }

    @Override
    public byte[] write(Exhibit exhibit) {
        Trace trace = exhibit.trace();
        DisplayTime time = new DisplayTime(trace);
        TraceEvents events = new TraceEvents();
        events.process(THREADS, exhibit.title(), 1);
        addRun(events, trace, time);
        addTime(events, trace, time);
        for (int thread = 0; thread < trace.threads().size(); thread++) {
            events.thread(track(thread), trace.threads().get(thread).name(), thread + 3);
            new ThreadTrack(trace, time, thread, track(thread)).addTo(events);
        }
        Waiters.of(trace)
                .forEach((counter, stints) -> stints.forEach(stint -> events.counter(
                        THREADS, stint.begin(time), counter, stint.what().counts())));
        if (trace.cores() > 0) {
            events.process(CORES, "cores", 2);
        }
        for (int core = 0; core < trace.cores(); core++) {
            addCore(events, trace, time, core);
        }
        addArrows(events, trace, time);
        return events.file(about(exhibit, time)).getBytes(StandardCharsets.UTF_8);
    }

    private static Track track(int thread) {
        return new Track(THREADS, FIRST_THREAD + thread);
    }

    private static Map<String, Object> about(Exhibit exhibit, DisplayTime time) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("title", exhibit.title());
        about.put("meaning", exhibit.meaning());
        about.put("where", exhibit.where());
        about.put("facts", String.join(", ", exhibit.facts()));
        about.put("command", exhibit.command());
        about.put("time", time.explanation());
        return about;
    }

    private static void addRun(TraceEvents events, Trace trace, DisplayTime time) {
        String all = trace.steps().size() + (trace.steps().size() == 1 ? " step" : " steps");
        events.thread(RUN, "run", 1);
        for (Stint<String> part : Stint.of(
                trace,
                after -> !trace.hasLoop() ? all : after > trace.loopStart() ? "loop, for ever" : "before the loop")) {
            events.slice(RUN, part.begin(time), part.end(time, trace), part.what(), Map.of());
        }
    }

    /** Time passes until a step of nobody, so that is where it is shown. */
    private static void addTime(TraceEvents events, Trace trace, DisplayTime time) {
        if (trace.steps().stream().noneMatch(step -> step.thread() == Trace.NOBODY)) {
            return;
        }
        events.thread(TIME, "time", 2);
        for (Step step : trace.steps()) {
            if (step.thread() == Trace.NOBODY) {
                long at = time.at(step.number());
                boolean passes = step.time() > trace.time(step.number() - 1);
                long begin = passes ? time.at(step.number() - 1) + time.width() : at;
                events.slice(TIME, begin, passes ? at : at + time.width(), step.text(), StepArguments.of(trace, step));
            }
        }
    }

    private static void addCore(TraceEvents events, Trace trace, DisplayTime time, int core) {
        Track track = new Track(CORES, FIRST_CORE + core);
        events.thread(track, "core " + core, core);
        for (Stint<String> stint : Stint.of(trace, after -> {
            int thread =
                    trace.standings(after).stream().map(Standing::core).toList().indexOf(core);
            return thread < 0 ? null : trace.threads().get(thread).name();
        })) {
            events.slice(track, stint.begin(time), stint.end(time, trace), stint.what(), Map.of());
        }
    }

    private static void addArrows(TraceEvents events, Trace trace, DisplayTime time) {
        int id = 0;
        for (HandOff handOff : HandOff.of(trace)) {
            id++;
            events.arrow(
                    track(handOff.drop().thread()),
                    time.at(handOff.drop().number()),
                    track(handOff.grant().thread()),
                    time.at(handOff.grant().number()),
                    id);
        }
    }
}
