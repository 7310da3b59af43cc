package org.gilcheck.reports.explorer;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Lasso;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.runs.StepNotation;
import org.gilcheck.properties.sampling.RunningScenario;
import org.gilcheck.properties.sampling.Schedule;

/**
 * A run that somebody describes, taken again step by step.
 *
 * @param loopStart how many steps stand before the loop; all if there is none
 */
record Walk(RunningScenario running, int loopStart) {
    /** The most steps that a run in the explorer can have. */
    static final int MOST_STEPS = 20_000;

    private static final String LOOP = "L";

    /**
     * Takes the steps.
     *
     * @param initial the number of the initial state
     * @param text the steps as in a replay token
     * @throws Refusal if that is not possible, telling which step is not
     */
    static Walk of(Scenario scenario, long initial, String text) {
        int mark = text.indexOf(LOOP);
        String rest = mark < 0 ? "" : text.substring(mark + 1);
        List<StepNotation.Step> choices = new ArrayList<>(read(mark < 0 ? text : text.substring(0, mark)));
        int loopStart = choices.size();
        choices.addAll(read(rest));
        if (choices.size() > MOST_STEPS) {
            throw Refusal.badRequest("A run of " + choices.size() + " steps is too long: the explorer takes at most "
                    + MOST_STEPS + ".");
        }
        RunningScenario running = start(scenario, initial);
        for (StepNotation.Step choice : choices) {
            if (!running.take(choice)) {
                throw Refusal.badRequest("Step " + (running.length() + 1) + " (" + StepNotation.write(List.of(choice))
                        + ") is not possible here.");
            }
        }
        return new Walk(running, mark < 0 ? running.length() : loopStart);
    }

    private static RunningScenario start(Scenario scenario, long initial) {
        try {
            return new Schedule(initial, List.of()).runIn(scenario);
        } catch (IllegalArgumentException missing) {
            throw Refusal.badRequest("The scenario has no initial state number " + initial + ".");
        }
    }

    private static List<StepNotation.Step> read(String text) {
        try {
            return StepNotation.read(text);
        } catch (UsageException unreadable) {
            throw Refusal.badRequest("The steps cannot be read: give them as in a replay token.");
        }
    }

    /** The steps as they were described, each by itself. */
    List<String> choices() {
        List<String> texts = new ArrayList<>();
        for (StepNotation.Step choice : running.schedule().choices()) {
            texts.add(StepNotation.write(List.of(choice)));
        }
        return texts;
    }

    /** The run. */
    Lasso lasso() {
        return new Lasso(running.run(), loopStart, List.of());
    }
}
