package org.gilcheck.properties.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.reference.RandomScenarios.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scenario that remembers its moves has, in each state, the successors that carrying the moves out gives. */
class RememberedMovesTest {
    private static final int SOME = 1_500;

    static Stream<Catalogue.Entry> shipped() {
        return Catalogue.entries().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void areTheMovesOfAShippedPolicy(Catalogue.Entry entry) {
        compareShipped(entry, SOME);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    @Tag("long")
    void areTheMovesOfAShippedPolicyInManyStates(Catalogue.Entry entry) {
        compareShipped(entry, 50 * SOME);
    }

    private static void compareShipped(Catalogue.Entry entry, int most) {
        for (Clock clock : Clock.values()) {
            for (String threads : List.of("3 cpu", "cpu, io priority 2, signals")) {
                entry.systems()
                        .forEach(os -> compare(
                                new Scenario(
                                        entry.create(),
                                        ThreadMix.parse(threads),
                                        new Machine(2, os, Costs.defaults()),
                                        clock,
                                        Scale.defaults()),
                                most));
            }
        }
    }

    @Test
    void areTheMovesOfRandomPolicies() {
        RandomScenarios.forEach(100, RandomScenarios::sample, RememberedMovesTest::compare);
    }

    @Test
    @Tag("long")
    void areTheMovesOfManyRandomPolicies() {
        RandomScenarios.forEach(3_000, RandomScenarios::sample, RememberedMovesTest::compare);
    }

    private static void compare(Sample sample) {
        compare(sample.create(), SOME);
    }

    private static void compare(Scenario scenario, int most) {
        TransitionSystem remembering = scenario.specialised();
        int words = scenario.words();
        Set<String> seen = new HashSet<>();
        Deque<long[]> open = new ArrayDeque<>();
        scenario.initialStates((state, label) -> open.add(state.clone()));
        while (!open.isEmpty() && seen.size() < most) {
            long[] state = open.remove();
            List<String> carriedOut = new ArrayList<>();
            scenario.successors(state, 0, (to, label) -> {
                carriedOut.add(Arrays.toString(to) + " " + label);
                if (seen.add(Arrays.toString(to))) {
                    open.add(to.clone());
                }
            });
            long[] within = new long[words + 1];
            System.arraycopy(state, 0, within, 1, words);
            List<String> remembered = new ArrayList<>();
            remembering.successors(
                    within, 1, (to, label) -> remembered.add(Arrays.toString(Arrays.copyOf(to, words)) + " " + label));
            assertThat(remembered)
                    .as(
                            "%s after %d states: %s",
                            scenario.policy().name(), seen.size(), scenario.describeState(state, 0))
                    .isEqualTo(carriedOut);
        }
    }
}
