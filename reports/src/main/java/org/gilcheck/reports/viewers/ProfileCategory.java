package org.gilcheck.reports.viewers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.properties.runs.Trace.Standing;

/** What a thread does, by colour. The profiler has no others, and needs a grey one. */
enum ProfileCategory {
    OTHER("other", "grey", "grey"),
    OUTSIDE("outside", "transparent", "grey"),
    AWAKE("wants the GIL, awake", "red", "red"),
    BLOCKED("wants the GIL, blocked", "yellow", "yellow"),
    HOLDS("holds the GIL", "green", "green"),
    RELEASING("releases the GIL", "lightblue", "blue");

    private final String text;
    private final String colour;
    private final String markerColour;

    ProfileCategory(String text, String colour, String markerColour) {
        this.text = text;
        this.colour = colour;
        this.markerColour = markerColour;
    }

    static ProfileCategory of(Standing standing) {
        return switch (standing.phase()) {
            case OUTSIDE -> OUTSIDE;
            case WANTS -> standing.blocked() ? BLOCKED : AWAKE;
            case HOLDS -> HOLDS;
            case RELEASING -> RELEASING;
        };
    }

    String text() {
        return text;
    }

    String markerColour() {
        return markerColour;
    }

    /** In the table of categories. */
    int index() {
        return Arrays.asList(values()).indexOf(this);
    }

    static List<Map<String, Object>> all() {
        return Arrays.stream(values())
                .map(category -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("name", category.text);
                    object.put("color", category.colour);
                    object.put("subcategories", List.of("Other"));
                    return object;
                })
                .toList();
    }
}
