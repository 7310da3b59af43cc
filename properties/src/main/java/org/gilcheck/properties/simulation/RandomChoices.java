package org.gilcheck.properties.simulation;

import java.util.SplittableRandom;
import org.gilcheck.model.scenario.Choices;
import org.gilcheck.model.scenario.Scenario;

/**
 * Decides at random, as an operating system with the profile's constants might.
 *
 * <p>A wake delay is the least one and something exponential on top, drawn again if it comes out longer than the longest.
 * A timer is late by anything up to the most. A woken thread takes the core of the running one that has computed for
 * longest lately, if that is longer than itself by a lead: as Linux' completely fair scheduler decides, and in effect as the decaying priorities of
 * others do.
 */
final class RandomChoices implements Choices {
    private final SplittableRandom random;
    private final double meanBeyondLeast;
    private final long lead;
    private final long credit;
    private final long client;
    private final double betweenSignals;
    /** For how long each thread counts as having run. */
    private final long[] ran;

    private long least;

    RandomChoices(Setup setup, Scenario scenario, SplittableRandom random) {
        this.random = random;
        meanBeyondLeast =
                Math.max(1, setup.ofMachine(Profile.MEAN_WAKE_DELAY) - setup.ofMachine(Profile.LEAST_WAKE_DELAY));
        lead = setup.ofMachine("preemption lead");
        credit = setup.ofMachine("sleeper credit");
        client = setup.ofMachine("client");
        betweenSignals = setup.ofMachine("time between signals");
        ran = new long[scenario.threadCount()];
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
        while (true) {
            double beyond = exponential(meanBeyondLeast);
            if (beyond < count) {
                return (int) beyond;
            }
        }
    }

    private double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    @Override
    public int lateness(int count) {
        return random.nextInt(count);
    }

    @Override
    public int preempted(int thread, int running) {
        ran[thread] = Math.max(ran[thread], least - credit);
        int most = -1;
        for (int other = 0; other < ran.length; other++) {
            if ((running & 1 << other) != 0
                    && ran[other] - ran[thread] > lead
                    && (most < 0 || ran[other] > ran[most])) {
                most = other;
            }
        }
        return most;
    }

    @Override
    public void haveRun(int running, long units) {
        long fewest = Long.MAX_VALUE;
        for (int thread = 0; thread < ran.length; thread++) {
            if ((running & 1 << thread) != 0) {
                ran[thread] = Math.max(ran[thread], least - credit) + units;
                fewest = Math.min(fewest, ran[thread]);
            }
        }
        if (fewest != Long.MAX_VALUE) {
            least = Math.max(least, fewest);
        }
    }

    @Override
    public long untilMessage(int thread) {
        return client;
    }

    @Override
    public long untilSignal(int thread) {
        return (long) exponential(betweenSignals);
    }
}
