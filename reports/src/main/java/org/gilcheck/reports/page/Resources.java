package org.gilcheck.reports.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.gilcheck.reports.traces.Palette;

/** The templates, styles and scripts that pages are put together from. */
final class Resources {
    private static final List<String> STYLES = List.of(
            "base.css", "report.css", "steps.css", "moment.css", "key.css", "viewer.css", "diagram.css", "print.css");

    /** In the order in which they need each other; the last one begins. */
    private static final List<String> SCRIPTS = List.of(
            "dom.js",
            "trace.js",
            "landmarks.js",
            "colours.js",
            "axis.js",
            "lanes.js",
            "key.js",
            "lanepainter.js",
            "ruler.js",
            "overview.js",
            "timeline.js",
            "steps.js",
            "moment.js",
            "machines.js",
            "player.js",
            "controls.js",
            "keys.js",
            "caption.js",
            "viewer.js",
            "main.js");

    private static final int THREAD_COLOURS = 6;

    private Resources() {}

    /** All style sheets. */
    static String style() {
        return STYLES.stream().map(name -> text("style/" + name)).collect(Collectors.joining("\n"));
    }

    /** All scripts, with no names but their own. */
    static String script() {
        return SCRIPTS.stream()
                .map(name -> text("script/" + name))
                .collect(Collectors.joining("\n", "(() => {\n\"use strict\";\n", "})();\n"));
    }

    /** The colours that all pictures share, as variables of the style sheets. */
    static String palette() {
        StringBuilder colours = new StringBuilder(":root {\n");
        add(colours, "holds", Palette.HOLDS);
        add(colours, "holds-without-core", Palette.HOLDS_WITHOUT_CORE);
        add(colours, "awake", Palette.AWAKE);
        add(colours, "waiting", Palette.WAITING);
        add(colours, "waiting-hatch", Palette.WAITING_HATCH);
        add(colours, "releasing", Palette.RELEASING);
        add(colours, "idle", Palette.IDLE);
        add(colours, "idle-line", Palette.IDLE_LINE);
        add(colours, "daemon", Palette.DAEMON);
        add(colours, "fault", Palette.FAULT);
        add(colours, "ink", Palette.INK);
        add(colours, "muted", Palette.MUTED);
        add(colours, "grid", Palette.GRID);
        add(colours, "shade", Palette.SHADE);
        add(colours, "paper", Palette.PAPER);
        for (int thread = 0; thread < THREAD_COLOURS; thread++) {
            add(colours, "thread-" + thread, Palette.thread(thread));
            add(colours, "on-thread-" + thread, Palette.onThread(thread));
        }
        return colours.append("}\n").toString();
    }

    private static void add(StringBuilder colours, String name, String colour) {
        colours.append("    --").append(name).append(": ").append(colour).append(";\n");
    }

    static Reader reader(String name) {
        return new StringReader(text(name));
    }

    private static String text(String name) {
        try (InputStream stream = Resources.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing in the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
