package org.gilcheck.properties.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.gilcheck.checker.Run;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ScenarioWalk;
import org.gilcheck.model.scenario.StepCheck;
import org.gilcheck.properties.runs.NotReplayableException;
import org.gilcheck.properties.runs.Trace;

/**
 * A part of a simulated run, with all its states. Each step has been taken again by the scenario alone, with the same
 * answers to what it leaves open.
 *
 * @param begin when it begins, in nanoseconds since the beginning of the run
 * @param run the part
 * @param passed for each step how many nanoseconds pass in it
 */
public record Recording(Scenario scenario, long begin, Run run, List<Long> passed) {
    /** More steps make no picture. */
    public static final int MOST_STEPS = 100_000;

    /** Keeps a list of its own. */
    public Recording {
        passed = List.copyOf(passed);
    }

    /**
     * Takes a run again and keeps a part of it.
     *
     * @param number which run of the seed, from 1
     * @param from the part begins with the first step after this time
     * @param steps how many, at most; fewer if the run ends
     * @throws NotReplayableException if a step is not one of the scenario: a defect of gilcheck
     */
    static Recording of(Setup setup, long seed, int number, long from, int steps) {
        Simulator simulator = new Simulator(setup, seed);
        for (int run = 1; run < number; run++) {
            simulator.skip();
        }
        AnswerLog[] log = new AnswerLog[1];
        ScenarioWalk walk = simulator.walk(choices -> log[0] = new AnswerLog(choices));
        long label = walk.next();
        while (label != ScenarioWalk.NOTHING && walk.now() < from) {
            log[0].take();
            label = walk.next();
        }
        List<long[]> states = new ArrayList<>();
        List<Long> labels = new ArrayList<>();
        List<Long> passed = new ArrayList<>();
        StepCheck check = simulator.scenario().stepCheck();
        states.add(walk.stateBefore().clone());
        long begin = walk.now() - walk.passed();
        while (label != ScenarioWalk.NOTHING && labels.size() < steps) {
            confirm(check, walk, label, log[0].take(), labels.size() + 1);
            states.add(walk.state().clone());
            labels.add(label);
            passed.add(walk.passed());
            label = walk.next();
        }
        int words = simulator.scenario().words();
        long[] all = new long[states.size() * words];
        for (int i = 0; i < states.size(); i++) {
            System.arraycopy(states.get(i), 0, all, i * words, words);
        }
        Run run = new Run(words, 0, labels.stream().mapToLong(Long::longValue).toArray(), all);
        return new Recording(simulator.scenario(), begin, run, passed);
    }

    private static void confirm(StepCheck check, ScenarioWalk walk, long label, List<Integer> answers, int step) {
        GivenAnswers given = new GivenAnswers(answers);
        long[] after = check.after(walk.stateBefore(), label, walk.passed(), given);
        if (after == null || !given.areAllAsked() || !Arrays.equals(after, walk.state())) {
            throw new NotReplayableException("its step " + step + " is not one of the scenario.");
        }
    }

    /** As people see it. */
    public Trace trace() {
        return Trace.inRealTime(scenario, run, passed);
    }

    /** How long it lasts, in nanoseconds. */
    public long duration() {
        return passed.stream().mapToLong(Long::longValue).sum();
    }

    /** A number that is another as soon as a state is. */
    long checksum() {
        CRC32 sum = new CRC32();
        for (int step = 0; step <= run.length(); step++) {
            sum.update(Arrays.toString(run.state(step)).getBytes(StandardCharsets.UTF_8));
        }
        return sum.getValue();
    }
}
