package org.gilcheck.reports.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gilcheck.properties.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is written whole or not at all, and nothing is replaced that nobody has given up. */
class OutputFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void itsFolderIsMade() {
        Path file = folder.resolve("a/b/trace.svg");

        OutputFile.at(file, false).write(NEW);

        assertThat(file).hasContent("new");
        assertThat(file.getParent()).isDirectoryContaining(each -> each.equals(file));
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyIfThatIsAskedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("trace.svg"), "mine");

        assertThatThrownBy(() -> OutputFile.at(file, false))
                .isInstanceOf(UsageException.class)
                .hasMessage("--out " + file + ": this file exists. Give another name, or --overwrite to replace it");
        assertThat(file).hasContent("mine");

        OutputFile.at(file, true).write(NEW);
        assertThat(file).hasContent("new");
    }

    @Test
    void aLinkThatLeadsNowhereIsNotWrittenThrough() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));

        assertThatThrownBy(() -> OutputFile.at(link, true))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("there is something that is not a file");
    }

    @Test
    void nothingIsWrittenThroughALinkInTheTemporaryFilesPlace() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "mine");
        Files.createSymbolicLink(folder.resolve(".trace.svg.part"), victim);

        OutputFile.at(folder.resolve("trace.svg"), false).write(NEW);

        assertThat(victim).hasContent("mine");
        assertThat(folder.resolve("trace.svg"))
                .hasContent("new")
                .satisfies(file -> assertThat(Files.isSymbolicLink(file)).isFalse());
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> OutputFile.at(folder, true))
                .isInstanceOf(UsageException.class)
                .hasMessage("--out " + folder + ": this is a folder. Give a file");
    }

    @Test
    void aPlaceInsideAFileIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        assertThatThrownBy(() -> OutputFile.at(file.resolve("trace.svg"), false))
                .isInstanceOf(UsageException.class)
                .hasMessageEndingWith(file + " is a file, not a folder");
    }

    @Test
    void aFullDiskLeavesWhatWasThere() throws IOException {
        try (FileSystem disk = small()) {
            Path file = Files.writeString(disk.getPath("/trace.svg"), "mine");

            assertThatThrownBy(() -> OutputFile.at(file, true).write(new byte[100_000]))
                    .isInstanceOf(UsageException.class)
                    .hasMessageStartingWith("--out /trace.svg: the file could not be written (")
                    .hasMessageEndingWith("). Make room there, or give another place");

            assertThat(file).hasContent("mine");
            assertOnly(disk, "trace.svg");
        }
    }

    @Test
    void aDiskThatGetsFullHalfWayThroughAReportLeavesNothingOfIt() throws IOException {
        try (FileSystem disk = small()) {
            Map<String, byte[]> files = Map.of("index.html", new byte[5_000], "report.txt", new byte[100_000]);

            assertThatThrownBy(() -> OutputDirectory.at(disk.getPath("/")).write(files, Pattern.compile("x")))
                    .isInstanceOf(UsageException.class)
                    .hasMessageStartingWith("--out /: the report could not be written (")
                    .hasMessageEndingWith("). Make room there, or give another folder");

            assertOnly(disk);
        }
    }

    /** A disk that has room for some kilobytes. */
    private static FileSystem small() {
        return Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setWorkingDirectory("/")
                .setBlockSize(1024)
                .setMaxSize(20_000)
                .build());
    }

    private static void assertOnly(FileSystem disk, String... names) throws IOException {
        try (Stream<Path> files = Files.list(disk.getPath("/"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).containsExactly(names);
        }
    }
}
