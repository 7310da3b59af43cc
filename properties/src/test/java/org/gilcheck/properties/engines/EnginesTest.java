package org.gilcheck.properties.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.engines.EngineAnswer.Status;
import org.gilcheck.properties.engines.Opinion.Kind;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.Locks;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.runs.Judgement;
import org.gilcheck.properties.thresholds.PropertyChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each engine says of policies whose states and verdicts are known. */
class EnginesTest {
    private static final Limits LIMITS = Limits.defaults();

    static Job job(String policy, Clock clock, String... properties) {
        Catalogue.Entry entry = Catalogue.entries().stream()
                .filter(each -> each.name().equals(policy))
                .findFirst()
                .orElseThrow();
        List<Property> asked = properties.length == 0
                ? PropertyCatalogue.all()
                : List.of(properties).stream().map(PropertyChoice::of).toList();
        int cores = clock == Clock.TIMED ? 2 : 1;
        return new Job(
                PolicySource.of(entry),
                entry.systems().get(0),
                Locks.WEAK,
                "2 cpu",
                clock,
                cores,
                Scale.defaults(),
                asked);
    }

    private static Engine engine(String name) {
        return switch (name) {
            case "native" -> NativeEngine.usual();
            case "unreduced" -> NativeEngine.unreduced();
            case "reference" -> new ReferenceEngine();
            default -> new WalksEngine(0, 60);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "native, NEAREST_FIRST, 513, violated after 22 steps",
        "unreduced, UNREDUCED, 1105, violated after 22 steps",
        "reference, NEAREST_FIRST, 513, violated after 22 steps",
    })
    void anEngineThatLooksAtAllStatesKnowsTheVerdicts(String engine, Reach reach, long states, String starvation) {
        EngineAnswer answer = engine(engine).check(job("cpython-3.2", Clock.UNTIMED), LIMITS);

        assertThat(answer.status()).isEqualTo(Status.ANSWERED);
        assertThat(answer.reach()).isEqualTo(reach);
        assertThat(answer.states()).isEqualTo(states);
        assertThat(says(answer, "mutual-exclusion")).isEqualTo("holds");
        assertThat(says(answer, "starvation")).isEqualTo(starvation);
        assertThat(says(answer, "bypass")).isEqualTo("holds: 1");
        assertThat(says(answer, "wait")).startsWith("makes no sense");
    }

    @ParameterizedTest
    @CsvSource({"native", "unreduced", "reference"})
    void anEngineThatLooksAtAllStatesKnowsTheNumbers(String engine) {
        EngineAnswer answer = engine(engine).check(job("strict-fifo", Clock.TIMED), LIMITS);

        assertThat(says(answer, "starvation")).isEqualTo("holds");
        assertThat(says(answer, "bypass")).isEqualTo("holds: 1");
        assertThat(says(answer, "fairness-share")).isEqualTo("holds: at least 1/2, at most 1/2");
        assertThat(says(answer, "core-scaling")).startsWith("makes no sense");
    }

    @ParameterizedTest
    @CsvSource({"native", "reference"})
    void aPolicyThatDoesNotExcludeIsNotAskedForMore(String engine) {
        EngineAnswer answer = engine(engine).check(job("broken-double-checked", Clock.UNTIMED), LIMITS);

        assertThat(answer.opinion(PropertyChoice.of("mutual-exclusion")).kind()).isEqualTo(Kind.VIOLATED);
        assertThat(answer.opinion(PropertyChoice.of("starvation")).kind()).isEqualTo(Kind.NOT_ASKED);
    }

    @ParameterizedTest
    @CsvSource({"native", "reference"})
    void runsThatEndInAFaultyStepEndEarly(String engine) {
        EngineAnswer answer = engine(engine).check(job("broken-unlocks-twice", Clock.UNTIMED), LIMITS);

        assertThat(answer.opinion(PropertyChoice.of("lock-discipline")).kind()).isEqualTo(Kind.VIOLATED);
        assertThat(answer.opinions().values()).extracting(Opinion::kind).contains(Kind.ENDS_EARLY);
    }

    @Test
    void randomWalksFindWhatThereIsAndMeetFewerStates() {
        EngineAnswer answer = engine("walks").check(job("cpython-3.2", Clock.UNTIMED), LIMITS);

        assertThat(answer.reach()).isEqualTo(Reach.SOME);
        assertThat(answer.states()).isBetween(100L, 513L);
        assertThat(says(answer, "mutual-exclusion")).isEqualTo("no violation found (60 runs)");
        assertThat(answer.opinion(PropertyChoice.of("starvation")).kind()).isEqualTo(Kind.VIOLATED);
        assertThat(answer.opinion(PropertyChoice.of("starvation")).steps()).isGreaterThanOrEqualTo(22);
        assertThat(answer.witnesses())
                .filteredOn(witness -> witness.property().id().equals("starvation"))
                .singleElement()
                .satisfies(witness ->
                        assertThat(Judgement.of(witness).isViolation()).isTrue());
    }

    @Test
    void randomWalksShowTheWorstNumbersThatTheyMeet() {
        EngineAnswer answer = engine("walks").check(job("strict-fifo", Clock.TIMED, "wait", "bypass"), LIMITS);

        assertThat(says(answer, "bypass")).isEqualTo("no violation found: 1 (60 runs)");
        assertThat(says(answer, "wait")).isEqualTo("no violation found: 6 (60 runs)");
    }

    @Test
    void theSameSeedDrawsTheSameWalks() {
        Job job = job("ruby-1.9.3", Clock.UNTIMED, "deadlock", "bypass");

        assertThat(new WalksEngine(3, 20).check(job, LIMITS).states())
                .isEqualTo(new WalksEngine(3, 20).check(job, LIMITS).states())
                .isNotEqualTo(new WalksEngine(4, 20).check(job, LIMITS).states());
    }

    @Test
    void aNumberOfWalksIsAtLeastOne() {
        assertThatThrownBy(() -> new WalksEngine(0, 0)).hasMessage("0 walks: give at least 1");
    }

    @ParameterizedTest
    @CsvSource({"native", "unreduced", "reference"})
    void tooManyStatesAreNoAnswer(String engine) {
        EngineAnswer answer = engine(engine).check(job("cpython-3.2", Clock.UNTIMED), LIMITS.withStates(100));

        assertThat(answer.status()).isEqualTo(Status.TOO_LARGE);
        assertThat(answer.note()).contains("100 states");
        assertThat(answer.opinions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"native", "reference", "walks"})
    void tooLittleMemoryIsNoAnswer(String engine) {
        EngineAnswer answer = engine(engine).check(job("ruby-2.0", Clock.UNTIMED), LIMITS.withBytes(20_000));

        assertThat(answer.status()).isEqualTo(Status.TOO_LARGE);
        assertThat(answer.note()).contains("MiB");
    }

    @Test
    void tooLittleTimeIsNoAnswer() {
        EngineAnswer answer =
                engine("reference").check(job("ruby-2.0", Clock.UNTIMED), LIMITS.withTime(Duration.ofNanos(1)));

        assertThat(answer.status()).isEqualTo(Status.TOO_LARGE);
        assertThat(answer.note()).startsWith("limit of ");
    }

    /** The reference remembers the past in a graph of its own, which may be too large though the scenario is not. */
    @Test
    void onlyWhatIsTooLargeIsUnknown() {
        Job job = job("ruby-2.0", Clock.UNTIMED, "deadlock", "bypass");

        EngineAnswer answer = engine("reference").check(job, LIMITS.withStates(9_730));

        assertThat(answer.states()).isEqualTo(9_730);
        assertThat(says(answer, "deadlock")).isEqualTo("holds");
        assertThat(says(answer, "bypass")).isEqualTo("unknown (too large: more than 9730 states)");
    }

    private static String says(EngineAnswer answer, String property) {
        return answer.opinion(PropertyChoice.of(property)).toString();
    }
}
