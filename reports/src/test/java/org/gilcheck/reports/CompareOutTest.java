package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** {@code gilcheck compare --out}: a page, charts, and the table behind them. */
class CompareOutTest {
    @TempDir
    private static Path shared;

    private static Outcome outcome = new Outcome(-1, "", "");

    @BeforeAll
    static void compare() {
        outcome = compare(shared.resolve("new"), "2");
    }

    private static Outcome compare(Path folder, String workers) {
        return Outcome.of(
                "compare",
                "--quiet",
                "strict-fifo",
                "cpython-2-linux",
                "ruby-2.6",
                "--out",
                folder.toString(),
                "--threads",
                "1 cpu, 1 io",
                "--threads",
                "2 cpu, 1 io",
                "--cores",
                "1,2",
                "--max-states",
                "3000",
                "--property",
                "deadlock,bypass,io-latency,efficiency,switch-rate",
                "--workers",
                workers);
    }

    @Test
    void thereIsAPageATableAndAPictureForEachNumber() throws IOException {
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).as("some scenarios meet the limit").isEqualTo(ExitCode.INCOMPLETE);
        assertThat(outcome.out()).contains("strict-fifo @ linux").contains("timed on 1 and 2 cores.");
        assertThat(read(shared.resolve("new")).keySet())
                .contains(
                        "index.html",
                        "comparison.csv",
                        "bypass-threads.svg",
                        "bypass-cores.svg",
                        "io-latency-per-message-threads.svg",
                        "efficiency-cores.svg",
                        "io-latency-against-switch-rate.svg",
                        "io-latency-against-efficiency.svg");
    }

    @Test
    void theFilesAreTheSameAgainWithOtherWorkers() throws IOException {
        compare(shared.resolve("again"), "1");

        assertThat(read(shared.resolve("again"))).isEqualTo(read(shared.resolve("new")));
    }

    @Test
    void theTableCanBeReadBack() throws IOException {
        List<Map<String, String>> rows = rows(Files.readString(shared.resolve("new/comparison.csv")));

        assertThat(rows).hasSize(3 * 4 * 6).allSatisfy(row -> assertThat(row).hasSize(16));
        assertThat(row(rows, "strict-fifo", "1 cpu, 1 io", "2", "io-latency", "per message"))
                .containsEntry("value", "7.0")
                .containsEntry("exact", "7")
                .containsEntry("unit", "units")
                .containsEntry("nanoseconds", "205050")
                .containsEntry("verdict", "bound")
                .containsEntry("scope", "exhaustive");
        assertThat(row(rows, "strict-fifo", "1 cpu, 1 io", "2", "efficiency", ""))
                .containsEntry("exact", "3/7")
                .containsEntry("value", Double.toString(3 / 7.0))
                .containsEntry("unit", "ratio");
        assertThat(row(rows, "cpython-2-linux", "1 cpu, 1 io", "2", "bypass", ""))
                .containsEntry("verdict", "unbounded")
                .containsEntry("value", "Infinity");
        assertThat(row(rows, "ruby-2.6", "2 cpu, 1 io", "2", "bypass", ""))
                .containsEntry("verdict", "")
                .containsEntry("value", "")
                .containsEntry("scope", "bounded")
                .containsEntry("reason", "limit of 3000 states");
        assertThat(row(rows, "strict-fifo", "1 cpu, 1 io", "1", "deadlock", "")).containsEntry("verdict", "holds");
    }

    @Test
    void whatIsNotKnownIsSaidBelowTheChart() throws IOException {
        assertThat(Files.readString(shared.resolve("new/bypass-cores.svg")))
                .contains("? ruby-2.6, not explored to the end: limit of 3000 states:")
                .contains("<title>cpython-2-linux, 2 cores: unbounded</title>");
    }

    @Test
    void thePageHasAllChartsAndLoadsNothing() throws Exception {
        Map<String, String> files = read(shared.resolve("new"));
        String page = files.getOrDefault("index.html", "");

        files.forEach((name, text) -> {
            if (name.endsWith(".svg")) {
                assertThat(page).contains(text);
            }
        });
        assertThat(page)
                .contains("default-src 'none'", "<h2>1 cpu, 1 io</h2>", "<h2>2 cpu, 1 io</h2>")
                .doesNotContain("<script", "src=", "<link", "url(", "{{", "}}");
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith(".svg")) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(file.getValue())));
            }
        }
    }

    @Test
    void policiesMayBeCalledAnything(@TempDir Path folder) throws IOException {
        Path source = Path.of(FlagGil.write(folder));
        Files.writeString(
                source, Files.readString(source).replace("\"flag-gil\"", "\"<i>a,\\\"b\\\"</i>\\r\\n{{x}}=1\""));
        Outcome strange = Outcome.of(
                "compare",
                "--quiet",
                source.toString(),
                "strict-fifo",
                "--out",
                folder + "/out",
                "--threads",
                "2 cpu",
                "--cores",
                "1",
                "--property",
                "bypass");
        Map<String, String> files = read(folder.resolve("out"));

        assertThat(strange.err()).isEmpty();
        assertThat(files.getOrDefault("index.html", ""))
                .doesNotContain("<i>")
                .contains("&lt;i&gt;a,&quot;b&quot;&lt;/i&gt;\\r\\n{{x}}=1");
        assertThat(rows(files.getOrDefault("comparison.csv", "")).get(0))
                .containsEntry("policy", "<i>a,\"b\"</i>\r\n{{x}}=1");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsRefusedBeforeAnythingTakesTime(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(Outcome.of("compare", "ruby-2.0", "ruby-2.6", "--out", file.toString())
                        .complaint())
                .contains("this is a file. Give a folder");
        assertThat(Outcome.of("compare", "ruby-2.0", "ruby-2.6", "--out", file + "/below")
                        .complaint())
                .contains("--out " + file);
        assertThat(Files.readString(file)).isEmpty();
    }

    private static Map<String, String> row(
            List<Map<String, String>> rows,
            String policy,
            String threads,
            String cores,
            String property,
            String aspect) {
        return rows.stream()
                .filter(row -> List.of(policy, threads, cores, property, aspect)
                        .equals(Stream.of("policy", "threads", "cores", "property", "aspect")
                                .map(row::get)
                                .toList()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.sorted().toList()) {
                files.put(String.valueOf(each.getFileName()), Files.readString(each));
            }
        }
        return files;
    }

    /** As RFC 4180 has them. */
    private static List<Map<String, String>> rows(String csv) {
        List<List<String>> records = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char letter = csv.charAt(i);
            if (quoted && letter == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (quoted || (letter != ',' && letter != '\r' && letter != '\n')) {
                field.append(letter);
            } else if (letter != '\r') {
                records.get(records.size() - 1).add(field.toString());
                field.setLength(0);
                if (letter == '\n') {
                    assertThat(csv.charAt(i - 1)).isEqualTo('\r');
                    records.add(new ArrayList<>());
                }
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> record : records.subList(1, records.size() - 1)) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < record.size(); i++) {
                row.put(records.get(0).get(i), record.get(i));
            }
            rows.add(row);
        }
        assertThat(records.get(records.size() - 1)).isEqualTo(Arrays.asList());
        return rows;
    }
}
