package org.gilcheck.properties.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.language.Workload;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.LockFairness;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.jqwik.RandomPolicies;
import org.gilcheck.properties.jqwik.RandomPolicies.Place;
import org.gilcheck.properties.jqwik.RandomPolicy;
import org.gilcheck.properties.reference.RandomScenarios.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be changed in a scenario, and what must not change with it. */
class MetamorphicRulesTest {
    private static final int FEW = 40;
    private static final int MANY = 400;
    private static final long MOST_STATES = 20_000;
    private static final long FEW_STATES_OF_SHIPPED = 30_000;
    private static final long MOST_STATES_OF_SHIPPED = 300_000;

    private final LongAdder compared = new LongAdder();

    /** The rules, for one random policy each time. */
    private enum Rule {
        /** Threads in another order: nothing changes, not even the numbers of states and steps. */
        RENAMED_THREADS {
            @Override
            void apply(MetamorphicRulesTest test, Sample sample) {
                for (String threads : List.of("cpu, io", "cpu, cpu priority 1", "cpu, c-released")) {
                    Sample one = sample.untimed().withThreads(threads);
                    test.sameCounts(
                            one.create(), one.withThreads(reversed(threads)).create(), sample.locks(), MOST_STATES);
                }
            }
        },
        /** A thread of another interpreter that only begins and ends, where it can do that alone: no verdict and no bound changes. */
        ADDED_THREAD {
            @Override
            void apply(MetamorphicRulesTest test, Sample sample) {
                Sample two = sample.untimed().withThreads("2 cpu");
                Scenario alone = withVisitor(two.policy(), List.of(), two);
                if (test.verdicts(alone, sample.locks(), MOST_STATES).stream().noneMatch(Verdict::isViolation)) {
                    Scenario more = withVisitor(two.policy(), ThreadMix.parse("2 cpu"), two);
                    test.sameVerdicts(two.create(), more, sample.locks(), all());
                }
            }
        },
        /**
         * A step that does nothing, anywhere: no untimed verdict changes. In acquire bypass may: as the first step it opens the
         * span in which grants to others count before the thread is in any queue; behind the step that decides who gets the GIL it
         * lets others try, and be passed, before that counts as a grant. Where the policy does not exclude, others may even get
         * the GIL in between, and then it is they who are the next holder that yield-switches asks for.
         */
        ADDED_NOTHING {
            @Override
            void apply(MetamorphicRulesTest test, Sample sample) {
                Sample two = sample.untimed().withThreads("2 cpu");
                for (Place place : Place.values()) {
                    RandomPolicy other = RandomPolicies.withNothing(two.policy(), place, where(two));
                    if (RandomPolicies.isWellDefined(other)) {
                        test.sameVerdicts(two.create(), two.with(other).create(), sample.locks(), place);
                    }
                }
            }
        },
        /** One step of stores into a thread's own variable, or two steps: as for a step that does nothing. */
        SPLIT_STEP {
            @Override
            void apply(MetamorphicRulesTest test, Sample sample) {
                Sample two = sample.untimed().withThreads("2 cpu");
                for (Place place : Place.values()) {
                    int where = where(two);
                    RandomPolicy whole = RandomPolicies.withLocalStores(two.policy(), place, where, true);
                    RandomPolicy split = RandomPolicies.withLocalStores(two.policy(), place, where, false);
                    if (RandomPolicies.isWellDefined(whole) && RandomPolicies.isWellDefined(split)) {
                        test.sameVerdicts(
                                two.with(whole).create(), two.with(split).create(), sample.locks(), place);
                    }
                }
            }
        };

        abstract void apply(MetamorphicRulesTest test, Sample sample);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void ruleHoldsForSomeRandomPolicies(Rule rule) {
        check(rule, FEW);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    @Tag("long")
    void ruleHoldsForManyRandomPolicies(Rule rule) {
        check(rule, MANY);
    }

    private void check(Rule rule, int seeds) {
        Consumer<Sample> apply = sample -> rule.apply(this, sample);
        RandomScenarios.forEach(seeds, RandomScenarios::sample, apply);
        assertThat(compared.sum()).as("comparisons").isGreaterThan(seeds / 2);
    }

    static Stream<Arguments> shipped() {
        return Catalogue.entries().stream().map(entry -> Arguments.of(entry.name(), entry));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void threadsOfAShippedPolicyCanBeRenamed(String name, Catalogue.Entry entry) {
        rename(entry, FEW_STATES_OF_SHIPPED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    @Tag("long")
    void threadsOfAShippedPolicyCanBeRenamedWithManyStates(String name, Catalogue.Entry entry) {
        rename(entry, MOST_STATES_OF_SHIPPED);
    }

    private void rename(Catalogue.Entry entry, long most) {
        for (String threads : List.of("cpu, cpu priority 1", "cpu, io")) {
            sameCounts(shipped(entry, threads), shipped(entry, reversed(threads)), LockFairness.WEAK, most);
        }
        assertThat(compared.sum()).as("comparisons").isPositive();
    }

    private static Scenario shipped(Catalogue.Entry entry, String threads) {
        return new Scenario(
                entry.create(),
                ThreadMix.parse(threads),
                new Machine(1, entry.systems().get(0), Costs.defaults()),
                Clock.UNTIMED,
                Scale.defaults());
    }

    // ---- variants

    private static String reversed(String twoThreads) {
        String[] parts = twoThreads.split(", ", -1);
        return parts[1] + ", " + parts[0];
    }

    /** Begins and ends. */
    private static final class Visitor extends Workload {
        @Override
        public String name() {
            return "visitor";
        }

        @Override
        protected void defineBody() {}
    }

    private static Scenario withVisitor(RandomPolicy policy, List<ThreadSpec> threads, Sample sample) {
        List<ThreadSpec> all = new ArrayList<>(threads);
        all.add(ThreadSpec.of(new Visitor()).inInterpreter(threads.isEmpty() ? 0 : 1));
        return new Scenario(policy.create(), all, sample.machine(), Clock.UNTIMED, Scale.defaults());
    }

    // ---- comparisons

    private static List<String> all() {
        return PropertyCatalogue.all().stream().map(Property::id).toList();
    }

    /** A number that is the same in every run of the tests. */
    private static int where(Sample sample) {
        return sample.policy().toString().hashCode() >>> 1;
    }

    /** Compares what an added step at a place must not change. */
    private void sameVerdicts(Scenario one, Scenario other, LockFairness locks, Place place) {
        List<Verdict> before = verdicts(one, locks, MOST_STATES);
        List<String> properties = new ArrayList<>(all());
        if (place == Place.ACQUIRE) {
            properties.remove("bypass");
            if (!excludes(before)) {
                properties.remove("yield-switches");
            }
        }
        same(before, verdicts(other, locks, MOST_STATES), properties);
    }

    private void sameCounts(Scenario one, Scenario other, LockFairness locks, long most) {
        List<Verdict> before = verdicts(one, locks, most);
        List<Verdict> after = verdicts(other, locks, most);
        if (same(before, after, all())) {
            for (int i = 0; i < before.size(); i++) {
                assertThat(after.get(i).scope()).isEqualTo(before.get(i).scope());
                if (excludes(before)) {
                    assertThat(after.get(i).states())
                            .as("states")
                            .isEqualTo(before.get(i).states());
                    assertThat(after.get(i).edges())
                            .as("steps")
                            .isEqualTo(before.get(i).edges());
                }
            }
        }
    }

    private void sameVerdicts(Scenario one, Scenario other, LockFairness locks, List<String> properties) {
        same(verdicts(one, locks, MOST_STATES), verdicts(other, locks, MOST_STATES), properties);
    }

    /** False if there were too many states to say. */
    private boolean same(List<Verdict> before, List<Verdict> after, List<String> properties) {
        if (isIncomplete(before) || isIncomplete(after)) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (properties.contains(before.get(i).property().id())) {
                assertThat(summary(after.get(i)))
                        .as("%s", before.get(i).property())
                        .isEqualTo(summary(before.get(i)));
            }
        }
        compared.increment();
        return true;
    }

    private static List<Object> summary(Verdict verdict) {
        List<Object> summary = new ArrayList<>(List.of(verdict.answer()));
        verdict.bounds().stream().map(Bound::toString).forEach(summary::add);
        return summary;
    }

    private List<Verdict> verdicts(Scenario scenario, LockFairness locks, long most) {
        return new ScenarioCheck(scenario, locks, Limits.defaults().withStates(most), Progress.SILENT)
                .verdicts(PropertyCatalogue.all());
    }

    private static boolean isIncomplete(List<Verdict> verdicts) {
        return verdicts.stream().anyMatch(Verdict::metLimit);
    }

    private static boolean excludes(List<Verdict> verdicts) {
        return verdicts.stream().noneMatch(verdict -> verdict.reason().equals(Verdict.DOES_NOT_EXCLUDE));
    }
}
