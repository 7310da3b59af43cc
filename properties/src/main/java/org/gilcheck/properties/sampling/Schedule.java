package org.gilcheck.properties.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilcheck.checker.Run;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.runs.StepNotation;

/**
 * A sequence of choices, which decides what a scenario does. Every schedule can be run in every scenario: a choice that is not
 * possible when its turn comes is skipped, so whatever is taken out of a schedule, a schedule remains. Unmodifiable.
 *
 * @param initial the number of the initial state, from 0
 */
public record Schedule(long initial, List<StepNotation.Step> choices) {
    private static final Pattern INITIAL = Pattern.compile("([0-9]{1,9}):");

    /** Keeps a list of its own. */
    public Schedule {
        choices = List.copyOf(choices);
    }

    /** The choices that a run made. */
    public static Schedule of(Run run) {
        List<StepNotation.Step> choices = new ArrayList<>();
        for (long label : run.labels()) {
            choices.add(StepNotation.Step.of(label));
        }
        return new Schedule(run.initial(), choices);
    }

    /** How many choices it has. */
    public int length() {
        return choices.size();
    }

    /** Runs it in a scenario, to its end. */
    public RunningScenario runIn(Scenario scenario) {
        return runIn(scenario, scenario);
    }

    /**
     * Runs it in a scenario, to its end unless an invariant throws something before.
     *
     * @param invariant is shown the scenario at the start and after every step
     */
    public RunningScenario runIn(Scenario scenario, Consumer<RunningScenario> invariant) {
        RunningScenario running = new RunningScenario(scenario, scenario, initial);
        invariant.accept(running);
        for (StepNotation.Step choice : choices) {
            if (running.take(choice)) {
                invariant.accept(running);
            }
        }
        return running;
    }

    /**
     * The schedule of a random walk through a scenario: the same for the same seed.
     *
     * @param steps the most steps that it has; at least 8
     */
    public static Schedule random(Scenario scenario, int steps, long seed) {
        return new RandomWalks(scenario, scenario, null, steps).walk(seed).schedule();
    }

    RunningScenario runIn(Scenario scenario, TransitionSystem system) {
        RunningScenario running = new RunningScenario(scenario, system, initial);
        for (StepNotation.Step choice : choices) {
            running.take(choice);
        }
        return running;
    }

    /** The same without the choices from {@code from} to {@code to - 1}. */
    public Schedule without(int from, int to) {
        List<StepNotation.Step> rest = new ArrayList<>(choices.subList(0, from));
        rest.addAll(choices.subList(to, choices.size()));
        return new Schedule(initial, rest);
    }

    /** The same without anything that a thread does from a place on. */
    public Schedule withoutThread(int thread, int from) {
        List<StepNotation.Step> rest = new ArrayList<>(choices.subList(0, from));
        for (StepNotation.Step choice : choices.subList(from, choices.size())) {
            if (choice.thread() != thread) {
                rest.add(choice);
            }
        }
        return new Schedule(initial, rest);
    }

    /** The text that {@link #parse} reads: a step after the other, and a number in front unless it is 0. */
    @Override
    public String toString() {
        return (initial == 0 ? "" : initial + ":") + StepNotation.write(choices);
    }

    /**
     * Reads a schedule.
     *
     * @throws IllegalArgumentException telling what cannot be read
     */
    public static Schedule parse(String text) {
        Matcher start = INITIAL.matcher(text);
        return start.lookingAt()
                ? new Schedule(Long.parseLong(start.group(1)), StepNotation.read(text.substring(start.end())))
                : new Schedule(0, StepNotation.read(text));
    }
}
