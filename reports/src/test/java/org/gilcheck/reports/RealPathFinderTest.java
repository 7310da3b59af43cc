package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.pathfinder.Environment;
import org.gilcheck.checker.pathfinder.Installation;
import org.gilcheck.checker.pathfinder.PathFinderException;
import org.gilcheck.checker.pathfinder.PathFinderNotFoundException;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Java PathFinder itself says, where it is installed. */
@Tag("long")
class RealPathFinderTest {

    @BeforeAll
    static void thereIsOne() throws PathFinderException {
        try {
            Installation.find(null, Environment.ofThisProcess());
        } catch (PathFinderNotFoundException absent) {
            abort("skipped: " + absent.getMessage());
        }
    }

    static List<String> policies() {
        return Catalogue.entries().stream().map(Catalogue.Entry::name).toList();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void itFindsAllStatesAndSaysTheSame(String policy) {
        Outcome outcome = Outcome.of(
                "crosscheck", policy, "--quiet", "--threads", "2 cpu", "--clock", "untimed", "--engine", "native,jpf");

        assertThat(outcome.out()).contains("no disagreement").doesNotContain("skipped", "too large", "failed");
        assertThat(outcome.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            broken-double-checked             ; mutual-exclusion ; 2 cpu              ; untimed
            broken-locks-inverted             ; deadlock         ; 2 cpu              ; untimed
            broken-unlocks-twice              ; lock-discipline  ; 2 cpu              ; untimed
            broken-release-yield-acquire      ; yield-switches   ; 2 cpu              ; untimed
            regression-gh-96387-broken        ; deadlock         ; 1 finalizer, 1 cpu ; untimed
            ocaml-3.12                        ; yield-switches   ; 2 cpu              ; untimed
            regression-ruby-yield-broken      ; livelock         ; 3 cpu              ; untimed
            regression-micropython-hog-broken ; starvation       ; 2 cpu              ; timed
            """)
    void itFindsWhatIsWrong(String policy, String property, String threads, String clock) {
        List<String> arguments = new ArrayList<>(List.of(policy, "--property", property, "--threads", threads));
        arguments.addAll(List.of("--clock", clock, "--engine", "jpf"));
        if (clock.equals("timed")) {
            arguments.addAll(List.of("--cores", "1"));
        }

        Outcome outcome = Outcome.check(arguments.toArray(new String[0]));

        assertThat(outcome.code()).isEqualTo(ExitCode.VIOLATED);
        assertThat(outcome.out()).contains("[1] " + policy + " @ ", " violates " + property);
    }
}
