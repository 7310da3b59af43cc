package org.gilcheck.reports.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gilcheck.checker.Exploration;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Limits;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.spin.PanReport;
import org.gilcheck.properties.spin.Spin;
import org.gilcheck.properties.spin.SpinNotFoundException;
import org.gilcheck.properties.spin.Verifier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The numbers are those of BEEM. */
class PetersonTest {

    @Test
    void threeProcessesHaveThePublishedStatesAndSteps() {
        expect(3, 12_498, 33_369);
    }

    @Test
    @Tag("long")
    void fourProcessesHaveThePublishedStatesAndSteps() {
        expect(4, 1_119_560, 3_864_896);
    }

    private static void expect(int processes, int states, long steps) {
        Exploration all = Explorer.exhaust(new PetersonModel(processes).system(), List.of(), Limits.defaults());

        assertThat(all.states()).isEqualTo(states);
        assertThat(all.edges()).isEqualTo(steps);
    }

    @Test
    void spinFindsThemInThePromelaText() throws Exception {
        Duration limit = Duration.ofMinutes(1);
        List<String> options = List.of("-O0", "-DNOREDUCE", "-DSAFETY");
        try (Verifier verifier = spin().verifier(new PetersonModel(3).promela(Set.of()), options, limit)) {
            PanReport report = verifier.run(List.of("-n", "-m100000"), limit);

            assertThat(report.states()).isEqualTo(12_498);
            assertThat(report.steps()).isEqualTo(33_369);
            assertThat(report.errors()).isEmpty();
        }
    }

    private static Spin spin() {
        try {
            return Spin.find();
        } catch (SpinNotFoundException absent) {
            return abort("no Spin: " + absent.getMessage());
        }
    }

    @Test
    void theNameSaysHowManyProcesses() {
        assertThat(PetersonModel.isName("peterson.4")).isTrue();
        assertThat(PetersonModel.isName("peterson")).isFalse();
        assertThat(PetersonModel.of("peterson.4").processes()).isEqualTo(4);
        assertThatThrownBy(() -> PetersonModel.of("peterson.5"))
                .isInstanceOf(UsageException.class)
                .hasMessage("peterson.5: give peterson.2 to peterson.4, by the number of processes");
    }
}
