package org.gilcheck.checker.pathfinder;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeTest {
    @TempDir
    private Path directory;

    @Test
    void whoFindsErrorsWhereThereAreNoneIsNotTrusted() {
        assertRefused(
                PassingProgram.class,
                Said.VIOLATION,
                "of a program without errors it has to report no errors, but: JPF found java.lang.IllegalState");
    }

    @Test
    void whoMissesStatesIsNotTrusted() {
        assertRefused(
                PassingProgram.class,
                Said.PASS.replace("new=16", "new=15"),
                "of a program without errors it has to report 16 states, but: JPF found no errors, 15 states");
    }

    @Test
    void whoFindsNoErrorWhereThereIsOneIsNotTrusted() {
        assertRefused(
                FailingProgram.class,
                Said.PASS,
                "of a program with a planted error it has to report that error, but: JPF found no errors");
    }

    @Test
    void whoFindsAnotherErrorIsNotTrusted() {
        assertRefused(
                FailingProgram.class,
                Said.VIOLATION,
                "has to report that error, but: JPF found java.lang.IllegalState");
    }

    @Test
    void whoDoesNotTellTheChoicesIsNotTrusted() {
        String said = Said.VIOLATION.replace(
                "java.lang.IllegalStateException: bad: 2\nsecond line", "java.lang.AssertionError: planted");

        assertRefused(FailingProgram.class, said, "has to report the choice 2, but: JPF found java.lang.AssertionErr");
    }

    @Test
    void whoSaysNothingIsNotTrusted() {
        assertRefused(PassingProgram.class, "", "but: JPF failed: it ended and said nothing (run by ");
    }

    @Test
    void whoHangsIsNotTrusted() {
        assertRefused(PassingProgram.class, FakeRunJpf.HANG, "but: JPF was ended after ", Duration.ofSeconds(1));
    }

    private void assertRefused(Class<?> program, String said, String message) {
        assertRefused(program, said, message, Duration.ofSeconds(30));
    }

    private void assertRefused(Class<?> program, String said, String message, Duration patience) {
        Environment environment = Environment.ofThisProcess();
        assertThatThrownBy(() -> {
                    int release = Runtime.version().feature();
                    Path home = FakeJpf.in(directory.resolve("fake"), release, Map.of(program, said));
                    Installation installation = Installation.find(home, environment);
                    Path own = Path.of(System.getProperty("java.home"));
                    PathFinder.open(installation, JavaHome.matching(installation, own, environment), patience);
                })
                .isInstanceOf(PathFinderException.class)
                .hasMessageStartingWith("JPF at " + directory.resolve("fake"))
                .hasMessageContaining(message);
    }
}
