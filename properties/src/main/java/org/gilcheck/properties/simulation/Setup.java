package org.gilcheck.properties.simulation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.NamedNumber;
import org.gilcheck.model.language.TimeUnit;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.Definition;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.PolicySource;

/**
 * What is simulated.
 *
 * @param threads the program's threads in the syntax of the command line
 * @param ticksPerStep how many ticks of work are done as one step
 * @param settings durations, in nanoseconds, and constants of the policy and of workloads that are not as they are
 *     published
 */
public record Setup(
        PolicySource policy,
        Os os,
        int cores,
        String threads,
        Profile profile,
        int ticksPerStep,
        Map<String, Integer> settings) {
    /** As many as CPython 2 does between two checks. */
    public static final int USUAL_TICKS_PER_STEP = 100;

    private static final long LONGEST_STEP = 100_000L;
    private static final Duration GRAIN = Duration.of("wake delay", 1, TimeUnit.NANOSECONDS);

    /** Keeps a map of its own. */
    public Setup {
        settings = Map.copyOf(settings);
    }

    /** With nothing set. */
    public static Setup of(PolicySource policy, Os os, int cores, String threads, Profile profile) {
        return new Setup(policy, os, cores, threads, profile, USUAL_TICKS_PER_STEP, Map.of());
    }

    /** The same with other threads. */
    public Setup with(String otherThreads) {
        return new Setup(policy, os, cores, otherThreads, profile, ticksPerStep, settings);
    }

    /** A fresh scenario in real time, whose unit is a nanosecond. */
    public Scenario scenario() {
        requireSense();
        return Definition.within(Job.DEFINITION_LIMIT, policy.name(), () -> {
            try {
                return new Scenario(
                        policy.create(),
                        ThreadMix.parse(threads),
                        new Machine(cores, realOs(), costs()),
                        Clock.TIMED,
                        scale());
            } catch (IllegalArgumentException mistake) {
                throw new UsageException(policy.name() + " with " + threads + ": " + mistake.getMessage());
            }
        });
    }

    private void requireSense() {
        long least = ofMachine(Profile.LEAST_WAKE_DELAY);
        long mean = ofMachine(Profile.MEAN_WAKE_DELAY);
        long most = ofMachine(Profile.MOST_WAKE_DELAY);
        if (mean < least || most < mean || most == least) {
            throw new UsageException(
                    "wake delays of " + Times.text(least) + " at least, " + Times.text(mean) + " in the mean and "
                            + Times.text(most) + " at most: give least <= mean <= most, and least < most");
        }
        for (String positive : List.of(Profile.TICK, "spin", "time slice", "client")) {
            if (ofMachine(positive) < 1) {
                throw new UsageException(positive + " of 0 ns: the clock would stand still. Give 1ns or more");
            }
        }
        if ((long) ofMachine(Profile.TICK) * ticksPerStep > LONGEST_STEP) {
            throw new UsageException(
                    ticksPerStep + " ticks of " + Times.text((long) tick()) + " at once are longer than "
                            + Times.text(LONGEST_STEP) + ". Give shorter ticks, or fewer at once");
        }
    }

    private Scale scale() {
        Scale scale = Scale.realTime(Math.multiplyExact(ofMachine(Profile.TICK), ticksPerStep), ticksPerStep);
        for (Map.Entry<String, Integer> each : new TreeMap<>(settings).entrySet()) {
            scale = scale.with(each.getKey(), each.getValue());
        }
        return scale;
    }

    private Os realOs() {
        return os.withTimes(
                GRAIN,
                ofMachine(Profile.LEAST_WAKE_DELAY),
                ofMachine(Profile.MOST_WAKE_DELAY),
                ofMachine(Profile.LATENESS),
                Duration.of("time slice", ofMachine("time slice"), TimeUnit.NANOSECONDS));
    }

    private Costs costs() {
        return Costs.defaults()
                .withLock(ofMachine("lock"))
                .withSignal(ofMachine("signal"))
                .withWake(ofMachine("wake"))
                .withRepeatedSignal(ofMachine("repeated signal"))
                .withRepeatedPost(ofMachine("repeated post"))
                .withYieldProcessor(ofMachine("sched_yield"))
                .withContextSwitch(ofMachine("context switch"))
                .withSpin(ofMachine("spin"));
    }

    /** A constant of the machine, in nanoseconds. */
    int ofMachine(String constant) {
        return Math.toIntExact(profile.of(constant, os.name()));
    }

    /** What a tick of work takes, in nanoseconds. */
    public int tick() {
        return ofMachine(Profile.TICK);
    }

    /** The durations and constants of the policy and the threads that matter, as they are simulated. */
    public List<String> numbers() {
        Scenario scenario = scenario();
        return scenario.namedNumbers().stream()
                .filter(number -> scenario.machine().os().durations().stream()
                        .noneMatch(own -> own.name().equals(number.name())))
                .map(number -> text(number, scenario.scale()))
                .toList();
    }

    private String text(NamedNumber number, Scale scale) {
        Constant constant = number.constant();
        int value = scale.of(number);
        if (constant == null) {
            return number.name() + " = " + Times.text(value);
        }
        return constant.countsTicks()
                ? number.name() + " = " + Times.number((double) value * ticksPerStep) + " ticks"
                : number.name() + " = " + value;
    }
}
