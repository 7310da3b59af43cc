package org.gilcheck.properties.spin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.gilcheck.checker.processes.Exit;
import org.gilcheck.properties.promela.Claim;
import org.junit.jupiter.api.Test;

class PanOutputTest {

    private static PanReport report(String... lines) throws SpinFailure {
        PanOutput output = new PanOutput();
        Stream.of(lines).forEach(output::accept);
        return output.report(new Exit(0, Duration.ofSeconds(1)));
    }

    @Test
    void searchesOnSeveralCoresTellTheirTimeInOtherWords() throws SpinFailure {
        String[] counts = {"  6085018 states, stored", " 15582161 transitions (= stored+matched)"};

        assertThat(report(counts[0], counts[1], "pan: elapsed time 6.6 seconds").seconds())
                .isEqualTo(6.6);
        assertThat(report(counts[0], counts[1], "cpu0: elapsed time 16.9 seconds (6.08502e+06 states visited)")
                        .seconds())
                .isEqualTo(16.9);
    }

    @Test
    void aSearchThatIsNotDeepEnoughIsNoViolation() throws SpinFailure {
        PanReport report = report(
                "pan:1: max search depth too small (at depth 999)",
                "  100 states, stored",
                "  200 transitions (= stored+matched)");

        assertThat(report.wentTooDeep()).isTrue();
        assertThat(Stream.of(Claim.values()).filter(report::violates)).isEmpty();
    }

    @Test
    void errorsSayWhatIsViolated() throws SpinFailure {
        assertThat(report("pan:1: acceptance cycle (at depth 12)", "  1 states, stored", "  1 transitions")
                        .violates(Claim.STARVATION))
                .isTrue();
        assertThat(report("pan:1: invalid end state (at depth 12)", "  1 states, stored", "  1 transitions")
                        .violates(Claim.DEADLOCK))
                .isTrue();
    }
}
