package org.gilcheck.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same check gives the same report, byte for byte, however many scenarios are checked at a time. */
class DeterminismTest {
    @TempDir
    private Path folder;

    @Test
    void theReportDoesNotDependOnTheNumberOfWorkers() {
        Outcome once = check("--workers", "1");

        assertThat(once.code()).isEqualTo(1);
        assertThat(check("--workers", "1")).isEqualTo(once);
        assertThat(check("--workers", "2")).isEqualTo(once);
    }

    @Test
    void neitherDoItsFiles() throws IOException {
        Path one = folder.resolve("one");
        Path eight = folder.resolve("eight");

        Outcome text = check("--workers", "1", "--out", one.toString());
        Outcome json = check("--workers", "8", "--out", eight.toString(), "--format", "json");

        assertThat(contents(one)).isEqualTo(contents(eight)).containsEntry("report.txt", text.out());
        assertThat(contents(one)).containsEntry("report.json", json.out());
    }

    private static Outcome check(String... options) {
        String[] fixed = {
            "ruby-1.9.2", "broken-double-checked", "--threads", "2 cpu", "--threads", "1 cpu, 1 io", "--cores", "1,2"
        };
        return Outcome.check(Stream.of(fixed, options).flatMap(Stream::of).toArray(String[]::new));
    }

    private static Map<String, String> contents(Path directory) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                byte[] bytes = Files.readAllBytes(file);
                contents.put(name, name.endsWith(".png") ? Arrays.toString(bytes) : new String(bytes, UTF_8));
            }
        }
        return contents;
    }
}
