package org.gilcheck.reports.explorer;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gilcheck.properties.jobs.Job;

/** The files of the page. */
final class Files {
    private static final List<String> SCRIPTS = List.of(
            "main",
            "server",
            "run",
            "dom",
            "threads",
            "trace",
            "timeline",
            "variables",
            "machines",
            "until",
            "search",
            "share",
            "keys");

    private final Map<String, Reply> files = new java.util.HashMap<>();

    Files(Job job) {
        files.put("/", Reply.text("text/html", page(job)));
        files.put("/explorer.css", Reply.text("text/css", text("explorer.css")));
        files.put("/icon.svg", Reply.text("image/svg+xml", text("icon.svg")));
        for (String script : SCRIPTS) {
            files.put("/" + script + ".js", Reply.text("text/javascript", text(script + ".js")));
        }
    }

    /** @throws Refusal if there is no such file */
    Reply get(String path) {
        Reply file = files.get(path);
        if (file == null) {
            throw new Refusal(Refusal.NOT_FOUND, "There is nothing here.");
        }
        return file;
    }

    private static String page(Job job) {
        return Mustache.compiler()
                .compile(text("page.html"))
                .execute(Map.of("policy", job.policy().name(), "row", job.row(), "where", job.where()));
    }

    private static String text(String name) {
        try (InputStream stream = Files.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("gilcheck was built without " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
