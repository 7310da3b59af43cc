package org.gilcheck.properties.sampling;

import java.util.List;
import java.util.SplittableRandom;
import org.gilcheck.checker.Question;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Walks at random through a scenario. The seed decides everything: how long the walk is, and in which mood it chooses, for a
 * choice that is only ever uniform seldom leaves a thread alone for long enough.
 */
final class RandomWalks {
    private static final int[] SHARE_OF_LENGTH = {8, 4, 2, 1};

    private final Scenario scenario;
    private final TransitionSystem system;
    private final @Nullable Question spoiling;
    private final int longest;
    private final int initialStates;

    /**
     * Prepares for walks.
     *
     * @param spoiling where a walk ends; null for nowhere
     * @param longest the most steps of a walk
     */
    RandomWalks(Scenario scenario, TransitionSystem system, @Nullable Question spoiling, int longest) {
        this.scenario = scenario;
        this.system = system;
        this.spoiling = spoiling;
        this.longest = longest;
        this.initialStates = Systems.initialStates(system);
    }

    RunningScenario walk(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int length = longest / SHARE_OF_LENGTH[random.nextInt(SHARE_OF_LENGTH.length)];
        Mood mood = mood(random);
        RunningScenario running = new RunningScenario(scenario, system, random.nextInt(initialStates));
        while (running.length() < length && !running.hasEnded() && !isSpoilt(running)) {
            List<Step> steps = running.enabled();
            running.take(mood.choose(running, steps));
        }
        return running;
    }

    private boolean isSpoilt(RunningScenario running) {
        return spoiling != null && spoiling.isViolatedBy(running.state(), 0);
    }

    private Mood mood(SplittableRandom random) {
        int threads = scenario.threadCount();
        Mood mood = switch (random.nextInt(4)) {
            case 0 -> Mood.uniform(random);
            case 1 -> Mood.sticky(random, 0.1 + 0.4 * random.nextDouble());
            default -> new Priorities(random, threads, 0.02 + 0.2 * random.nextDouble());
        };
        if (random.nextBoolean()) {
            mood = Mood.reluctant(mood);
        }
        if (random.nextBoolean()) {
            mood = Mood.against(random.nextInt(scenario.programThreadCount()), mood);
        }
        return random.nextBoolean() ? Mood.homing(random, 0.5, mood) : mood;
    }
}
