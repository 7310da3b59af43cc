package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code gilcheck mutants}: what a user reads about the mistakes that nothing would catch. */
class MutantsTest {

    @Test
    void eachMutantHasALineWithWhatCatchesIt() {
        Outcome outcome = Outcome.of("mutants", "--quiet", "strict-fifo");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .containsPattern(
                        "(?m)^caught +deadlock, lost-wakeup, starvation \\+[0-9]+ +2 cpu, timed, 1 core @ linux +"
                                + "StrictFifo.java:[0-9]+: without 'unpark owner'$")
                .containsPattern("(?m)^refused +StrictFifo.java:[0-9]+: 'acquire\\(\\)' before 'release\\(\\)'$")
                .containsPattern("(?m)^caught +model mistake ")
                .containsPattern("(?m)^strict-fifo: 26 mutants: 1 refused at definition, 24 caught, 1 equivalent,"
                        + " 0 survive; 100.0 % of those that are not equivalent are caught\\.$");
    }

    @Test
    void aPolicyFileHasMutantsToo() {
        Outcome outcome = Outcome.of(
                "mutants",
                "--quiet",
                "--surviving",
                Path.of("docs", "MyGil.java").toString());

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .containsPattern("(?m)^MyGil: [0-9]+ mutants: ")
                .doesNotContainPattern("(?m)^(caught|equivalent|refused) ");
    }

    @Test
    void threeIfALimitWasMet() {
        Outcome outcome = Outcome.of("mutants", "--quiet", "--max-states", "10", "strict-fifo");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).contains("UNDECIDED", "undecided, where a limit was met; ");
    }

    @Test
    void wrongUsageIsToldInALine() {
        assertThat(Outcome.of("mutants", "strict-fofi").complaint()).contains("Did you mean \"strict-fifo\"?");
        assertThat(Outcome.of("mutants", "--format", "html", "strict-fifo").complaint())
                .contains("html");
    }

    @Test
    void theDocumentCountsByPolicyKindPropertyAndScenario() {
        String document = Outcome.of("mutants", "--quiet", "--format", "markdown", "strict-fifo")
                .out();

        assertThat(document)
                .contains("\n| strict-fifo | 26 | 1 | 24 | 1 | 0 | 0 | 100.0 % |\n")
                .containsPattern("\n\\| two statements swapped \\| [0-9]+ \\| 1 \\| ")
                .containsPattern("\n\\| deadlock \\| [1-9][0-9]* \\| 0 \\| ")
                .containsPattern("\n\\| 2 cpu, timed, 1 core \\| [1-9][0-9]* \\|\n");
    }
}
