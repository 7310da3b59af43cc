package org.gilcheck.reports.viewers;

import java.util.List;
import java.util.Map;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Step;
import org.gilcheck.reports.viewers.TraceEvents.Track;
import org.jspecify.annotations.Nullable;

/** What a thread does, in slices that stand in each other: its state, what that is more exactly, and its steps. */
final class ThreadTrack {
    /** What can be seen from the slices. */
    private static final List<String> SEEN = List.of(
            Event.REQUEST.text(), Event.GRANT.text(), Event.DROP.text(), Event.FORCED.text(), Event.WORK.text());

    private final Trace trace;
    private final DisplayTime time;
    private final int thread;
    private final Track track;

    ThreadTrack(Trace trace, DisplayTime time, int thread, Track track) {
        this.trace = trace;
        this.time = time;
        this.thread = thread;
        this.track = track;
    }

    void addTo(TraceEvents events) {
        boolean[] hasWanted = GvlState.hasWanted(trace, thread);
        GvlState before = null;
        for (int after = 0; after <= trace.steps().size(); after++) {
            GvlState now = GvlState.of(trace, thread, after, hasWanted[after]);
            change(events, time.at(after), before, now);
            before = now;
            if (after > 0 && trace.steps().get(after - 1).thread() == thread) {
                add(events, trace.steps().get(after - 1));
            }
        }
        change(events, time.end(), before, null);
    }

    /** Ends what is over and begins what is new; what stays stays open. */
    private void change(TraceEvents events, long at, @Nullable GvlState before, @Nullable GvlState after) {
        List<String> open = slices(before);
        List<String> wanted = slices(after);
        int same = 0;
        while (same < Math.min(open.size(), wanted.size()) && open.get(same).equals(wanted.get(same))) {
            same++;
        }
        for (int i = same; i < open.size(); i++) {
            events.end(track, at);
        }
        wanted.subList(same, wanted.size()).forEach(name -> events.begin(track, at, name, Map.of()));
    }

    /** Outermost first. */
    private static List<String> slices(@Nullable GvlState state) {
        if (state == null) {
            return List.of();
        }
        String detail = state.detail();
        return detail == null ? List.of(state.name()) : List.of(state.name(), detail);
    }

    private void add(TraceEvents events, Step step) {
        long at = time.at(step.number());
        events.begin(track, at, step.text(), StepArguments.of(trace, step));
        for (String event : step.events()) {
            if (!SEEN.contains(event)) {
                events.instant(track, at, event);
            }
        }
        events.end(track, at + time.width());
    }
}
