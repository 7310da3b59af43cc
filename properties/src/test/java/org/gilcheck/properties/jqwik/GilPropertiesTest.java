package org.gilcheck.properties.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.sampling.Planted;
import org.gilcheck.properties.sampling.Planted.Defect;
import org.gilcheck.properties.thresholds.PropertyChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The ready properties, run as a build runs them. */
class GilPropertiesTest {
    private static final int SEEDS = 10;
    private static final Pattern STEPS = Pattern.compile(": (\\d+) steps?,");
    private static final Pattern TRY = Pattern.compile("Found by try (\\d+) of seed (\\d+)\\.");
    private static final Pattern TOKEN = Pattern.compile("Pin it: \"(.*)\"");
    private static final Pattern SEED = Pattern.compile("or: \"(.*)\"");
    private static final Map<String, String> METHODS =
            Map.of("mutual-exclusion", "mutualExclusion", "lost-wakeup", "lostWakeup", "starvation", "starvation");

    static List<Defect> defects() {
        return Planted.defects();
    }

    @BeforeEach
    @AfterEach
    void forget() {
        PlantedProperties.reset();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void aPlantedDefectIsFoundAndShrunkToTheExplorersLength(Defect defect) {
        PlantedProperties.defect = defect;
        Job simplest = new PlantedProperties().scenarios().get(0);
        int shortest = explored(simplest, defect).run().length();
        List<Integer> tries = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            PlantedProperties.seed = Integer.toString(seed);
            String message = failure(defect);
            assertThat(message).contains(simplest.where());
            assertThat(Integer.parseInt(found(STEPS, message))).as(message).isLessThanOrEqualTo(shortest);
            tries.add(Integer.parseInt(found(TRY, message)));
        }
        assertThat(tries).allMatch(number -> number <= 1000);
    }

    @ParameterizedTest
    @MethodSource("defects")
    void aRepairedPolicyPassesAndTellsWhatWasCovered(Defect defect) {
        PlantedProperties.defect = defect;
        PlantedProperties.isFixed = true;
        JqwikRun run = JqwikRun.of(PlantedProperties.class, METHODS.get(defect.property()));
        assertThat(run.passed()).containsExactly(METHODS.get(defect.property()));
        assertThat(run.reports())
                .anySatisfy(report -> assertThat(report)
                        .startsWith("1000 runs of 2 scenarios took")
                        .contains("distinct states. Not visited: an estimated"));
    }

    @Test
    void aFailureTellsWhatWhereHowAndHowToSeeItAgain() {
        String message = failure(PlantedProperties.defect);
        assertThat(message)
                .startsWith("TestThenSet @ linux, 2 cpu, untimed, violates mutual-exclusion, in 4 steps")
                .contains("(at most one thread of an interpreter holds the GIL)")
                .contains("2 cpu, untimed: 4 steps, 2 context switches")
                .contains("what happens, what changes")
                .contains("replay token: gil1/")
                .contains("/mutual-exclusion/")
                .containsPattern("Found by try \\d+ of seed 0\\. \\d+ runs? of \\d scenarios? took \\d+ steps");
        assertThat(failure(PlantedProperties.defect)).as("the same again").isEqualTo(message);
    }

    @Test
    void whatIsPinnedIsTriedFirst() {
        String message = failure(PlantedProperties.defect);
        PlantedProperties.seed = "5";
        assertThat(found(TRY, failure(PlantedProperties.defect))).isNotEqualTo("1");
        for (Pattern pin : List.of(TOKEN, SEED)) {
            PlantedProperties.pinned = List.of(found(pin, message));
            assertThat(found(TRY, failure(PlantedProperties.defect))).isEqualTo("1");
        }
        PlantedProperties.isFixed = true;
        PlantedProperties.pinned = List.of(found(TOKEN, message), found(SEED, message));
        assertThat(failure(PlantedProperties.defect))
                .as("steps that are not possible any more are skipped")
                .isEmpty();
    }

    @Test
    void aPinThatCannotBeReadIsNotIgnored() {
        PlantedProperties.pinned = List.of("0101");
        assertThat(failure(PlantedProperties.defect)).contains("\"0101\" cannot be pinned: give a replay token");
    }

    @Test
    void aBoundIsTriedOnlyAgainstAThreshold() {
        PlantedProperties.isFixed = true;
        JqwikRun skipped = JqwikRun.of(PlantedProperties.class, "bypass");
        assertThat(skipped.skipped()).containsEntry("bypass", "no threshold is given for bypass");
        PlantedProperties.atMost = List.of("bypass=3");
        String message = JqwikRun.of(PlantedProperties.class, "bypass").failure("bypass");
        assertThat(message).contains("violates bypass at most 3").containsPattern("(\\d+|unbounded) > 3");
    }

    @Test
    void aBoundThatKeepsToItsThresholdPasses() {
        PlantedProperties.defect = new Defect("Spins", "2 cpu", "bypass");
        PlantedProperties.isFixed = true;
        PlantedProperties.atMost = List.of("bypass=1");
        assertThat(JqwikRun.of(PlantedProperties.class, "bypass").failure("bypass"))
                .isEmpty();
        PlantedProperties.atMost = List.of("bypass=0");
        assertThat(JqwikRun.of(PlantedProperties.class, "bypass").failure("bypass"))
                .contains("1 > 0");
    }

    @ParameterizedTest
    @CsvSource({"1 cpu,mutual-exclusion,mutualExclusion", "1 cpu,yield-switches,yieldSwitches"})
    void whatNoRunPutsToTheTestDoesNotPass(String threads, String property, String method) {
        PlantedProperties.defect = new Defect("TestThenSet", threads, property);
        PlantedProperties.isFixed = true;
        assertThat(JqwikRun.of(PlantedProperties.class, method).failure(method))
                .startsWith(property + " is not put to the test: what it is about never happens.")
                .contains("1000 runs of ");
    }

    private static String failure(Defect defect) {
        String method = METHODS.getOrDefault(defect.property(), "");
        return JqwikRun.of(PlantedProperties.class, method).failure(method);
    }

    private static Lasso explored(Job job, Defect defect) {
        Lasso violation = new ScenarioCheck(job.scenario(), Limits.defaults(), Progress.SILENT)
                .verdicts(List.of(PropertyChoice.of(defect.property())))
                .get(0)
                .violation();
        if (violation == null) {
            throw new AssertionError("the explorer does not find " + defect);
        }
        return violation;
    }

    private static String found(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        assertThat(matcher.find()).as(message).isTrue();
        return matcher.group(1);
    }
}
