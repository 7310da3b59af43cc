package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gilcheck.properties.UsageException;
import org.gilcheck.reports.files.OutputDirectory;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report is written whole or not at all, and whatever prevents it is told. */
class OutputDirectoryTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    @Test
    void foldersAreMadeAndNothingElseIsLeftInThem() throws IOException {
        Path deep = folder.resolve("a/b/c");

        Outcome outcome = check(deep.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(names(deep))
                .contains("counterexample-1.json", "counterexample-2.txt", "report.json", "report.txt")
                .noneMatch(name -> name.contains(".part"));
    }

    @Test
    void counterexamplesOfAnEarlierReportGoAndOtherFilesStay() throws IOException {
        for (String name : List.of("counterexample-9.txt", "counterexample-10.json", "counterexample-x.txt", "notes")) {
            Files.writeString(folder.resolve(name), "old");
        }

        OutputDirectory.at(folder).writeTexts(Map.of("report.txt", "new"), ReportFiles.NUMBERED);

        assertThat(names(folder)).containsExactly("counterexample-x.txt", "notes", "report.txt");
        assertThat(folder.resolve("report.txt")).hasContent("new");
    }

    @Test
    void whatSomebodyElseHasPutThereIsNotReplaced() throws IOException {
        Files.writeString(folder.resolve("index.html"), "mine");

        assertThat(check(folder.toString()).complaint())
                .isEqualTo("gilcheck: --out " + folder
                        + ": there is a file index.html that is not of an earlier report. Give another folder");

        assertThat(names(folder)).containsExactly("index.html");
        assertThat(folder.resolve("index.html")).hasContent("mine");
    }

    @Test
    void anEarlierReportIsReplaced() throws IOException {
        check(folder.toString());
        Files.writeString(folder.resolve("report.txt"), "old");
        Files.writeString(folder.resolve("counterexample-9.csv"), "mine");
        Files.writeString(folder.resolve("counterexample-9.perfetto.json"), "old");

        assertThat(check(folder.toString()).code()).isEqualTo(ExitCode.VIOLATED);

        assertThat(Files.readString(folder.resolve("report.txt"))).startsWith("  ");
        assertThat(names(folder))
                .contains("counterexample-9.csv", "counterexample-1.perfetto.json")
                .doesNotContain("counterexample-9.perfetto.json");
    }

    @Test
    void otherCommandsLeaveCounterexamplesAlone() throws IOException {
        Files.writeString(folder.resolve("counterexample-9.txt"), "old");

        OutputDirectory.at(folder).writeTexts(Map.of("diagram.svg", "new"));

        assertThat(names(folder)).containsExactly("counterexample-9.txt", "diagram.svg");
    }

    @Test
    void aFileThatCannotBeWrittenLeavesTheFolderAsItWas() throws IOException {
        Files.writeString(folder.resolve("report.txt"), "old");
        Files.writeString(folder.resolve("counterexample-9.txt"), "old");
        Map<String, String> files = new LinkedHashMap<>();
        files.put("report.txt", "new");
        files.put("no-such-folder/report.json", "new");
        files.put("counterexample-1.txt", "new");

        assertThatThrownBy(() -> OutputDirectory.at(folder).writeTexts(files, ReportFiles.NUMBERED))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--out " + folder + ": the report could not be written (")
                .hasMessageEndingWith("). Make room there, or give another folder");

        assertThat(names(folder)).containsExactly("counterexample-9.txt", "report.txt");
        assertThat(folder.resolve("report.txt")).hasContent("old");
    }

    @Test
    void aFolderInAFilesPlaceLeavesTheFolderAsItWas() throws IOException {
        Files.writeString(folder.resolve("report.txt"), "old");
        Files.createDirectories(folder.resolve("report.json/full"));

        assertThat(check(folder.toString()).code()).isEqualTo(ExitCode.USAGE);

        assertThat(names(folder)).containsExactly("report.json", "report.txt");
        assertThat(folder.resolve("report.txt")).hasContent("old");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        assertThat(check(file.toString()).complaint())
                .isEqualTo("gilcheck: --out " + file + ": this is a file. Give a folder");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aPlaceInsideAFileIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        assertThat(check(file.resolve("x").toString()).complaint())
                .startsWith("gilcheck: --out " + file + "/x: cannot write there (")
                .endsWith("). Give a place that can be written to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/null/x", "/proc/x", "/proc"})
    void aPlaceThatCannotBeWrittenToIsTold(String place) {
        assumeThat(Path.of("/proc/self")).exists();

        assertThat(check(place).complaint())
                .startsWith("gilcheck: --out " + place + ": cannot write there (")
                .endsWith("). Give a place that can be written to");
    }

    @Test
    void aFullDiskBehindStandardOutputIsTold() throws IOException {
        assertThat(toFullDisk("check", "strict-fifo", "--threads", "2 cpu", "--clock", "untimed"))
                .isEqualTo("2 gilcheck: standard output could not be written: it was closed, or its disk is full.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "describe strict-fifo",
                "--help",
                "replay gil1/broken-release-yield-acquire/linux/untimed/1/2+cpu/-/yield-switches/0/0/00000"
            })
    void everyCommandNoticesAFullDisk(String command) throws IOException {
        assertThat(toFullDisk(command.split(" ", -1))).startsWith("2 gilcheck: ");
    }

    private static Outcome check(String out) {
        return Outcome.check("broken-release-yield-acquire", "--threads", "2 cpu", "--clock", "untimed", "--out", out);
    }

    /** The exit code, and what was written to standard error. */
    private static String toFullDisk(String... arguments) throws IOException {
        assumeThat(FULL).exists();
        StringWriter err = new StringWriter();
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(FULL, StandardCharsets.UTF_8));
        int code = Gilcheck.run(out, new PrintWriter(err), arguments);
        return code + " " + err.toString().strip();
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
