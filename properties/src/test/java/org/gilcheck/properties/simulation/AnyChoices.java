package org.gilcheck.properties.simulation;

import java.util.SplittableRandom;
import org.gilcheck.model.scenario.Choices;

/** Chooses anything that the model allows, each as likely as the other. */
final class AnyChoices implements Choices {
    private final SplittableRandom random;
    private final int latestMessage;

    AnyChoices(long seed, int latestMessage) {
        this.random = new SplittableRandom(seed);
        this.latestMessage = latestMessage;
    }

    @Override
    public int first(int count) {
        return random.nextInt(count);
    }

    @Override
    public int among(int count) {
        return random.nextInt(count);
    }

    @Override
    public int wakeDelay(int count) {
        return random.nextInt(count);
    }

    @Override
    public int lateness(int count) {
        return random.nextInt(count);
    }

    @Override
    public int preempted(int thread, int running) {
        int wanted = random.nextInt(Integer.SIZE);
        return (running & 1 << wanted) != 0
                ? wanted
                : random.nextBoolean() ? Integer.numberOfTrailingZeros(running) : -1;
    }

    @Override
    public void haveRun(int running, long units) {}

    @Override
    public long untilMessage(int thread) {
        return random.nextInt(latestMessage + 1);
    }

    @Override
    public long untilSignal(int thread) {
        return random.nextInt(latestMessage + 1);
    }
}
