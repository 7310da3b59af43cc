package org.gilcheck.properties.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.Fault;
import org.gilcheck.model.scenario.ScenarioWalk;
import org.gilcheck.properties.jobs.PolicySource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorTest {
    private static final long MILLISECOND = 1_000_000;

    private static Setup setup(String policy, Os os, int cores, String threads) {
        return Setup.of(PolicySource.of(Catalogue.entry(policy)), os, cores, threads, Profile.standard());
    }

    private static List<Long> numbers(RunResult run) {
        return List.of(
                run.steps(),
                run.time(),
                run.grants(),
                run.switches(),
                run.failedAcquisitions(),
                run.allTicks(),
                run.messages().count(),
                run.messages().largest(),
                run.waits().percentile(90));
    }

    @Test
    void theSameSeedGivesTheSameRunsAndAnotherOneOthers() {
        Setup setup = setup("cpython-2-macos", OsProfiles.MACOS_2011, 2, "1 cpu, 1 io(4)");
        Simulator first = new Simulator(setup, 7);
        Simulator again = new Simulator(setup, 7);
        List<Long> run = numbers(first.run(20 * MILLISECOND, Long.MAX_VALUE));
        assertThat(numbers(again.run(20 * MILLISECOND, Long.MAX_VALUE))).isEqualTo(run);
        List<Long> second = numbers(first.run(20 * MILLISECOND, Long.MAX_VALUE));
        assertThat(numbers(again.run(20 * MILLISECOND, Long.MAX_VALUE))).isEqualTo(second);
        assertThat(second).isNotEqualTo(run);
        assertThat(numbers(new Simulator(setup, 8).run(20 * MILLISECOND, Long.MAX_VALUE)))
                .isNotEqualTo(run);
    }

    @Test
    void aSingleThreadWorksAllTheTime() {
        RunResult run = new Simulator(setup("cpython-3.2", OsProfiles.LINUX, 4, "1 cpu"), 1)
                .run(100 * MILLISECOND, Long.MAX_VALUE);
        assertThat(run.allTicks() * 31.0 / run.time()).isBetween(0.99, 1.0);
        assertThat(run.held(0)).isGreaterThan(0.99);
        assertThat(run.waited(0)).isLessThan(0.01);
        assertThat(run.switches()).isZero();
    }

    @Test
    void ticksMayBeDoneOneByOneWithMuchTheSameResult() {
        Setup many = setup("cpython-2-linux", OsProfiles.LINUX, 2, "2 cpu");
        Setup single = new Setup(many.policy(), many.os(), many.cores(), many.threads(), many.profile(), 1, Map.of());
        double atOnce =
                new Simulator(many, 1).run(20 * MILLISECOND, Long.MAX_VALUE).allTicks();
        double oneByOne =
                new Simulator(single, 1).run(20 * MILLISECOND, Long.MAX_VALUE).allTicks();
        assertThat(oneByOne / atOnce).isBetween(0.98, 1.02);
    }

    @Test
    void settingsChangeWhatIsSimulated() {
        Setup usual = setup("cpython-3.2", OsProfiles.LINUX, 2, "2 cpu");
        Setup often = new Setup(
                usual.policy(), usual.os(), 2, "2 cpu", usual.profile(), 100, Map.of("switch interval", 500_000));
        long few =
                new Simulator(usual, 1).run(100 * MILLISECOND, Long.MAX_VALUE).switches();
        long many =
                new Simulator(often, 1).run(100 * MILLISECOND, Long.MAX_VALUE).switches();
        assertThat(few).isBetween(15L, 20L);
        assertThat(many).isBetween(150L, 200L);
    }

    @Test
    void whatIsWrongOnPurposeIsSeen() {
        RunResult noLock =
                new Simulator(setup("no-gil", OsProfiles.LINUX, 2, "2 cpu"), 1).run(MILLISECOND, Long.MAX_VALUE);
        assertThat(noLock.exclusionBroken()).isTrue();
        RunResult inverted = new Simulator(setup("broken-locks-inverted", OsProfiles.LINUX, 2, "2 cpu, 1 io"), 1)
                .run(1000 * MILLISECOND, Long.MAX_VALUE);
        assertThat(inverted.stuck()).isTrue();
        RunResult unlocks = new Simulator(setup("broken-unlocks-twice", OsProfiles.LINUX, 2, "2 cpu, 1 io"), 1)
                .run(1000 * MILLISECOND, Long.MAX_VALUE);
        assertThat(unlocks.fault()).isEqualTo(Fault.UNLOCK_NOT_HELD);
        RunResult right = new Simulator(setup("cpython-3.2", OsProfiles.LINUX, 2, "2 cpu, 1 io"), 1)
                .run(100 * MILLISECOND, Long.MAX_VALUE);
        assertThat(right.exclusionBroken()).isFalse();
        assertThat(right.stuck()).isFalse();
        assertThat(right.fault()).isEqualTo(Fault.NONE);
    }

    @Test
    void yieldsThatDoNotSwitchAreCounted() {
        RunResult barging = new Simulator(setup("cpython-2-linux", OsProfiles.LINUX, 2, "2 cpu"), 1)
                .run(50 * MILLISECOND, Long.MAX_VALUE);
        assertThat(barging.yields()).isPositive();
        assertThat(barging.yieldsInVain()).isBetween(barging.yields() * 8 / 10, barging.yields());
        assertThat(barging.failedAcquisitions()).isPositive();
        RunResult handOff = new Simulator(setup("cpython-2-windows", OsProfiles.WINDOWS, 2, "2 cpu"), 1)
                .run(50 * MILLISECOND, Long.MAX_VALUE);
        assertThat(handOff.yields()).isPositive();
        assertThat(handOff.yieldsInVain()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"cpython-2-linux, repeated post", "cpython-2-macos, repeated signal"})
    void wakingAgainWhoHasNotRunYetCosts(String policy, String constant) {
        Setup setup = setup(policy, OsProfiles.LINUX, 2, "2 cpu");
        long free = ticks(setup, constant, 0);
        assertThat(ticks(setup, constant, 600) / (double) free).isBetween(0.75, 0.9);
        String other = constant.equals("repeated post") ? "repeated signal" : "repeated post";
        assertThat(ticks(
                        new Setup(
                                setup.policy(),
                                setup.os(),
                                2,
                                "2 cpu",
                                setup.profile().with(constant, 0),
                                100,
                                Map.of()),
                        other,
                        600))
                .isEqualTo(free);
    }

    private static long ticks(Setup setup, String constant, long nanoseconds) {
        Profile profile = setup.profile().with(constant, nanoseconds);
        Setup changed =
                new Setup(setup.policy(), setup.os(), setup.cores(), setup.threads(), profile, 100, setup.settings());
        return new Simulator(changed, 1).run(20 * MILLISECOND, Long.MAX_VALUE).allTicks();
    }

    @Test
    void whoHasRunForLongestLosesItsCore() {
        Setup setup = setup("cpython-3.2", OsProfiles.LINUX, 2, "4 cpu");
        RandomChoices choices = new RandomChoices(setup, setup.scenario(), new SplittableRandom(1));
        choices.haveRun(0b0010, 4 * MILLISECOND);
        choices.haveRun(0b0011, 5 * MILLISECOND);
        assertThat(choices.preempted(2, 0b0011)).isEqualTo(1);
        assertThat(choices.preempted(2, 0b0001)).isEqualTo(0);
        choices.haveRun(0b0100, 9 * MILLISECOND);
        assertThat(choices.preempted(2, 0b0011)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpython-2-macos", "cpython-3.2", "ruby-1.9.2"})
    void stepsAllocateNothing(String policy) {
        Setup setup = setup(policy, OsProfiles.LINUX, 2, "2 cpu, 1 io(4)");
        Simulator simulator = new Simulator(setup, 1);
        ScenarioWalk walk = simulator.walk(choices -> choices);
        Meter meter = new Meter(simulator.scenario(), walk);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        take(walk, meter, 300_000);
        long before = threads.getCurrentThreadAllocatedBytes();
        take(walk, meter, 300_000);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(300_000);
    }

    private static void take(ScenarioWalk walk, Meter meter, int steps) {
        for (int step = 0; step < steps; step++) {
            meter.step(walk.next());
        }
    }
}
