package org.gilcheck.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that is not known leads to the one that was meant. */
class SuggestionTest {
    private static final List<String> PROPERTIES =
            List.of("deadlock", "mutual-exclusion", "starvation", "waiting-time", "waiting-count", "INVERSION");

    @Test
    void aSlipOfThePenIsRecognised() {
        assertThat(Suggestion.unknown("property", "starvaton", List.of("deadlock", "mutual-exclusion", "starvation")))
                .isEqualTo("Unknown property \"starvaton\". Did you mean \"starvation\"?"
                        + " Known: deadlock, mutual-exclusion, starvation.");
    }

    @Test
    void nothingIsSuggestedWhenNothingIsNear() {
        assertThat(Suggestion.unknown("workload", "database", List.of("cpu", "io")))
                .isEqualTo("Unknown workload \"database\". Known: cpu, io.");
    }

    @ParameterizedTest
    @CsvSource({
        "daedlock, deadlock",
        "edadlokc, deadlock",
        "deadlocks, deadlock",
        "mutex-exclusion, mutual-exclusion",
        "mut, mutual-exclusion",
        "s, starvation",
        "exclusion, mutual-exclusion",
        "no-starvation-please, starvation",
        "waiting-t, waiting-time",
        "DEADLOCK, deadlock",
        "inversion, INVERSION",
    })
    void theNearestNameIsSuggested(String given, String meant) {
        assertThat(Suggestion.unknown("property", given, PROPERTIES)).contains(" Did you mean \"" + meant + "\"? ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "waiting-", "x", "qqqq", "io", "d-e-a-d-l-o-c-k"})
    void aTextThatFitsNoneOrSeveralNamesSuggestsNothing(String given) {
        assertThat(Suggestion.unknown("property", given, PROPERTIES)).doesNotContain("Did you mean");
    }

    @Test
    void aShortTextWithNoLetterInCommonSuggestsNothing() {
        assertThat(Suggestion.unknown("workload", "ab", List.of("io")))
                .isEqualTo("Unknown workload \"ab\". Known: io.");
    }
}
