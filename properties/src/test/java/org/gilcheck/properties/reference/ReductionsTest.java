package org.gilcheck.properties.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.Reduction;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.LockFairness;
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
 * Verdicts and bounds are the same with the usual reductions of a thread's own tests and variables, with each alone, with none,
 * and with that of its assignments besides; states are never fewer with fewer reductions. {@link SymmetryTest} is about equal
 * threads.
 */
class ReductionsTest {
    private static final long MOST_STATES = 400_000;
    private static final long MOST_STATES_OF_RANDOM = 3_000;
    private static final List<List<Reduction>> FEWER =
            List.of(List.of(), List.of(Reduction.LOCAL_TESTS), List.of(Reduction.DEAD_LOCALS));

    private static final List<Reduction> MORE =
            List.of(Reduction.LOCAL_TESTS, Reduction.DEAD_LOCALS, Reduction.LOCAL_STEPS);

    private final LongAdder compared = new LongAdder();
    private final LongAdder reduced = new LongAdder();
    private final LongAdder reducedMore = new LongAdder();

    static Stream<Arguments> shipped() {
        return Catalogue.entries().stream()
                .flatMap(entry -> entry.systems().stream()
                        .map(os ->
                                Arguments.of(entry.name() + " @ " + os, entry, new Machine(2, os, Costs.defaults()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void makeNoDifferenceToAShippedPolicy(String name, Catalogue.Entry entry, Machine machine) {
        compareShipped(entry, machine, Clock.UNTIMED, "2 cpu");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    @Tag("long")
    void makeNoDifferenceToAShippedPolicyInTimeNorWithMessages(String name, Catalogue.Entry entry, Machine machine) {
        compareShipped(entry, machine, Clock.UNTIMED, "cpu, io");
        compareShipped(entry, machine, Clock.TIMED, "2 cpu");
        compareShipped(entry, machine, Clock.TIMED, "cpu, io");
    }

    private void compareShipped(Catalogue.Entry entry, Machine machine, Clock clock, String threads) {
        compare(
                new Scenario(entry.create(), ThreadMix.parse(threads), machine, clock, Scale.defaults()),
                LockFairness.WEAK,
                MOST_STATES);
        assertThat(compared.sum()).as("comparisons").isPositive();
    }

    @Test
    void makeNoDifferenceToSomeRandomPolicies() {
        checkRandomPolicies(100);
    }

    @Test
    @Tag("long")
    void makeNoDifferenceToManyRandomPolicies() {
        checkRandomPolicies(1_000);
    }

    private void checkRandomPolicies(long seeds) {
        RandomScenarios.forEach(seeds, RandomScenarios::sample, this::compare);
        assertThat(compared.sum()).as("comparisons").isGreaterThan(seeds);
        assertThat(reduced.sum()).as("comparisons with more states").isGreaterThan(seeds / 10);
        assertThat(reducedMore.sum())
                .as("comparisons in which assignments make a difference")
                .isGreaterThan(seeds / 50);
    }

    private void compare(Sample sample) {
        compare(sample.create(), sample.locks(), MOST_STATES_OF_RANDOM);
    }

    private void compare(Scenario scenario, LockFairness locks, long most) {
        List<Verdict> usual = verdicts(scenario, locks, most);
        for (List<Reduction> some : FEWER) {
            compare(scenario.reducedBy(some), usual, locks, most, reduced);
        }
        List<Verdict> shortest = verdicts(scenario.reducedBy(MORE), locks, most);
        compare(scenario, shortest, locks, most, reducedMore);
    }

    /** @param few what is found with more reductions than the scenario has */
    private void compare(Scenario scenario, List<Verdict> few, LockFairness locks, long most, LongAdder fewer) {
        List<Verdict> many = verdicts(scenario, locks, most);
        if (isIncomplete(few) || isIncomplete(many)) {
            return;
        }
        for (int i = 0; i < few.size(); i++) {
            assertThat(summary(many.get(i)))
                    .as("%s reduced by %s", few.get(i).property(), scenario.reductions())
                    .isEqualTo(summary(few.get(i)));
        }
        if (few.stream().noneMatch(each -> each.reason().equals(Verdict.DOES_NOT_EXCLUDE))) {
            assertThat(many.get(0).states()).isGreaterThanOrEqualTo(few.get(0).states());
            fewer.add(many.get(0).states() > few.get(0).states() ? 1 : 0);
        }
        compared.increment();
    }

    private static List<Verdict> verdicts(Scenario scenario, LockFairness locks, long most) {
        return new ScenarioCheck(scenario, locks, Limits.defaults().withStates(most), Progress.SILENT)
                .verdicts(PropertyCatalogue.all());
    }

    private static boolean isIncomplete(List<Verdict> verdicts) {
        return verdicts.stream().anyMatch(Verdict::metLimit);
    }

    private static List<Object> summary(Verdict verdict) {
        List<Object> summary = new ArrayList<>(List.of(verdict.answer(), verdict.scope()));
        verdict.bounds().stream().map(Bound::toString).forEach(summary::add);
        return summary;
    }
}
