package org.gilcheck.reports.viewers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.JsonText;
import org.gilcheck.reports.traces.TraceFormat;

/**
 * A trace for the Firefox Profiler (profiler.firefox.com), which reads "processed profiles" of its own or an earlier version:
 * a thread for each thread, and a counter of those that wait.
 */
public final class FirefoxProfile implements TraceFormat {
    static final String PROCESS = "1";

    /** The first that says how counters are shown; later profilers bring it up to date. */
    private static final int VERSION = 63;

    /** Of the browser's own format at that time. */
    private static final int BROWSER_VERSION = 33;

    @Override
    public String id() {
        return "firefox";
    }

    @Override
    public String suffix() {
        return ".firefox.json";
    }

    @Override
    public byte[] write(Exhibit exhibit) {
        Trace trace = exhibit.trace();
        DisplayTime time = new DisplayTime(trace);
        StringTable strings = new StringTable();
        List<Object> threads = new ArrayList<>();
        for (int thread = 0; thread < trace.threads().size(); thread++) {
            threads.add(new ProfileThread(trace, time, thread, strings).object(exhibit.title()));
        }
        Map<String, Object> shared = stacks(strings);
        shared.put("stringArray", strings.all());
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("meta", meta(exhibit, time));
        profile.put("libs", List.of());
        profile.put("pages", List.of());
        profile.put("counters", counters(trace, time));
        profile.put("shared", shared);
        profile.put("threads", threads);
        return (JsonText.line(profile) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> meta(Exhibit exhibit, DisplayTime time) {
        List<Integer> threads = new ArrayList<>();
        for (int thread = 0; thread < exhibit.trace().threads().size(); thread++) {
            threads.add(thread);
        }
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("product", "gilcheck");
        meta.put("importedFrom", "gilcheck");
        meta.put("arguments", exhibit.title());
        meta.put("version", BROWSER_VERSION);
        meta.put("preprocessedProfileVersion", VERSION);
        meta.put("interval", DisplayTime.milliseconds(time.width()));
        meta.put("startTime", 0);
        meta.put("profilingStartTime", 0);
        meta.put("profilingEndTime", DisplayTime.milliseconds(time.end()));
        meta.put("processType", 0);
        meta.put("stackwalk", 0);
        meta.put("debug", false);
        meta.put("symbolicated", true);
        meta.put("symbolicationNotSupported", true);
        meta.put("usesOnlyOneStackType", true);
        meta.put("sourceCodeIsNotOnSearchfox", true);
        meta.put("keepProfileThreadOrder", true);
        meta.put("initialVisibleThreads", threads);
        meta.put("initialSelectedThreads", List.of(0));
        meta.put("categories", ProfileCategory.all());
        meta.put("markerSchema", ProfileSchema.all());
        meta.put("extra", List.of(about(exhibit, time)));
        return meta;
    }

    private static Map<String, Object> about(Exhibit exhibit, DisplayTime time) {
        List<Object> entries = new ArrayList<>();
        entries.add(entry("What it shows", exhibit.title()));
        entries.add(entry("Meaning", exhibit.meaning()));
        entries.add(entry("Where", exhibit.where()));
        entries.add(entry("Facts", String.join(", ", exhibit.facts())));
        entries.add(entry("Command", exhibit.command()));
        entries.add(entry("Time", time.explanation()));
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("label", "Run");
        section.put("entries", entries);
        return section;
    }

    private static Map<String, Object> entry(String label, String value) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("label", label);
        entry.put("format", "string");
        entry.put("value", value);
        return entry;
    }

    /** A stack of one function for each category: that is what the graph of a thread is coloured by. */
    private static Map<String, Object> stacks(StringTable strings) {
        Columns stacks = new Columns("frame", "prefix");
        Columns frames = new Columns(
                "address",
                "inlineDepth",
                "category",
                "subcategory",
                "func",
                "nativeSymbol",
                "innerWindowID",
                "line",
                "column");
        Columns functions =
                new Columns("isJS", "relevantForJS", "name", "resource", "source", "lineNumber", "columnNumber");
        for (ProfileCategory category : ProfileCategory.values()) {
            int index = category.index();
            stacks.row(index, null);
            frames.row(-1, 0, index, 0, index, null, null, null, null);
            functions.row(false, false, strings.index(category.text()), -1, null, null, null);
        }
        Map<String, Object> shared = new LinkedHashMap<>();
        shared.put("stackTable", stacks.table());
        shared.put("frameTable", frames.table());
        shared.put("funcTable", functions.table());
        shared.put("resourceTable", new Columns("lib", "name", "host", "type").table());
        shared.put("nativeSymbols", new Columns("libIndex", "address", "name", "functionSize").table());
        shared.put("sources", new Columns("id", "filename", "startLine", "startColumn", "sourceMapURL").table());
        return shared;
    }

    private static List<Object> counters(Trace trace, DisplayTime time) {
        List<Object> counters = new ArrayList<>();
        Waiters.of(trace).forEach((name, stints) -> {
            Columns samples = new Columns("time", "count");
            int before = 0;
            for (Stint<Waiters> stint : stints) {
                samples.row(
                        DisplayTime.milliseconds(stint.begin(time)),
                        stint.what().all() - before);
                before = stint.what().all();
            }
            samples.row(DisplayTime.milliseconds(time.end()), -before);
            counters.add(counter(name, samples.table()));
        });
        return counters;
    }

    private static Map<String, Object> counter(String name, Map<String, Object> samples) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", "value");
        row.put("source", "accumulated");
        row.put("format", Map.of("unit", "number"));
        row.put("label", "threads that wait");
        Map<String, Object> display = new LinkedHashMap<>();
        display.put("graphType", "line-accumulated");
        display.put("unit", "");
        display.put("color", "orange");
        display.put("markerSchemaLocation", null);
        display.put("sortWeight", 5);
        display.put("label", name);
        display.put("tooltipRows", List.of(row));
        Map<String, Object> counter = new LinkedHashMap<>();
        counter.put("name", name);
        counter.put("category", "gil");
        counter.put("description", "How many threads want the GIL and have not got it");
        counter.put("pid", PROCESS);
        counter.put("mainThreadIndex", 0);
        counter.put("samples", samples);
        counter.put("display", display);
        return counter;
    }
}
