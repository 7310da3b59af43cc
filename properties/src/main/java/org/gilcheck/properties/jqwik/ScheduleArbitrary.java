package org.gilcheck.properties.jqwik;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.sampling.Schedule;

/** Schedules of random walks through one scenario. */
final class ScheduleArbitrary implements Arbitrary<Schedule> {
    private final Scenario scenario;
    private final int steps;

    ScheduleArbitrary(Scenario scenario, int steps) {
        this.scenario = scenario;
        this.steps = steps;
    }

    @Override
    public RandomGenerator<Schedule> generator(int genSize) {
        return random ->
                new ScheduleShrinkable(Schedule.random(scenario, steps, random.nextLong()), scenario.threadCount());
    }

    @Override
    public EdgeCases<Schedule> edgeCases(int maxEdgeCases) {
        return EdgeCases.none();
    }
}
