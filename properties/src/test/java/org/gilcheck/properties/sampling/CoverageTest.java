package org.gilcheck.properties.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Run;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.ThreadMix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the estimates say, and how far off they are where the truth is known. */
class CoverageTest {

    @Test
    void countsAStateOnceForEachRun() {
        Coverage coverage = new Coverage();
        coverage.add("a", run(1, 2, 1, 2, 3));
        coverage.add("a", run(1, 2, 4));
        coverage.add("a", run(1, 5));
        coverage.add("b", run(1));
        assertThat(coverage.runs()).isEqualTo(4);
        assertThat(coverage.scenarios()).isEqualTo(2);
        assertThat(coverage.steps()).isEqualTo(7);
        assertThat(coverage.states()).isEqualTo(6);
        // States 3, 4 and 5 of one scenario and 1 of the other were visited by one run each, state 2 by two, 9 visits
        // in all.
        assertThat(coverage.chanceOfNewState()).isEqualTo(4.0 / 9, within(1e-12));
        assertThat(coverage.newStatesInNextRun()).isEqualTo(1);
        assertThat(coverage.statesNotVisited()).isEqualTo(3.0 / 4 * 4 * 3 / (2 * 2), within(1e-12));
        assertThat(coverage)
                .hasToString(
                        "4 runs of 2 scenarios took 7 steps through 6 distinct states. Not visited: an estimated 2 states or"
                                + " more; a state that the next run visits is new with probability 0.4444.");
    }

    @Test
    void oneRunTellsNothingOfTheOthers() {
        Coverage coverage = new Coverage();
        coverage.add("a", run(1, 2));
        assertThat(coverage.chanceOfNewState()).isEqualTo(1);
        assertThat(coverage)
                .hasToString(
                        "1 run of 1 scenario took 1 step through 2 distinct states. Of what was not visited nothing is known.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpython-3.2", "cpython-2-macos", "ocaml-4.09", "ticket-fifo", "broken-locks-inverted"})
    void isNearTheTruthWhereMostStatesAreVisited(String policy) {
        for (Clock clock : Clock.values()) {
            Scenario scenario = scenario(policy, "2 cpu", clock);
            Coverage coverage = walks(scenario, 0, 1000);
            double estimate = coverage.states() + coverage.statesNotVisited();
            assertThat(coverage.states()).isLessThanOrEqualTo(states(scenario));
            assertThat(estimate / states(scenario)).as(policy + " " + clock).isBetween(0.9, 1.05);
        }
    }

    @Test
    void isFarBelowTheTruthWhereWalksAreTooShort() {
        Scenario scenario = scenario("ruby-2.0", "2 cpu", Clock.TIMED);
        Coverage coverage = walks(scenario, 0, 1000);
        assertThat((coverage.states() + coverage.statesNotVisited()) / states(scenario))
                .isLessThan(0.1);
    }

    @Test
    void theNumberOfNewStatesInTheNextRunIsForetold() {
        Scenario scenario = scenario("cpython-3.2", "3 cpu", Clock.UNTIMED);
        Coverage before = walks(scenario, 0, 300);
        Coverage after = walks(scenario, 0, 330);
        double newPerRun = (after.states() - before.states()) / 30.0;
        assertThat(newPerRun / before.newStatesInNextRun()).isBetween(0.5, 2.0);
    }

    private static Coverage walks(Scenario scenario, int from, int to) {
        Coverage coverage = new Coverage();
        RandomWalks walks = new RandomWalks(scenario, scenario, null, Sampler.USUAL_STEPS);
        for (int seed = from; seed < to; seed++) {
            coverage.add("", walks.walk(seed).run());
        }
        return coverage;
    }

    private static long states(Scenario scenario) {
        return Explorer.exhaust((Scenario) scenario.fork(), List.of(), Limits.defaults())
                .states();
    }

    private static Run run(long... states) {
        return new Run(1, 0, new long[states.length - 1], states);
    }

    private static Scenario scenario(String policy, String threads, Clock clock) {
        Catalogue.Entry entry = Catalogue.entry(policy);
        return new Scenario(
                entry.create(),
                ThreadMix.parse(threads),
                new Machine(2, entry.systems().get(0), Costs.defaults()),
                clock,
                Scale.defaults());
    }
}
