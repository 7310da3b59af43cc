package org.gilcheck.properties.sampling;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Run;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.scenario.Scenario;

/**
 * A sequence of choices, which decides what a scenario does. Every schedule can be run in every scenario: a choice that is not
 * possible when its turn comes is skipped, so whatever is taken out of a schedule, a schedule remains. Unmodifiable.
 *
 * @param initial the number of the initial state, from 0
 */
public record Schedule(long initial, List<Choice> choices) {

    /** Keeps a list of its own. */
    public Schedule {
        choices = List.copyOf(choices);
    }

    /** The choices that a run made. */
    public static Schedule of(Run run) {
        List<Choice> choices = new ArrayList<>();
        for (long label : run.labels()) {
            choices.add(Choice.of(label));
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

    RunningScenario runIn(Scenario scenario, TransitionSystem system) {
        RunningScenario running = new RunningScenario(scenario, system, initial);
        for (Choice choice : choices) {
            running.take(choice);
        }
        return running;
    }

    /** The same without the choices from {@code from} to {@code to - 1}. */
    public Schedule without(int from, int to) {
        List<Choice> rest = new ArrayList<>(choices.subList(0, from));
        rest.addAll(choices.subList(to, choices.size()));
        return new Schedule(initial, rest);
    }

    /** The same without anything that a thread does from a place on. */
    public Schedule withoutThread(int thread, int from) {
        List<Choice> rest = new ArrayList<>(choices.subList(0, from));
        for (Choice choice : choices.subList(from, choices.size())) {
            if (choice.thread() != thread) {
                rest.add(choice);
            }
        }
        return new Schedule(initial, rest);
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return ScheduleText.write(this);
    }

    /**
     * Reads a schedule.
     *
     * @throws IllegalArgumentException telling what cannot be read
     */
    public static Schedule parse(String text) {
        return ScheduleText.read(text);
    }
}
