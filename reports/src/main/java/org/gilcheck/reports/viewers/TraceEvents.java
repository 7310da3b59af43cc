package org.gilcheck.reports.viewers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.reports.traces.JsonText;
import org.jspecify.annotations.Nullable;

/** Events in Chrome's trace event format, one a line. Those of a track come in the order of their times. */
final class TraceEvents {
    private final List<String> lines = new ArrayList<>();

    /** A track belongs to a process and a thread of the viewer; neither number may be used for anything else. */
    record Track(int process, int thread) {}

    void process(int process, String name, int order) {
        metadata(process, null, "process_name", Map.of("name", name));
        metadata(process, null, "process_sort_index", Map.of("sort_index", order));
    }

    void thread(Track track, String name, int order) {
        metadata(track.process(), track, "thread_name", Map.of("name", name));
        metadata(track.process(), track, "thread_sort_index", Map.of("sort_index", order));
    }

    private void metadata(int process, @Nullable Track track, String name, Map<String, Object> arguments) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("ph", "M");
        event.put("pid", process);
        if (track != null) {
            event.put("tid", track.thread());
        }
        event.put("name", name);
        event.put("args", arguments);
        add(event);
    }

    void begin(Track track, long time, String name, Map<String, Object> arguments) {
        Map<String, Object> event = event("B", track, time);
        event.put("name", name);
        if (!arguments.isEmpty()) {
            event.put("args", arguments);
        }
        add(event);
    }

    void slice(Track track, long begin, long end, String name, Map<String, Object> arguments) {
        begin(track, begin, name, arguments);
        end(track, end);
    }

    void end(Track track, long time) {
        add(event("E", track, time));
    }

    void instant(Track track, long time, String name) {
        Map<String, Object> event = event("i", track, time);
        event.put("name", name);
        event.put("s", "t");
        add(event);
    }

    /** From the slice that is open on one track to the one that is open on another. */
    void arrow(Track from, long begin, Track to, long end, int id) {
        add(arrow("s", from, begin, id));
        Map<String, Object> arrival = arrow("f", to, end, id);
        arrival.put("bp", "e");
        add(arrival);
    }

    private static Map<String, Object> arrow(String phase, Track track, long time, int id) {
        Map<String, Object> event = event(phase, track, time);
        event.put("cat", "gil");
        event.put("name", "hand-off");
        event.put("id", id);
        return event;
    }

    void counter(int process, long time, String name, Map<String, Object> values) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("ph", "C");
        event.put("pid", process);
        event.put("ts", DisplayTime.microseconds(time));
        event.put("name", name);
        event.put("args", values);
        add(event);
    }

    private static Map<String, Object> event(String phase, Track track, long time) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("ph", phase);
        event.put("pid", track.process());
        event.put("tid", track.thread());
        event.put("ts", DisplayTime.microseconds(time));
        return event;
    }

    private void add(Map<String, Object> event) {
        lines.add(JsonText.line(event));
    }

    /** The whole file. */
    String file(Map<String, Object> about) {
        return "{\"displayTimeUnit\":\"ns\",\n\"otherData\":" + JsonText.line(about) + ",\n\"traceEvents\":[\n"
                + String.join(",\n", lines) + "\n]}\n";
    }
}
