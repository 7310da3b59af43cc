package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gilcheck diagram}. */
class DiagramTest {

    @Test
    void aPolicyIsPrintedAsOnePicture() {
        Outcome outcome = Outcome.of("diagram", "cpython-3.2");

        assertThat(outcome.code()).isEqualTo(ExitCode.OK);
        assertThat(outcome.out())
                .startsWith("<svg ")
                .endsWith("</svg>\n")
                .contains(">acquire</text>", ">checkpoint</text>", "leaveBlocking, threadStart do the same");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void aRoutineCanBeChosenEvenIfAnotherDoesTheSame() {
        Outcome outcome = Outcome.of("diagram", "cpython-3.2", "--routine", "threadStart", "--format", "mermaid");

        assertThat(outcome.out())
                .startsWith("flowchart TD\n")
                .contains("lock gil_mutex")
                .doesNotContain("releasing\n");
    }

    @Test
    void aFolderGetsAFileForEachPolicyAndRoutine(@TempDir Path folder) throws IOException {
        Outcome outcome = Outcome.of("diagram", "ticket-fifo", "ruby-1.8", "--format", "dot", "--out", folder + "/new");

        assertThat(outcome.code()).isEqualTo(ExitCode.OK);
        assertThat(files(folder.resolve("new")))
                .containsExactlyInAnyOrder(
                        outcome.out().split("\n", -1)[0],
                        "ticket-fifo-acquire.dot",
                        "ticket-fifo-release.dot",
                        "ticket-fifo-checkpoint.dot",
                        "ruby-1.8.dot",
                        "ruby-1.8-acquire.dot",
                        "ruby-1.8-release.dot",
                        "ruby-1.8-checkpoint.dot",
                        "ruby-1.8-timer.dot");
        assertThat(outcome.out()).startsWith("ticket-fifo.dot\n");
        assertThat(folder.resolve("new/ruby-1.8.dot")).content().startsWith("digraph policy {");
    }

    @Test
    void fileNamesSuitEveryFileSystemWhateverTheyAreOf(@TempDir Path folder) throws IOException {
        Path source = folder.resolve("Strange.java");
        Files.writeString(source, """
                import org.gilcheck.model.language.*;
                class Strange extends GilPolicy {
                    private final Flag f = flag("f");
                    public String name() { return "../x\\u0000é"; }
                    protected void defineAcquire() { set(f); }
                    protected void defineRelease() { clear(f); }
                    protected void defineCheckpoint() { release(); acquire(); }
                    Strange() { daemon("A?", () -> loop(() -> set(f))); daemon("a!", () -> loop(() -> set(f))); }
                }
                """);
        Outcome outcome = Outcome.of("diagram", source.toString(), "--out", folder + "/out");

        assertThat(outcome.err()).isEmpty();
        assertThat(files(folder.resolve("out")))
                .containsExactlyInAnyOrder(
                        "_._x__.svg",
                        "_._x__-acquire.svg",
                        "_._x__-release.svg",
                        "_._x__-checkpoint.svg",
                        "_._x__-A_.svg",
                        "_._x__-a_-2.svg");
    }

    @Test
    void whatCannotBeDoneIsSaidInOneLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(Outcome.of("diagram", "cpython-3.2", "--routine", "checkpont")
                        .complaint())
                .startsWith("gilcheck: cpython-3.2: Unknown routine \"checkpont\". Did you mean \"checkpoint\"?");
        assertThat(Outcome.of("diagram", "cpython-3.2", "--format", "png").complaint())
                .startsWith("gilcheck: Unknown --format \"png\".");
        assertThat(Outcome.of("diagram", "no-gil", "cpython-3.2").complaint())
                .isEqualTo("gilcheck: 2 policies cannot be printed as one svg."
                        + " Name one of them, or give a folder with --out");
        assertThat(Outcome.of("diagram", "no-gil", "--out", file.toString()).complaint())
                .contains("this is a file. Give a folder");
        assertThat(Outcome.of("diagram", "no-gil", "--out", file + "/below").complaint())
                .contains("cannot write there");
        assertThat(Outcome.of("diagram", "no-gil", "--out", "\0").complaint()).contains("--out");
    }

    @Test
    void aFolderInThePlaceOfAFileLeavesEverythingAsItWas(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("no-gil-release.svg"));

        assertThat(Outcome.of("diagram", "no-gil", "--out", folder.toString()).complaint())
                .contains("no-gil-release.svg is a folder there");
        assertThat(files(folder)).isEqualTo(List.of("no-gil-release.svg"));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> String.valueOf(each.getFileName())).toList();
        }
    }
}
