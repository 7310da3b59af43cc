package org.gilcheck.properties.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.ActionChain;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.sampling.Planted;
import org.gilcheck.properties.sampling.RunningScenario;
import org.gilcheck.properties.sampling.Schedule;

/** Properties of a user's own, of a policy that does not exclude. Not named as a test: {@link OwnInvariantsTest} runs it. */
class OwnInvariants {
    static Schedule shortest = new Schedule(0, List.of());

    @Property(seed = "1", afterFailure = AfterFailureMode.RANDOM_SEED)
    void chainsExclude(@ForAll("chains") ActionChain<RunningScenario> chain) {
        chain.withInvariant(
                        "one holder", running -> assertThat(running.holders()).hasSizeLessThanOrEqualTo(1))
                .run();
    }

    @Property(seed = "1", afterFailure = AfterFailureMode.RANDOM_SEED)
    void schedulesExclude(@ForAll("schedules") Schedule schedule) {
        schedule.runIn(scenario(), running -> {
            if (running.holders().size() > 1) {
                shortest = schedule;
            }
            assertThat(running.holders()).as(running.trace()).hasSizeLessThanOrEqualTo(1);
        });
    }

    @Provide
    Arbitrary<ActionChain<RunningScenario>> chains() {
        return RunArbitraries.chains(OwnInvariants::scenario);
    }

    @Provide
    Arbitrary<Schedule> schedules() {
        return RunArbitraries.schedules(scenario());
    }

    static Scenario scenario() {
        return new Scenario(
                new Planted.TestThenSet(false),
                ThreadMix.parse("2 cpu"),
                new Machine(1, OsProfiles.LINUX, Costs.defaults()),
                Clock.UNTIMED,
                Scale.defaults());
    }
}
