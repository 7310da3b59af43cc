package org.gilcheck.checker.pathfinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaHomeTest {
    private Path root;
    private Installation installation;

    @BeforeEach
    void makeAnInstallation(@TempDir Path directory) throws Exception {
        root = directory.toRealPath();
        Path jpf = FakeJpf.in(root.resolve("jpf"), 21);
        installation = Installation.find(jpf, Environment.ofThisProcess());
    }

    @Test
    void whatIsGivenMustHaveTheReleaseThatJpfWasBuiltFor() throws Exception {
        Path right = java("right", "21.0.2");
        Path wrong = java("wrong", "17.0.15");
        Environment environment = environment(Map.of("JAVA_HOME", right.toString()), wrong);

        assertThat(JavaHome.matching(installation, right, environment)).isEqualTo(new JavaHome(right, 21));
        assertThatThrownBy(() -> JavaHome.matching(installation, wrong, environment))
                .isInstanceOf(PathFinderException.class)
                .hasMessage(installation.home() + " was built for Java 21 and runs on no other, but " + wrong
                        + " is Java 17 (--jpf-java). Give a JDK 21 with --jpf-java DIR or JPF_JAVA_HOME=DIR, or a JPF"
                        + " built for another Java.");
    }

    @Test
    void theVariableForJpfIsAChoiceToo() throws Exception {
        Path right = java("right", "21");
        Path wrong = java("wrong", "17.0.15");
        Environment environment =
                environment(Map.of("JAVA_HOME", right.toString(), "JPF_JAVA_HOME", wrong.toString()), right);

        assertThatThrownBy(() -> JavaHome.matching(installation, null, environment))
                .hasMessageContaining(wrong + " is Java 17 (environment variable JPF_JAVA_HOME)");
    }

    @Test
    void whereNoneIsGivenTheFirstThatMatchesIsTaken() throws Exception {
        Path right = java("right", "21.0.2");
        Path other = java("other", "21.0.3");
        Path wrong = java("wrong", "17.0.15");

        assertThat(JavaHome.matching(installation, null, environment(Map.of("JAVA_HOME", right.toString()), other)))
                .isEqualTo(new JavaHome(right, 21));
        assertThat(JavaHome.matching(installation, null, environment(Map.of("JAVA_HOME", wrong.toString()), other)))
                .isEqualTo(new JavaHome(other, 21));
        assertThat(JavaHome.matching(installation, null, environment(Map.of(), other)))
                .isEqualTo(new JavaHome(other, 21));
    }

    @Test
    void whereNoneMatchesTheMessageNamesThemAll() throws Exception {
        Path wrong = java("wrong", "17.0.15");

        assertThatThrownBy(
                        () -> JavaHome.matching(installation, null, environment(Map.of("JAVA_HOME", "nowhere"), wrong)))
                .isInstanceOf(PathFinderException.class)
                .hasMessageContaining("was built for Java 21 and runs on no other. Looked at: environment variable"
                        + " JAVA_HOME (no Java at nowhere), the Java that runs gilcheck (" + wrong
                        + " is Java 17). Give a JDK 21 with --jpf-java DIR");
    }

    @Test
    void whatIsNoJavaIsAnError() throws Exception {
        Path empty = Files.createDirectory(root.resolve("empty"));

        assertThatThrownBy(() -> JavaHome.matching(installation, empty, Environment.ofThisProcess()))
                .isInstanceOf(PathFinderException.class)
                .hasMessageStartingWith("No Java at " + empty + " (--jpf-java): it has no bin/java");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aJavaWithoutReleaseFileIsAsked() throws Exception {
        Path own = Path.of(System.getProperty("java.home"));
        Path home = java("asked", "");
        Files.delete(home.resolve("release"));
        Files.writeString(home.resolve("bin/java"), "#!/bin/sh\nexec '" + own.resolve("bin/java") + "' \"$@\"\n");
        Path jpf = FakeJpf.in(root.resolve("own"));

        JavaHome java = JavaHome.matching(
                Installation.find(jpf, Environment.ofThisProcess()), home, Environment.ofThisProcess());

        assertThat(java.release()).isEqualTo(Runtime.version().feature());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatOnlyLooksLikeJavaIsAnError() throws Exception {
        Path home = java("odd", "");
        Files.writeString(home.resolve("bin/java"), "#!/bin/sh\necho hello\n");

        assertThatThrownBy(() -> JavaHome.matching(installation, home, Environment.ofThisProcess()))
                .isInstanceOf(PathFinderException.class)
                .hasMessageStartingWith("No Java at " + home);
    }

    @ParameterizedTest
    @CsvSource({"17.0.15, 17", "1.8.0_392, 8", "25-ea, 25", "\"21.0.2\", 21", "x, 0", "'', 0", "99999999999, 0"})
    void versionsAreRead(String version, int release) {
        assertThat(JavaHome.release(version)).isEqualTo(release);
    }

    private Environment environment(Map<String, String> variables, Path own) {
        return new Environment(Map.of("java.home", own.toString()), variables, root, root);
    }

    private Path java(String name, String version) throws IOException {
        Path home = Files.createDirectories(root.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Path java = Files.createFile(home.resolve("bin").resolve("java"));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
