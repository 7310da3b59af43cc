package org.gilcheck.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.reports.traces.Exhibit;

/**
 * What a page has to show, as pieces of JSON that the page reads when it needs them: a list of all exhibits, each one's
 * trace, and the diagrams of each policy, which exhibits share.
 *
 * @param data by the ids of the elements that hold it
 * @param style of the diagrams
 * @param size how many exhibits there are
 */
record Gallery(Map<String, Object> data, String style, int size) {
    private static final String LIST = "exhibits";

    /**
     * An exhibit.
     *
     * @param id its name in addresses
     * @param name what it is called among others; empty if there are no others
     */
    record Hung(String id, String name, Exhibit exhibit) {}

    static Gallery of(List<Hung> all) {
        Map<String, Object> data = new LinkedHashMap<>();
        List<Map<String, Object>> list = new ArrayList<>();
        data.put(LIST, list);
        Drawings drawings = new Drawings();
        for (Hung hung : all) {
            drawings.see(hung.exhibit());
        }
        for (Hung hung : all) {
            Exhibit exhibit = hung.exhibit();
            String trace = "trace-of-" + hung.id();
            Map<String, Object> label = new LinkedHashMap<>();
            label.put("id", hung.id());
            label.put("name", hung.name());
            label.put("title", exhibit.title());
            label.put("meaning", exhibit.meaning());
            label.put("where", exhibit.where());
            label.put("facts", exhibit.facts());
            label.put("command", exhibit.command());
            label.put("trace", trace);
            label.put("machine", drawings.idFor(exhibit));
            list.add(label);
            data.put(trace, TraceData.of(exhibit.trace()));
        }
        data.putAll(drawings.data());
        return new Gallery(data, drawings.style(), all.size());
    }
}
