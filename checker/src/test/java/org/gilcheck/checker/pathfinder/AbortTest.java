package org.gilcheck.checker.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gilcheck.checker.processes.ProcessTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is left when this program itself is ended while JPF runs. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class AbortTest {
    @TempDir
    private Path directory;

    private Path temporary;
    private Path fake;

    @BeforeEach
    void makeAFake() throws IOException {
        temporary = Files.createDirectory(directory.resolve("temporary"));
        fake = FakeJpf.in(directory.resolve("fake"));
    }

    @Test
    void whoIsToldToEndLeavesNothingBehind() throws Exception {
        Process parent = start("GrandchildAndHangs");
        try (BufferedReader said = parent.inputReader()) {
            ProcessHandle grandchild = process(said.readLine());
            ProcessHandle child = process(said.readLine());
            assertThat(temporaryFiles())
                    .as("JPF's folder, and one with classes for it")
                    .hasSize(2);
            parent.toHandle().destroy();

            assertThat(parent.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(ProcessTree.runs(child)).isFalse();
            assertThat(ProcessTree.runs(grandchild)).isFalse();
            assertThat(temporaryFiles()).isEmpty();
            assertThat(said.readLine()).isNull();
        }
    }

    @Test
    void ofWhomEndsAtOnceNoProcessIsLeft() throws Exception {
        Process parent = start("Hangs");
        try (BufferedReader said = parent.inputReader()) {
            ProcessHandle child = process(said.readLine());
            parent.destroyForcibly().waitFor();

            for (int i = 0; i < 500 && ProcessTree.runs(child); i++) {
                Thread.sleep(20);
            }
            assertThat(ProcessTree.runs(child)).isFalse();
        }
    }

    private Process start(String program) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        return new ProcessBuilder(
                        java,
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        fake.toString(),
                        program)
                .redirectErrorStream(true)
                .start();
    }

    private static ProcessHandle process(String number) {
        return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
    }

    private List<Path> temporaryFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(temporary, "gilcheck*")) {
            stream.forEach(files::add);
        }
        return files;
    }
}
