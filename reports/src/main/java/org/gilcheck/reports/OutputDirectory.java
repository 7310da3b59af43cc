package org.gilcheck.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.runs.Counterexample;
import org.gilcheck.properties.runs.WitnessText;
import org.gilcheck.reports.json.JsonReport;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.Extra;
import org.gilcheck.reports.text.TextReport;

/** The folder of {@code --out}. Either all files of a report are in it afterwards, or it is as it was. */
final class OutputDirectory {
    private static final Pattern OWN =
            Pattern.compile("counterexample-\\d+\\.(txt|json)|disagreement-\\d+(-policy)?\\.(txt|java)");
    private static final String TEMPORARY = ".part";

    private final Path path;

    private OutputDirectory(Path path) {
        this.path = path;
    }

    /** Makes sure, before anything is explored, that the folder can be written to. */
    static OutputDirectory at(Path path) {
        if (path.toString().isBlank()) {
            throw new UsageException("--out \"\": give a folder");
        }
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new UsageException("--out " + path + ": this is a file. Give a folder");
            }
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, "gilcheck", TEMPORARY));
        } catch (IOException failure) {
            throw new UsageException("--out " + path + ": cannot write there (" + reason(failure)
                    + "). Give a folder that can be written to");
        }
        return new OutputDirectory(path);
    }

    void write(CheckReport report, Set<Extra> extras) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("report.txt", TextReport.of(report, extras));
        files.put("report.json", JsonReport.of(report, extras));
        for (Counterexample counterexample : report.counterexamples()) {
            String name = "counterexample-" + counterexample.number();
            files.put(name + ".txt", WitnessText.of(counterexample));
            files.put(name + ".json", JsonReport.of(counterexample));
        }
        write(files);
    }

    /** Writes all files beside their places first, so that a full disk leaves nothing half-written. */
    void write(Map<String, String> files) {
        try {
            for (String name : files.keySet()) {
                if (Files.isDirectory(path.resolve(name))) {
                    throw new IOException(name + " is a folder there");
                }
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(temporary(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
            }
            for (String name : files.keySet()) {
                Files.move(temporary(name), path.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            deleteOutdated(files);
        } catch (IOException failure) {
            throw new UsageException("--out " + path + ": the report could not be written (" + reason(failure)
                    + "). Make room there, or give another folder");
        } finally {
            for (String name : files.keySet()) {
                deleteQuietly(temporary(name));
            }
        }
    }

    private Path temporary(String name) {
        return path.resolve("." + name + TEMPORARY);
    }

    /** Counterexamples of an earlier report would be taken for this one's. */
    private void deleteOutdated(Map<String, String> files) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (OWN.matcher(name).matches() && !files.containsKey(name)) {
                    Files.delete(entry);
                }
            }
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            // The error that is being reported already says that the folder cannot be written to.
        }
    }

    private static String reason(IOException failure) {
        String message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
