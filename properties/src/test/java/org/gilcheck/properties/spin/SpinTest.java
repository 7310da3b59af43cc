package org.gilcheck.properties.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpinTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final List<String> OPTIONS = List.of("-O0", "-DSAFETY", "-DNOREDUCE", "-DBFS");
    private static final String COUNTER = "byte n;\nactive proctype p() { do :: n < 200 -> n = n + 1 od }\n";

    @Test
    void whatIsNotInstalledIsNamedWithWhatToDo(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("spin")); // a folder is no program

        assertThatThrownBy(() -> Spin.find(":" + folder + ":\0"))
                .isInstanceOf(SpinNotFoundException.class)
                .hasMessage(
                        "'spin' is not on the PATH. Install Spin and a C compiler; on Debian: apt-get install spin gcc");
    }

    @Test
    void statesTransitionsAndTheFirstErrorOfEachKindAreRead() throws Exception {
        String promela = "byte n;\nactive proctype p() { do :: n < 5 -> n++; assert(n != 2); assert(n != 4) od }\n";
        try (Verifier verifier = Installed.spin().verifier(promela, OPTIONS, LIMIT)) {
            PanReport report = verifier.run(List.of("-c0", "-n"), LIMIT);

            assertThat(report.limit()).isEmpty();
            assertThat(report.states()).isEqualTo(21);
            assertThat(report.steps()).isEqualTo(20);
            assertThat(report.errors())
                    .containsEntry("assertion violated (n!=2)", 6)
                    .containsEntry("assertion violated (n!=4)", 15)
                    .containsEntry("invalid end state", 20);
        }
    }

    @Test
    void aModelThatIsWrongIsRefusedWithWhatSpinSays() {
        Spin spin = Installed.spin();

        assertThatThrownBy(() -> spin.verifier("active proctype p() { n = 1 }", OPTIONS, LIMIT))
                .isInstanceOf(SpinFailure.class)
                .hasMessageStartingWith("spin failed: ")
                .hasMessageContaining("undeclared variable: n");
    }

    @Test
    void aWrongOptionIsRefusedWithWhatTheCompilerSays() {
        Spin spin = Installed.spin();

        assertThatThrownBy(() -> spin.verifier(COUNTER, List.of("-fno-such-thing"), LIMIT))
                .isInstanceOf(SpinFailure.class)
                .hasMessageStartingWith("gcc failed: ");
    }

    @Test
    void aSearchThatIsCutShortSaysSo() throws Exception {
        try (Verifier verifier = Installed.spin().verifier(COUNTER, List.of("-O0", "-DSAFETY"), LIMIT)) {
            assertThat(verifier.run(List.of("-m50"), LIMIT).limit())
                    .isEqualTo("Spin's search went deeper than it was allowed to");
        }
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        Verifier verifier = Installed.spin().verifier(COUNTER, OPTIONS, LIMIT);
        assertThat(verifier.program()).isExecutable();
        verifier.close();

        assertThat(verifier.program().getParent()).doesNotExist();
    }
}
