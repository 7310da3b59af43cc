package org.gilcheck.properties.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.ThreadMix;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Schedule DOUBLE_GRANT = Schedule.parse("0101");

    @Test
    void makesTheRunThatItIsTheScheduleOf() {
        for (Clock clock : Clock.values()) {
            Scenario scenario = scenario(clock);
            for (int seed = 0; seed < 50; seed++) {
                Schedule schedule = Schedule.random(scenario, 80, seed);
                assertThat(schedule.runIn(scenario).schedule()).isEqualTo(schedule);
                assertThat(Schedule.parse(schedule.toString())).isEqualTo(schedule);
                assertThat(Schedule.random(scenario, 80, seed)).isEqualTo(schedule);
            }
        }
    }

    @Test
    void skipsWhatIsNotPossible() {
        RunningScenario running = Schedule.parse("07T0S1_01").runIn(scenario(Clock.UNTIMED));
        assertThat(running.schedule()).isEqualTo(DOUBLE_GRANT);
        assertThat(running.holders()).containsExactly(0, 1);
    }

    @Test
    void aRunningScenarioTellsWhereItIs() {
        RunningScenario running = RunningScenario.of(scenario(Clock.UNTIMED));
        assertThat(running.wanting()).containsExactly(0, 1);
        assertThat(running.lastThread()).isEqualTo(-1);
        Step first = running.enabled().get(0);
        assertThat(first).hasToString("T0 test locked");
        running.take(first);
        assertThatThrownBy(() -> running.take(first))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"T0 test locked\" belongs to another moment of the run");
        running.take(running.enabled().get(0));
        assertThat(running.justHappened(Event.GRANT)).isTrue();
        assertThat(running.holders()).containsExactly(0);
        assertThat(running.lastThread()).isZero();
        assertThat(running.trace()).contains("locked = true", "grant, locked: false -> true");
        assertThat(running.length()).isEqualTo(2);
    }

    @Test
    void timePassesInARunningScenario() {
        RunningScenario running = Schedule.random(scenario(Clock.TIMED), 160, 3).runIn(scenario(Clock.TIMED));
        assertThat(running.timePassed()).isPositive();
    }

    @Test
    void textThatIsNoScheduleIsRejected() {
        assertThatThrownBy(() -> Schedule.parse("01?"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("character 3 of \"01?\"");
        assertThatThrownBy(() -> Schedule.parse("7:01").runIn(scenario(Clock.UNTIMED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no initial state number 7");
    }

    @Test
    void aScheduleThatFailsIsMadeShortWhateverTheFailureIs() {
        Scenario scenario = scenario(Clock.UNTIMED);
        Schedule failing = new Schedule(
                0, List.copyOf(Schedule.parse("0000000000000000111101010101").choices()));
        Schedule shortest = ScheduleMinimiser.minimise(
                scenario, failing, running -> running.holders().size() > 1);
        assertThat(shortest.length()).isEqualTo(4);
        assertThatThrownBy(() -> ScheduleMinimiser.minimise(
                        scenario,
                        Schedule.parse("0"),
                        running -> running.holders().size() > 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not fail");
    }

    private static Scenario scenario(Clock clock) {
        return new Scenario(
                new Planted.TestThenSet(false),
                ThreadMix.parse("2 cpu"),
                new Machine(2, OsProfiles.LINUX, Costs.defaults()),
                clock,
                Scale.defaults());
    }
}
