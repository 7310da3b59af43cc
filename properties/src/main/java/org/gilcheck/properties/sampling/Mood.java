package org.gilcheck.properties.sampling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.gilcheck.model.scenario.Label.Event;
import org.gilcheck.model.scenario.Label.Move;

/** How a walk chooses among the steps that are possible. One object serves one walk. */
interface Mood {

    /** Chooses one of at least one steps. */
    Step choose(RunningScenario running, List<Step> steps);

    /** Any step is as likely as any other. */
    static Mood uniform(SplittableRandom random) {
        return (running, steps) -> steps.get(random.nextInt(steps.size()));
    }

    /** Goes on with the thread that acted last, mostly: most mistakes need few context switches. */
    static Mood sticky(SplittableRandom random, double switching) {
        Mood any = uniform(random);
        int[] last = {-1};
        return (running, steps) -> {
            int actor = last[0];
            List<Step> same =
                    random.nextDouble() < switching ? List.of() : those(steps, step -> step.thread() == actor);
            Step step = any.choose(running, same.isEmpty() ? steps : same);
            last[0] = step.thread();
            return step;
        };
    }

    /** Prefers, if there are any, steps of a kind. */
    static Mood preferring(Predicate<Step> kind, Mood mood) {
        return (running, steps) -> {
            List<Step> preferred = those(steps, kind);
            return mood.choose(running, preferred.isEmpty() ? steps : preferred);
        };
    }

    /** Lets nothing happen for no reason, and no timer expire, as long as a thread can do anything else. */
    static Mood reluctant(Mood mood) {
        return preferring(step -> step.move() == Move.STEP || step.move() == Move.ARRIVAL, mood);
    }

    /** Does what it can to keep the GIL from a thread. */
    static Mood against(int victim, Mood mood) {
        return preferring(step -> step.thread() != victim || !step.has(Event.GRANT), mood);
    }

    /** Now and then goes where it has been, if it can: that closes loops. */
    static Mood homing(SplittableRandom random, double often, Mood mood) {
        Set<Spot> seen = new HashSet<>();
        Mood home = preferring(step -> seen.contains(new Spot(step.target())), mood);
        return (running, steps) -> {
            seen.add(new Spot(running.state()));
            return (random.nextDouble() < often ? home : mood).choose(running, steps);
        };
    }

    private static List<Step> those(List<Step> steps, Predicate<Step> kind) {
        List<Step> those = new ArrayList<>();
        for (Step step : steps) {
            if (kind.test(step)) {
                those.add(step);
            }
        }
        return those;
    }
}
