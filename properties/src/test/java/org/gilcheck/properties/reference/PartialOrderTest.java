package org.gilcheck.properties.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.checker.Run;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.Mutant;
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
 * Without some orders of independent steps the same happens: the same ends, requests, grants, drops and faults of the same
 * threads at the same steps, the same verdicts and the same counterexamples.
 */
class PartialOrderTest {
    private static final List<List<Reduction>> OTHERS = List.of(
            Reduction.usual(),
            List.of(),
            List.of(Reduction.LOCAL_TESTS, Reduction.DEAD_LOCALS, Reduction.LOCAL_STEPS, Reduction.THREAD_SYMMETRY));
    private static final List<String> MIXES = List.of(
            "2 cpu",
            "3 cpu",
            "2 cpu, io",
            "cpu, mixed",
            "cpu, 2 cpu in 1",
            "signals, cpu",
            "signals, 2 cpu in 1",
            "cpu, c-released",
            "cpu priority 1, cpu");

    private List<List<Reduction>> beside = List.of(Reduction.usual());
    private final LongAdder compared = new LongAdder();
    private final LongAdder fewer = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final LongAdder faulty = new LongAdder();
    private final LongAdder shared = new LongAdder();
    private final LongAdder stuck = new LongAdder();
    private final LongAdder violated = new LongAdder();

    private static List<Reduction> with(List<Reduction> some, Reduction one) {
        List<Reduction> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    static Stream<Arguments> shipped() {
        return Catalogue.entries().stream()
                .flatMap(entry ->
                        entry.systems().stream().map(os -> Arguments.of(entry.name() + " @ " + os, entry, os)));
    }

    private static Scenario scenario(GilPolicy policy, String threads, Os os) {
        return new Scenario(
                policy,
                ThreadMix.parse(threads),
                new Machine(2, os, Costs.defaults()),
                Clock.UNTIMED,
                Scale.defaults());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void makesNoDifferenceToAShippedPolicy(String name, Catalogue.Entry entry, Os os) {
        compare(scenario(entry.create(), "2 cpu", os), 10_000);
        assertThat(compared.sum()).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    @Tag("long")
    void makesNoDifferenceToAShippedPolicyInManyScenarios(String name, Catalogue.Entry entry, Os os) {
        beside = OTHERS;
        for (String threads : MIXES) {
            compare(scenario(entry.create(), threads, os), 20_000);
            compare(scenario(entry.create(), threads, OsProfiles.ADVERSARIAL), 20_000);
        }
        assertThat(compared.sum()).isPositive();
    }

    @Test
    void makesNoDifferenceToMistakesInSomePolicies() {
        checkMutants(List.of("strict-fifo"), "2 cpu", 700);
        assertThat(violated.sum()).as("violations").isGreaterThan(10);
    }

    @Test
    @Tag("long")
    void makesNoDifferenceToMistakesInAnyPolicy() {
        beside = OTHERS;
        checkMutants(Catalogue.entries().stream().map(Catalogue.Entry::name).toList(), "2 cpu", 5_000);
    }

    private void checkMutants(List<String> policies, String threads, int most) {
        Catalogue.entries().stream()
                .filter(entry -> policies.contains(entry.name()))
                .flatMap(entry -> Mutant.of(entry::create).stream()
                        .map(mutant -> Arguments.of(mutant, entry.systems().get(0))))
                .parallel()
                .forEach(each -> {
                    Mutant mutant = (Mutant) each.get()[0];
                    try {
                        compare(scenario(mutant.policy(), threads, (Os) each.get()[1]), most);
                    } catch (PolicyException | IllegalArgumentException noPolicy) {
                        return; // not every mistake leaves a policy
                    } catch (AssertionError failure) {
                        throw new AssertionError(mutant + ": " + failure.getMessage(), failure);
                    }
                });
    }

    @Test
    void makesNoDifferenceToSomeRandomPolicies() {
        checkRandomPolicies(100, 600);
    }

    @Test
    @Tag("long")
    void makesNoDifferenceToManyRandomPolicies() {
        beside = OTHERS;
        checkRandomPolicies(2_000, 6_000);
    }

    private void checkRandomPolicies(long seeds, int most) {
        RandomScenarios.forEach(
                seeds,
                seed -> RandomScenarios.sample(seed)
                        .untimed()
                        .withThreads(MIXES.get(new Random(seed).nextInt(MIXES.size()))),
                (Sample sample) -> compare(sample.create(), most));
        assertThat(compared.sum()).as("comparisons").isGreaterThan(seeds / 2);
        assertThat(fewer.sum()).as("with fewer states").isGreaterThan(seeds / 4);
        assertThat(ended.sum()).as("with ends").isGreaterThan(seeds / 20);
        assertThat(shared.sum()).as("with two holders").isGreaterThan(seeds / 20);
        assertThat(faulty.sum()).as("with faults").isGreaterThan(seeds / 100);
        assertThat(stuck.sum()).as("with threads that are stuck").isGreaterThan(seeds / 20);
        assertThat(violated.sum()).as("violations").isGreaterThan(seeds / 10);
    }

    @Test
    void makesNoDifferenceToSomePoliciesWithVariablesThatNameThreads() {
        checkPointers(30, 1_500);
    }

    @Test
    @Tag("long")
    void makesNoDifferenceToManyPoliciesWithVariablesThatNameThreads() {
        beside = OTHERS;
        checkPointers(300, 20_000);
    }

    private void checkPointers(long seeds, int most) {
        List<Os> systems = List.of(OsProfiles.LINUX, OsProfiles.MACOS_2011, OsProfiles.ADVERSARIAL);
        LongStream.range(0, seeds).parallel().forEach(seed -> {
            Random random = new Random(seed);
            Os os = systems.get(random.nextInt(systems.size()));
            String threads = MIXES.get(random.nextInt(MIXES.size()));
            try {
                compare(scenario(new PointerGil(seed), threads, os), most);
            } catch (AssertionError failure) {
                throw new AssertionError(
                        "seed " + seed + ", " + threads + " @ " + os + ": " + failure.getMessage(), failure);
            }
        });
    }

    // ----

    private void compare(Scenario scenario, int most) {
        WhatHappens all = WhatHappens.in(scenario, scenario, most);
        if (all.isTooLarge()) {
            return;
        }
        WhatHappens some = WhatHappens.in(scenario, scenario.partialOrder(false), most);
        assertThat(all.states()).containsAll(some.states());
        assertThat(some.ends()).isEqualTo(all.ends());
        assertThat(some.told()).isEqualTo(all.told());
        assertThat(some.met()).isEqualTo(all.met());
        assertThat(some.stuck()).isEqualTo(all.stuck());
        compared.increment();
        fewer.add(some.states().size() < all.states().size() ? 1 : 0);
        ended.add(all.ends().isEmpty() ? 0 : 1);
        shared.add(all.met().contains("both hold") ? 1 : 0);
        faulty.add(all.told().stream().anyMatch(step -> step.contains("fault")) ? 1 : 0);
        stuck.add(all.stuck().isEmpty() ? 0 : 1);
        compareVerdicts(scenario);
    }

    private void compareVerdicts(Scenario scenario) {
        for (List<Reduction> without : beside) {
            assertThat(summary(scenario.reducedBy(with(without, Reduction.PARTIAL_ORDER))))
                    .as("beside %s", without)
                    .isEqualTo(summary(scenario.reducedBy(without)));
        }
    }

    /** What is the same with and without: also the counterexamples, and what is said of a mistake of the policy. */
    private List<Object> summary(Scenario scenario) {
        List<Object> summary = new ArrayList<>();
        List<Property> properties = PropertyCatalogue.all().stream()
                .filter(property -> Set.of("mutual-exclusion", "lock-discipline", "deadlock")
                        .contains(property.id()))
                .toList();
        try {
            for (Verdict verdict :
                    new ScenarioCheck(scenario, Limits.defaults(), Progress.SILENT).verdicts(properties)) {
                summary.add(verdict.answer() + " " + verdict.scope());
                Run run = verdict.counterexample();
                summary.add(run == null ? "" : Arrays.toString(run.labels()));
                violated.add(run == null ? 0 : 1);
            }
        } catch (PolicyException mistake) {
            summary.add(String.valueOf(mistake.getMessage()));
        }
        return summary;
    }
}
