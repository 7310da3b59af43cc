package org.gilcheck.properties.jqwik;

import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.sampling.RunningScenario;
import org.gilcheck.properties.sampling.Sampler;
import org.gilcheck.properties.sampling.Schedule;

/** Arbitraries of what a scenario does, for properties of one's own. */
public final class RunArbitraries {
    private static final int OFTEN = 3;

    private RunArbitraries() {}

    /**
     * Schedules of random walks through a scenario, of at most {@value Sampler#USUAL_STEPS} steps. They shrink by leaving out all that a
     * thread does, and blocks of steps. To be run with {@link Schedule#runIn(Scenario, java.util.function.Consumer)}.
     */
    public static Arbitrary<Schedule> schedules(Scenario scenario) {
        return schedules(scenario, Sampler.USUAL_STEPS);
    }

    /** Schedules of random walks through a scenario, of at most so many steps, which are at least 8. */
    public static Arbitrary<Schedule> schedules(Scenario scenario, int steps) {
        return new ScheduleArbitrary(scenario, steps);
    }

    /**
     * Chains of steps, to which invariants can be added with {@link ActionChain#withInvariant}. Each chain starts a scenario of its own.
     * A step that is not possible any more when the chain is shrunk is skipped.
     */
    public static ActionChainArbitrary<RunningScenario> chains(Supplier<Scenario> scenario) {
        return ActionChain.<RunningScenario>startWith(() -> RunningScenario.of(scenario.get()))
                .withAction(1, TakesStep.ofAnyThread())
                .withAction(OFTEN, TakesStep.ofSameThread());
    }
}
