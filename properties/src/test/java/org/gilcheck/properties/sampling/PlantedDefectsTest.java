package org.gilcheck.properties.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.checker.Run;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.LockFairness;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.sampling.Planted.Defect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sampler that finds nothing is not evidence: each planted defect is found, from every seed, and told as shortly as can be. */
class PlantedDefectsTest {
    private static final int SEEDS = 100;
    private static final int TRIES = 1000;

    static List<Defect> defects() {
        return Planted.defects();
    }

    static List<Defect> allDefects() {
        List<Defect> all = new ArrayList<>(Planted.defects());
        all.addAll(Planted.shipped());
        return all;
    }

    @ParameterizedTest
    @MethodSource("allDefects")
    void isFoundFromEverySeedAndToldInTheFewestSteps(Defect defect) {
        Verdict verdict = explored(defect, false);
        assertThat(verdict.isViolation()).isTrue();
        int shortest = verdict.violation().run().length();
        Sampler sampler = new Sampler(scenario(defect, false), LockFairness.WEAK, property(defect));
        List<Integer> tries = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            long first = (long) seed * TRIES;
            int tried = 0;
            Lasso found = null;
            while (found == null && tried < TRIES) {
                found = sampler.violation(sampler.walk(first + tried++));
            }
            assertThat(found).as("seed %d", seed).isNotNull();
            Lasso told = sampler.minimised(found);
            tries.add(tried);
            lengths.add(told.run().length());
        }
        Collections.sort(tries);
        Collections.sort(lengths);
        assertThat(lengths).allSatisfy(length -> assertThat(length).isLessThanOrEqualTo(shortest));
        assertThat(tries.get(SEEDS - 1)).isLessThanOrEqualTo(TRIES / 10);
    }

    /** As in a scenario too large to search from the start. */
    @ParameterizedTest
    @MethodSource("defects")
    void isToldAlmostAsShortlyWithoutASearchFromTheStart(Defect defect) {
        int shortest = explored(defect, false).violation().run().length();
        Sampler sampler = new Sampler(scenario(defect, false), LockFairness.WEAK, property(defect));
        ScheduleMinimiser minimiser = new ScheduleMinimiser(sampler.questions(), new Effort(0, 1000, 20_000));
        List<Integer> lengths = new ArrayList<>();
        for (int seed = 0; seed < SEEDS / 4; seed++) {
            Lasso found = sampler.violation(sampler.walk(seed));
            if (found != null) {
                lengths.add(minimiser.minimise(found).run().length());
            }
        }
        Collections.sort(lengths);
        assertThat(lengths).isNotEmpty().allMatch(length -> length <= 2 * shortest);
        if (!defect.property().equals("starvation")) {
            assertThat(lengths.get(lengths.size() * 9 / 10)).isLessThanOrEqualTo(shortest + 2);
        }
    }

    @Test
    void aRunThatShowsNothingIsNeverReported() {
        Defect defect = Planted.defects().get(0);
        Sampler sampler = new Sampler(scenario(defect, true), LockFairness.WEAK, property(defect));
        Run run = sampler.walk(1);
        assertThatThrownBy(() -> sampler.minimised(new Lasso(run, run.length(), List.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not violate mutual-exclusion when it is replayed");
    }

    @ParameterizedTest
    @MethodSource("defects")
    void isNotFoundWhereItIsRepaired(Defect defect) {
        assertThat(explored(defect, true).isPass()).isTrue();
        Sampler sampler = new Sampler(scenario(defect, true), LockFairness.WEAK, property(defect));
        for (int seed = 0; seed < TRIES; seed++) {
            Run run = sampler.walk(seed);
            assertThat(sampler.violation(run)).as("seed %d", seed).isNull();
        }
    }

    private static Verdict explored(Defect defect, boolean isFixed) {
        return new ScenarioCheck(scenario(defect, isFixed), Limits.defaults(), Progress.SILENT)
                .verdicts(List.of(property(defect)))
                .get(0);
    }

    private static Property property(Defect defect) {
        return PropertyCatalogue.all().stream()
                .filter(property -> property.id().equals(defect.property()))
                .findFirst()
                .orElseThrow();
    }

    private static Scenario scenario(Defect defect, boolean isFixed) {
        GilPolicy policy = defect.create(isFixed);
        return new Scenario(
                policy,
                ThreadMix.parse(defect.threads()),
                new Machine(1, OsProfiles.LINUX, Costs.defaults()),
                Clock.UNTIMED,
                Scale.defaults());
    }
}
