package org.gilcheck.properties.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.checker.Run;
import org.gilcheck.model.Quotient;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.Reduction;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.reference.RandomScenarios.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * States in which only the numbers of equal threads differ have the same representative, do the same as it, and are as many
 * as it says; verdicts and counterexamples are the same as without.
 */
class SymmetryTest {
    private static final int MOST_STATES = 700;
    private static final List<Reduction> ALL = Reduction.usual();
    private static final List<Reduction> WITHOUT = List.of(Reduction.LOCAL_TESTS, Reduction.DEAD_LOCALS);
    private static final List<String> MIXES = List.of(
            "3 cpu",
            "2 cpu, io",
            "2 cpu, 2 io",
            "3 io",
            "cpu, 2 mixed",
            "2 cpu, 2 cpu priority 1",
            "2 cpu, 2 cpu in 1");

    private final LongAdder compared = new LongAdder();
    private final LongAdder violated = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder renumbered = new LongAdder();

    static Stream<Arguments> shipped() {
        return Catalogue.entries().stream()
                .flatMap(entry ->
                        entry.systems().stream().map(os -> Arguments.of(entry.name() + " @ " + os, entry, os)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void makesNoDifferenceToAShippedPolicy(String name, Catalogue.Entry entry, Os os) {
        for (String threads : List.of("2 cpu", "2 cpu, io")) {
            compare(scenario(entry, threads, os, Clock.UNTIMED), MOST_STATES);
            compare(scenario(entry, threads, os, Clock.TIMED), MOST_STATES);
        }
        assertThat(renumbered.sum())
                .as("states that are not their representative")
                .isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    @Tag("long")
    void makesNoDifferenceToAShippedPolicyInManyScenarios(String name, Catalogue.Entry entry, Os os) {
        for (String threads : MIXES) {
            compare(scenario(entry, threads, os, Clock.UNTIMED), MOST_STATES * 30);
            compare(scenario(entry, threads, os, Clock.TIMED), MOST_STATES * 30);
            compare(scenario(entry, threads, OsProfiles.ADVERSARIAL, Clock.UNTIMED), MOST_STATES * 30);
        }
    }

    private static Scenario scenario(Catalogue.Entry entry, String threads, Os os, Clock clock) {
        return new Scenario(
                entry.create(),
                ThreadMix.parse(threads),
                new Machine(2, os, Costs.defaults()),
                clock,
                Scale.defaults());
    }

    @Test
    void makesNoDifferenceToSomeRandomPolicies() {
        checkRandomPolicies(40);
    }

    @Test
    @Tag("long")
    void makesNoDifferenceToManyRandomPolicies() {
        checkRandomPolicies(4_000);
    }

    private void checkRandomPolicies(long seeds) {
        RandomScenarios.forEach(
                seeds,
                seed -> RandomScenarios.sample(seed).withThreads(MIXES.get(new Random(seed).nextInt(MIXES.size()))),
                this::compare);
        assertThat(compared.sum()).as("comparisons").isGreaterThan(seeds / 2);
        assertThat(violated.sum()).as("violations").isGreaterThan(seeds / 10);
    }

    private void compare(Sample sample) {
        compare(sample.create(), MOST_STATES);
    }

    @Test
    void makesNoDifferenceToSomePoliciesWithVariablesThatNameThreads() {
        checkPointers(30);
    }

    @Test
    @Tag("long")
    void makesNoDifferenceToManyPoliciesWithVariablesThatNameThreads() {
        checkPointers(1_500);
    }

    private void checkPointers(long seeds) {
        List<Os> systems = List.of(OsProfiles.LINUX, OsProfiles.MACOS_2011, OsProfiles.ADVERSARIAL);
        LongStream.range(0, seeds).parallel().forEach(seed -> {
            Random random = new Random(seed);
            Os os = systems.get(random.nextInt(systems.size()));
            String threads = MIXES.get(random.nextInt(MIXES.size()));
            Clock clock = random.nextInt(4) == 0 ? Clock.TIMED : Clock.UNTIMED;
            try {
                compare(
                        new Scenario(
                                new PointerGil(seed),
                                ThreadMix.parse(threads),
                                new Machine(2, os, Costs.defaults()),
                                clock,
                                Scale.defaults()),
                        MOST_STATES);
            } catch (AssertionError failure) {
                throw new AssertionError(
                        "seed " + seed + ", " + threads + ", " + clock + " @ " + os + ": " + failure.getMessage(),
                        failure);
            }
        });
        assertThat(compared.sum()).as("comparisons").isGreaterThan(seeds / 2);
        assertThat(renumbered.sum())
                .as("states that are not their representative")
                .isGreaterThan(seeds * 100);
    }

    @Test
    void fiveEqualThreadsHaveHundredTimesFewerStates() {
        Catalogue.Entry entry = Catalogue.entries().stream()
                .filter(each -> each.name().equals("cpython-3.2"))
                .findFirst()
                .orElseThrow();
        Scenario scenario = scenario(entry, "5 cpu", OsProfiles.LINUX, Clock.UNTIMED);

        Verdict verdict = new ScenarioCheck(scenario, Limits.defaults(), Progress.SILENT)
                .verdicts(List.of(PropertyCatalogue.all().get(0)))
                .get(0);

        assertThat(verdict.isPass()).isTrue();
        assertThat(verdict.states()).isEqualTo(210_556);
        assertThat(verdict.savings().standsFor()).isEqualTo(22_405_881);
        assertThat(verdict.savings().isExact()).isTrue();
    }

    // ----

    private void compare(Scenario scenario, int most) {
        if (!scenario.whyNotSymmetric().isEmpty()) {
            refused.increment();
            return;
        }
        compareStates(scenario, most);
        compareVerdicts(scenario, most);
        compared.increment();
    }

    /** States as lists, which are equal when their words are. */
    private static List<Long> list(long[] words, int length) {
        List<Long> list = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            list.add(words[i]);
        }
        return list;
    }

    private static long[] array(List<Long> state) {
        return state.stream().mapToLong(Long::longValue).toArray();
    }

    private static List<Long> representative(Quotient quotient, List<Long> state) {
        long[] words = array(state);
        quotient.represent(words, 0);
        return list(words, words.length);
    }

    private void compareStates(Scenario scenario, int most) {
        Quotient quotient = scenario.symmetric();
        Scenario plain = (Scenario) scenario.fork();
        for (int word = 0; word < plain.words(); word++) {
            assertThat(quotient.bits(word)).isEqualTo(plain.bits(word));
        }
        Map<List<Long>, Integer> behind = new HashMap<>();
        Map<List<Long>, Map<List<Long>, Integer>> doneBy = new HashMap<>();
        Set<List<Long>> seen = new LinkedHashSet<>();
        Deque<List<Long>> open = new ArrayDeque<>();
        plain.initialStates((state, label) -> offer(list(state, plain.words()), seen, open));
        while (!open.isEmpty() && seen.size() < most) {
            List<Long> state = open.remove();
            List<Long> representative = representative(quotient, state);
            if (!representative(quotient, representative).equals(representative)) {
                throw new AssertionError(representative + " is not its own representative");
            }
            behind.merge(representative, 1, Integer::sum);
            renumbered.add(state.equals(representative) ? 0 : 1);
            List<List<Long>> targets = new ArrayList<>();
            plain.successors(array(state), 0, (target, label) -> {
                offer(list(target, plain.words()), seen, open);
                targets.add(representative(quotient, list(target, plain.words())));
            });
            Map<List<Long>, Integer> expected =
                    doneBy.computeIfAbsent(representative, each -> counted(targets(quotient, each)));
            if (!counted(targets).equals(expected)) {
                throw new AssertionError("steps of " + plain.describeState(array(state), 0) + " lead to " + targets
                        + ", those of its representative to " + expected);
            }
        }
        if (open.isEmpty() && quotient.isClosed()) {
            behind.forEach((representative, count) ->
                    assertThat(quotient.orbit(array(representative), 0)).isEqualTo(count.longValue()));
            assertThat(Explorer.exhaust(quotient, List.of(), Limits.defaults()).states())
                    .isEqualTo(behind.size());
        }
    }

    private static List<List<Long>> targets(TransitionSystem system, List<Long> state) {
        List<List<Long>> targets = new ArrayList<>();
        system.successors(array(state), 0, (target, label) -> targets.add(list(target, system.words())));
        return targets;
    }

    private static Map<List<Long>, Integer> counted(List<List<Long>> states) {
        Map<List<Long>, Integer> counts = new HashMap<>();
        states.forEach(state -> counts.merge(state, 1, Integer::sum));
        return counts;
    }

    private static void offer(List<Long> state, Set<List<Long>> seen, Deque<List<Long>> open) {
        if (seen.add(state)) {
            open.add(state);
        }
    }

    private void compareVerdicts(Scenario scenario, int most) {
        List<Property> properties = PropertyCatalogue.all().stream()
                .filter(property -> Set.of("mutual-exclusion", "lock-discipline", "deadlock")
                        .contains(property.id()))
                .toList();
        Limits limits = Limits.defaults().withStates(most);
        List<Object> usual = new ArrayList<>();
        List<Object> other = new ArrayList<>();
        List<Verdict> plain = verdicts(scenario.reducedBy(WITHOUT), properties, limits, usual);
        if (plain.stream().anyMatch(Verdict::metLimit)) {
            return;
        }
        List<Verdict> reduced = verdicts(scenario.reducedBy(ALL), properties, limits, other);
        assertThat(other).isEqualTo(usual);
        for (Verdict verdict : reduced) {
            assertThat(verdict.savings().whyNotSymmetric()).isEmpty();
            assertThat(plain.get(0).savings().whyNotSymmetric()).isNotEmpty();
            assertThat(verdict.states()).isLessThanOrEqualTo(plain.get(0).states());
            assertThat(verdict.savings().standsFor())
                    .isGreaterThanOrEqualTo(plain.get(0).states());
            if (verdict.savings().isExact()) {
                assertThat(verdict.savings().standsFor()).isEqualTo(plain.get(0).states());
            }
            violated.add(verdict.isViolation() ? 1 : 0);
        }
    }

    /** What is the same with and without: also the counterexamples. A mistake of the policy is told, too. */
    private static List<Verdict> verdicts(
            Scenario scenario, List<Property> properties, Limits limits, List<Object> summary) {
        List<Verdict> verdicts = List.of();
        try {
            verdicts = new ScenarioCheck(scenario, limits, Progress.SILENT).verdicts(properties);
        } catch (PolicyException mistake) {
            summary.add(String.valueOf(mistake.getMessage()));
        }
        for (Verdict verdict : verdicts) {
            summary.add(verdict.answer() + " " + verdict.scope());
            Run run = verdict.counterexample();
            summary.add(run == null ? "" : Arrays.toString(run.labels()));
        }
        return verdicts;
    }
}
