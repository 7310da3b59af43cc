package org.gilcheck.properties.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.gilcheck.checker.Explorer;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.HandOff;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.CPython32;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.ThreadMix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact numbers of states: those that can be counted by hand, and those that a change of meaning must not move unseen. */
class GoldenCountsTest {

    @ParameterizedTest
    @CsvSource({"1,4", "2,12", "3,32", "4,80"})
    void nThreadsThatTakeABareMutexOnceReach2ToTheNTimes1PlusNStates(int threads, long states) {
        assertThat(states(Scenarios.untimed(new BareMutex(), once(threads))))
                .as("nobody has it and each is before or after; or one of n works or unlocks, and the others are so")
                .isEqualTo(states)
                .isEqualTo((1L << threads) * (1 + threads));
    }

    @ParameterizedTest
    @CsvSource({"1,2", "2,4", "3,8", "4,16"})
    void nThreadsWithoutAGilAreIndependent(int threads, long halves) {
        assertThat(states(Scenarios.untimed(new NoGil(), once(threads))))
                .as("each is about to take nothing, to work, to give nothing away, or at its end")
                .isEqualTo(halves * halves);
    }

    @Test
    void twoThreadsThatAreHandedAMutexOnceReachExactly18States() {
        BareMutex gil = new BareMutex();
        gil.gil.handOff(HandOff.DIRECT);

        assertThat(states(Scenarios.untimed(gil, 1, 1)))
                .as("nobody has it: 2 x 2; one of 2 works or unlocks, and the other is before, asleep or after;"
                        + " one of 2 was given it by the other, which has ended")
                .isEqualTo(4 + 2 * 2 * 3 + 2);
    }

    @Test
    void threeThreadsUnderABareMutexOnOneCoreReachExactly28States() {
        assertThat(timedStates(new BareMutex(), 1)).isEqualTo(28);
    }

    @Test
    void threeThreadsUnderABareMutexOnTwoCoresReachExactly85States() {
        assertThat(timedStates(new BareMutex(), 2)).isEqualTo(85);
    }

    @Test
    void withOneWakeDelayInsteadOfTwoTheyReachExactly50States() {
        Os exact = Os.named("exact").wakeDelays(1, 1).build();

        assertThat(states(Scenarios.timed(new BareMutex(), exact, 2, 2, 1, 1))).isEqualTo(50);
    }

    /** Java PathFinder has found as many. A test of a variable that others write is a step: fewer states would miss something. */
    @ParameterizedTest
    @CsvSource({"2 cpu,513", "3 cpu,20833"})
    void threadsThatComputeUnderCPython32ReachAsManyStatesAsOtherEnginesFind(String threads, long states) {
        assertThat(states(new Scenario(
                        new CPython32(),
                        ThreadMix.parse(threads),
                        new Machine(1, OsProfiles.LINUX, Costs.defaults()),
                        Clock.UNTIMED,
                        Scale.defaults())))
                .isEqualTo(states);
    }

    private static int[] once(int threads) {
        int[] turns = new int[threads];
        Arrays.fill(turns, 1);
        return turns;
    }

    private static long timedStates(GilPolicy gil, int cores) {
        return states(Scenarios.timed(gil, OsProfiles.LINUX, cores, 2, 1, 1));
    }

    private static long states(Scenario scenario) {
        return Explorer.exhaust(scenario, List.of(), Limits.defaults()).states();
    }
}
