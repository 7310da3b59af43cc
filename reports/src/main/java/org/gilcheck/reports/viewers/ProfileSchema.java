package org.gilcheck.reports.viewers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the Firefox Profiler is to show our markers. */
final class ProfileSchema {
    static final String STATE = "GilState";
    static final String STEP = "GilStep";
    static final String EVENT = "GilEvent";

    private ProfileSchema() {}

    static List<Map<String, Object>> all() {
        return List.of(
                schema(
                        STATE,
                        "What the thread does, by the names of gvl-tracing.",
                        "{marker.name} {marker.data.detail}",
                        List.of("marker-chart", "marker-table", "timeline-overview"),
                        List.of(field("detail", "More exactly", false), field("color", "Colour", true))),
                schema(
                        STEP,
                        "A step of the thread.",
                        "{marker.data.text}",
                        List.of("marker-chart", "marker-table"),
                        List.of(
                                field("text", "What it does", false),
                                field("step", "Step", false),
                                field("time", "Time", false),
                                field("events", "Events", false),
                                field("changes", "Changes", false))),
                schema(
                        EVENT,
                        "What a step means for the GIL and for the program.",
                        "{marker.name}",
                        List.of("marker-chart", "marker-table"),
                        List.of(field("step", "Step", false))));
    }

    private static Map<String, Object> schema(
            String name, String description, String label, List<String> display, List<Map<String, Object>> fields) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("name", name);
        schema.put("description", description);
        schema.put("tooltipLabel", label);
        schema.put("tableLabel", label);
        schema.put("chartLabel", label);
        schema.put("display", display);
        schema.put("fields", fields);
        if (name.equals(STATE)) {
            schema.put("colorField", "color");
        }
        return schema;
    }

    private static Map<String, Object> field(String key, String label, boolean hidden) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("key", key);
        field.put("label", label);
        field.put("format", "string");
        if (hidden) {
            field.put("hidden", true);
        }
        return field;
    }
}
