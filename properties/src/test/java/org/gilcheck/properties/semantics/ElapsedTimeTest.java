package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.HandOff;
import org.gilcheck.model.language.TimeUnit;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ThreadSpec;
import org.junit.jupiter.api.Test;

/** How long whole programs take, to the unit: work, sleep, wake delays, late timers, costs, cores. */
class ElapsedTimeTest {
    private static final Os LINUX = OsProfiles.LINUX;

    /** Sleeps 4 units of time at its checkpoint. */
    private static final class Sleeper extends NoGil {
        private final Duration nap = duration("nap", 5, TimeUnit.MILLISECONDS);

        @Override
        protected void defineCheckpoint() {
            sleep(nap);
        }
    }

    @Test
    void aThreadAloneTakesTheTimeOfItsWork() {
        assertThat(Runs.lengths(Scenarios.timed(new NoGil(), LINUX, 1, 3))).containsExactly(6);
    }

    @Test
    void twoThreadsOnOneCoreTakeTheSum() {
        assertThat(Runs.lengths(Scenarios.timed(new NoGil(), LINUX, 1, 3, 2))).containsExactly(10);
    }

    @Test
    void withoutAGilTwoCoresTakeTheLongerOfTheTwo() {
        assertThat(Runs.lengths(Scenarios.timed(new NoGil(), LINUX, 2, 3, 2))).containsExactly(6);
    }

    @Test
    void withAGilThatIsHandedOverTwoCoresTakeTheSumAndAWakeDelay() {
        BareMutex fair = new BareMutex();
        fair.gil.handOff(HandOff.DIRECT);

        assertThat(Runs.lengths(Scenarios.timed(fair, LINUX, 2, 1, 1))).containsExactly(4 + 1, 4 + 2);
    }

    @Test
    void twoInterpretersOnTwoCoresDoNotWaitForEachOther() {
        List<ThreadSpec> threads =
                List.of(Scenarios.threads(2).get(0), Scenarios.threads(2).get(0).inInterpreter(1));
        Scenario scenario =
                Scenarios.of(new BareMutex(), new Machine(2, LINUX, Costs.defaults()), Clock.TIMED, threads);

        assertThat(Runs.lengths(scenario)).containsExactly(4);
    }

    @Test
    void aSleepLastsItsTimeAndOneOrTwoWakeDelays() {
        assertThat(Runs.lengths(Scenarios.timed(new Sleeper(), LINUX, 1, 2))).containsExactly(4 + 4 + 1, 4 + 4 + 2);
    }

    @Test
    void aTimerMayBeLate() {
        Os late = Os.named("late")
                .wakeDelays(0, 0)
                .timerSlack(Duration.of("slack", 1, TimeUnit.MILLISECONDS), 2)
                .build();

        assertThat(Runs.lengths(Scenarios.timed(new Sleeper(), late, 1, 2)))
                .as("work, sleep, and anything up to two slacks of 2 units")
                .containsExactly(8, 9, 10, 11, 12);
    }

    @Test
    void lockingAndUnlockingCost() {
        Machine machine = new Machine(1, LINUX, Costs.defaults().withLock(3));

        assertThat(Runs.lengths(Scenarios.of(new BareMutex(), machine, Clock.TIMED, Scenarios.threads(2))))
                .as("work, two locks and the unlock between them; the last one is over with the thread")
                .containsExactly(4 + 3 * 3);
    }

    @Test
    void startingOnACoreCosts() {
        Machine machine = new Machine(1, LINUX, Costs.defaults().withContextSwitch(1));

        assertThat(Runs.lengths(Scenarios.of(new NoGil(), machine, Clock.TIMED, Scenarios.threads(1, 1))))
                .containsExactly(4 + 2);
    }

    @Test
    void timeSlicesCostNothingButSwitches() {
        Os quick = Os.named("quick")
                .timeSlice(Duration.of("tick", 50, TimeUnit.MICROSECONDS))
                .build();
        Machine machine = new Machine(1, quick, Costs.defaults());

        assertThat(Runs.lengths(Scenarios.of(new NoGil(), machine, Clock.TIMED, Scenarios.threads(2, 2))))
                .containsExactly(8);
    }
}
