package org.gilcheck.properties.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Label.Move;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ScenarioWalk;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.jobs.PolicySource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WalkIsARunTest {
    private static final int STEPS = 250;

    @Test
    void everyStepOfAWalkIsASuccessorForAllPolicies() {
        long steps = 0;
        for (Catalogue.Entry entry : Catalogue.entries()) {
            steps += confirm(entry, entry.systems().get(0), 1 + (int) (steps % 2), 40);
        }
        assertThat(steps).isGreaterThan(1_000);
    }

    @Test
    @Tag("long")
    void andOnAllOperatingSystemsWithOneCoreAndTwo() {
        long steps = 0;
        for (Catalogue.Entry entry : Catalogue.entries()) {
            List<Os> systems = new ArrayList<>(entry.systems());
            systems.add(OsProfiles.ADVERSARIAL);
            for (Os os : systems) {
                for (int cores = 1; cores <= 2; cores++) {
                    steps += confirm(entry, os, cores, STEPS);
                }
            }
        }
        assertThat(steps).isGreaterThan(30_000);
    }

    private static int confirm(Catalogue.Entry entry, Os os, int cores, int most) {
        Scenario scenario = new Scenario(
                entry.create(),
                ThreadMix.parse("1 cpu, 1 io(2), 1 signals"),
                new Machine(cores, os, Costs.defaults()),
                Clock.TIMED,
                Scale.defaults());
        return confirm(entry.name() + " @ " + os, scenario, new AnyChoices(cores, 3), most);
    }

    @Test
    void alsoWithTheWorkloadsThatAreNotInThatMix() {
        for (String threads : new String[] {
            "1 cpu, 1 event-loop(3)", "1 put, 1 get", "1 c-held, 1 udp", "2 cpued", "1 cpu, 1 cpu in 1"
        }) {
            Scenario scenario = new Scenario(
                    Catalogue.entry("cpython-3.2").create(),
                    ThreadMix.parse(threads),
                    new Machine(2, OsProfiles.ADVERSARIAL, Costs.defaults()),
                    Clock.TIMED,
                    Scale.defaults());
            assertThat(confirm(threads, scenario, new AnyChoices(1, 3), STEPS)).isEqualTo(STEPS);
        }
    }

    @Test
    void everyStepInRealTimeIsASuccessorToo() {
        Profile quick = Profile.standard()
                .with("most wake delay", 3_002)
                .with("mean wake delay", 3_001)
                .with("most timer lateness", 2);
        for (String policy :
                new String[] {"cpython-2-macos", "cpython-3.2", "priority-gil", "ruby-1.9.2", "ruby-3.3"}) {
            Setup setup = new Setup(
                    PolicySource.of(Catalogue.entry(policy)),
                    OsProfiles.LINUX,
                    1,
                    "1 cpu, 1 cpued",
                    quick,
                    100,
                    Map.of());
            confirm(policy, setup.scenario(), new AnyChoices(1, 3), STEPS);
        }
    }

    /** Takes a walk, and each of its steps by the scenario's successors; how many it took. */
    private static int confirm(String what, Scenario scenario, AnyChoices choices, int most) {
        ScenarioWalk walk = scenario.walk(choices);
        int steps = 0;
        while (steps < most) {
            long label = walk.next();
            if (label == ScenarioWalk.NOTHING) {
                return steps;
            }
            steps++;
            boolean found = Label.move(label) == Move.TIME
                    ? passesTime(scenario, walk.stateBefore(), walk.passed(), walk.state())
                    : hasSuccessor(scenario, walk.stateBefore(), label, walk.state());
            assertThat(found)
                    .as(
                            "%s, step %d: %s in %s",
                            what,
                            steps,
                            scenario.describeStep(walk.stateBefore(), 0, label),
                            scenario.describeState(walk.stateBefore(), 0))
                    .isTrue();
        }
        return steps;
    }

    private static boolean hasSuccessor(Scenario scenario, long[] from, long wanted, long[] to) {
        boolean[] found = {false};
        scenario.successors(
                from,
                0,
                (state, label) -> found[0] |= Arrays.equals(state, to)
                        && Label.thread(label) == Label.thread(wanted)
                        && Label.move(label) == Label.move(wanted)
                        && Scenario.events(label).equals(Scenario.events(wanted)));
        return found[0];
    }

    /** The model may take several steps of time for one of the walk's. */
    private static boolean passesTime(Scenario scenario, long[] from, long time, long[] to) {
        long left = time;
        long[][] now = {from.clone()};
        while (left > 0) {
            long[] before = now[0];
            long[] passed = {0};
            scenario.successors(before, 0, (state, label) -> {
                if (Label.move(label) == Move.TIME) {
                    passed[0] = scenario.timePassed(before, 0, label);
                    now[0] = state.clone();
                }
            });
            if (passed[0] == 0) {
                return false;
            }
            left -= passed[0];
        }
        return left == 0 && Arrays.equals(now[0], to);
    }
}
