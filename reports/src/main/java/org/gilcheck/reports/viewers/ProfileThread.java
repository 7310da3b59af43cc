package org.gilcheck.reports.viewers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Step;
import org.jspecify.annotations.Nullable;

/** A thread of a profile: samples for the coloured graph, markers for what it does, its steps and what they mean. */
final class ProfileThread {
    private static final int INSTANT = 0;
    private static final int INTERVAL = 1;

    private final Trace trace;
    private final DisplayTime time;
    private final int thread;
    private final StringTable strings;

    ProfileThread(Trace trace, DisplayTime time, int thread, StringTable strings) {
        this.trace = trace;
        this.time = time;
        this.thread = thread;
        this.strings = strings;
    }

    /**
     * A row of the table of markers.
     *
     * @param end null for an instant
     */
    record Marker(String name, long begin, @Nullable Long end, ProfileCategory category, Map<String, Object> data) {}

    Map<String, Object> object(String process) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("processType", "default");
        object.put("processName", process);
        object.put("processStartupTime", 0);
        object.put("processShutdownTime", null);
        object.put("registerTime", 0);
        object.put("unregisterTime", null);
        object.put("pausedRanges", List.of());
        object.put("showMarkersInTimeline", true);
        object.put("name", trace.threads().get(thread).name());
        object.put("isMainThread", thread == 0);
        object.put("pid", FirefoxProfile.PROCESS);
        object.put("tid", thread + 1);
        object.put("samples", samples());
        object.put("markers", markers());
        return object;
    }

    private ProfileCategory category(int afterSteps) {
        return ProfileCategory.of(trace.standings(afterSteps).get(thread));
    }

    /** One where a colour begins, with its whole weight, and one where it ends, so that it is drawn all the way. */
    private Map<String, Object> samples() {
        Columns samples = new Columns("stack", "time", "weight");
        for (Stint<ProfileCategory> stint : Stint.of(trace, this::category)) {
            long begin = stint.begin(time);
            long end = stint.end(time, trace);
            Integer stack = stint.what() == ProfileCategory.OUTSIDE
                    ? null
                    : Integer.valueOf(stint.what().index());
            samples.row(stack, DisplayTime.milliseconds(begin), DisplayTime.milliseconds(end - begin));
            samples.row(stack, DisplayTime.milliseconds(end - 1), 0);
        }
        Map<String, Object> table = samples.table();
        table.put("weightType", "tracing-ms");
        return table;
    }

    private Map<String, Object> markers() {
        Columns markers = new Columns("data", "name", "startTime", "endTime", "phase", "category");
        boolean[] hasWanted = GvlState.hasWanted(trace, thread);
        List<Stint<GvlState>> states = Stint.of(trace, after -> GvlState.of(trace, thread, after, hasWanted[after]));
        for (Stint<GvlState> stint : states) {
            add(markers, state(stint));
            for (int after = Math.max(1, stint.from()); after < stint.to(); after++) {
                Step step = trace.steps().get(after - 1);
                if (step.thread() == thread) {
                    add(markers, step(step));
                    step.events().forEach(event -> add(markers, event(step, event)));
                }
            }
        }
        return markers.table();
    }

    private Marker state(Stint<GvlState> stint) {
        ProfileCategory category = category(stint.from());
        String detail = stint.what().detail();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", ProfileSchema.STATE);
        if (detail != null) {
            data.put("detail", detail);
        }
        data.put("color", category.markerColour());
        return new Marker(stint.what().name(), stint.begin(time), stint.end(time, trace), category, data);
    }

    private Marker step(Step step) {
        long begin = time.at(step.number());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", ProfileSchema.STEP);
        data.put("text", step.text());
        StepArguments.of(trace, step).forEach((key, value) -> data.put(key, String.valueOf(value)));
        return new Marker("step", begin, begin + time.width(), category(step.number()), data);
    }

    private Marker event(Step step, String event) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", ProfileSchema.EVENT);
        data.put("step", Integer.toString(step.number()));
        return new Marker(event, time.at(step.number()), null, category(step.number()), data);
    }

    private void add(Columns markers, Marker marker) {
        Long end = marker.end();
        markers.row(
                marker.data(),
                strings.index(marker.name()),
                DisplayTime.milliseconds(marker.begin()),
                end == null ? null : DisplayTime.milliseconds(end),
                end == null ? INSTANT : INTERVAL,
                marker.category().index());
    }
}
