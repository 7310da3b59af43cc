package org.gilcheck.properties.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ScenarioWalk;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.IoLatency;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.Wait;
import org.gilcheck.properties.jobs.PolicySource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenBoundTest {
    private static final long UNBOUNDED = Long.MAX_VALUE;
    private static final int WALKS = 20;
    private static final int STEPS = 20_000;
    private static final String THREADS = "1 cpu, 1 io(2)";

    @ParameterizedTest
    @CsvSource({
        "cpython-3.2, linux, 2",
        "cpython-3.2, linux, 1",
        "cpython-2-windows, windows, 2",
        "priority-gil, linux, 2",
        "ruby-1.9.2, macos-2011, 2",
        "strict-fifo, linux, 1",
        "boosted-hand-off, linux, 2"
    })
    void noWalkTakesLongerThanWhatIsProvenAndSomeAlmostAsLong(String policy, String os, int cores) {
        Scenario scenario = new Scenario(
                Catalogue.entry(policy).create(),
                ThreadMix.parse(THREADS),
                new Machine(cores, os(os), Costs.defaults()),
                Clock.TIMED,
                Scale.defaults());
        List<Verdict> verdicts = new ScenarioCheck(scenario, Limits.defaults(), Progress.SILENT)
                .verdicts(List.<Property>of(new IoLatency(), new Wait()));
        long message = bound(verdicts.get(0).bounds().get(0));
        long wait = verdicts.get(1).bounds().stream()
                .mapToLong(ProvenBoundTest::bound)
                .max()
                .orElseThrow();
        assertThat(message).isNotEqualTo(UNBOUNDED);
        long longestMessage = 0;
        long longestWait = 0;
        for (int seed = 1; seed <= WALKS; seed++) {
            RunResult result = walk(scenario, new AnyChoices(seed, seed % 7));
            assertThat(result.messages().largest()).isLessThanOrEqualTo(message);
            assertThat(Math.max(result.longestWait(0), result.longestWait(1))).isLessThanOrEqualTo(wait);
            longestMessage = Math.max(longestMessage, result.messages().largest());
            longestWait = Math.max(longestWait, Math.max(result.longestWait(0), result.longestWait(1)));
        }
        assertThat(longestMessage).isGreaterThan(message / 2);
        if (wait != UNBOUNDED) {
            assertThat(longestWait).isGreaterThan(wait / 2);
        }
    }

    private static long bound(Bound bound) {
        return bound.isUnbounded() ? UNBOUNDED : Long.parseLong(String.valueOf(bound.value()));
    }

    private static Os os(String name) {
        return OsProfiles.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static RunResult walk(Scenario scenario, AnyChoices choices) {
        ScenarioWalk walk = scenario.walk(choices);
        Meter meter = new Meter(scenario, walk);
        for (int step = 0; step < STEPS; step++) {
            meter.step(walk.next());
        }
        return meter.finish(false);
    }

    /**
     * The formula that check finds for CPython 3.2 (4 x switch interval + 3 x system call + 28 x wake delay + 1 tick), and as much
     * waiting as the others' documents say, with the longest wake delay of the machine and what its operations cost.
     */
    @ParameterizedTest
    @CsvSource({
        "cpython-3.2, linux, 20, 3, 28",
        "ruby-1.9.2, macos-2011, 40, 3, 30",
        "boosted-hand-off, linux, 1, 3, 30"
    })
    void noMessageTakesLongerInRealTimeThanTheFormula(
            String policy, String os, int millisecondsOfWaiting, int calls, int wakeDelays) {
        Setup setup =
                Setup.of(PolicySource.of(Catalogue.entry(policy)), os(os), 2, "1 cpu, 1 io(4)", Profile.standard());
        RunResult result = new Simulator(setup, 1).run(3_000_000_000L, Long.MAX_VALUE);
        long wakeDelay = (long) setup.ofMachine("most wake delay")
                + setup.ofMachine("most timer lateness")
                + setup.ofMachine("context switch")
                + setup.ofMachine("wake");
        assertThat(result.messages().count()).isGreaterThan(50);
        assertThat(result.messages().largest())
                .isLessThanOrEqualTo(millisecondsOfWaiting * 1_000_000L + calls * 300_000L + wakeDelays * wakeDelay);
    }
}
