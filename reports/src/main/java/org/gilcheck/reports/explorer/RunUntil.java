package org.gilcheck.reports.explorer;

import java.util.Locale;
import org.gilcheck.properties.sampling.RunningScenario;
import org.gilcheck.properties.sampling.Step;

/**
 * What became of letting a scenario run.
 *
 * @param steps the whole run as in a replay token
 * @param taken how many steps were taken
 * @param reached true if it reached what it ran for
 * @param sentence why it stopped
 */
record RunUntil(String steps, int taken, boolean reached, String sentence) {

    /**
     * Lets a scenario run from where it is.
     *
     * @param limit the most steps
     */
    static RunUntil of(Walk walk, Goal goal, Chooser chooser, int limit) {
        RunningScenario running = walk.running();
        int begin = running.length();
        while (true) {
            int taken = running.length() - begin;
            if (running.hasEnded()) {
                return stopped(walk, begin, false, "The run ends here: nothing more can happen.");
            }
            if (goal.isNextChoice() && running.enabled().size() > 1) {
                return stopped(walk, begin, true, taken == 0 ? "There is a choice here already." : "Here is a choice.");
            }
            if (taken >= limit) {
                return stopped(
                        walk,
                        begin,
                        goal.isNever(),
                        goal.isNever() ? "Done." : "Not reached within the limit of " + steps(limit) + ".");
            }
            if (running.length() >= Walk.MOST_STEPS) {
                return stopped(
                        walk,
                        begin,
                        false,
                        "The explorer takes no longer runs than of " + steps(running.length()) + ".");
            }
            long[] before = running.state();
            Step step = chooser.choose(running.enabled());
            if (step == null) {
                return stopped(walk, begin, false, "The thread can do nothing here: others must move first.");
            }
            running.take(step);
            if (goal.isReachedBy(step, before, running)) {
                return stopped(walk, begin, true, "Reached.");
            }
        }
    }

    private static RunUntil stopped(Walk walk, int begin, boolean reached, String why) {
        int taken = walk.running().length() - begin;
        return new RunUntil(String.join("", walk.choices()), taken, reached, why + " Took " + steps(taken) + ".");
    }

    static String steps(int count) {
        return String.format(Locale.ROOT, "%,d", count) + (count == 1 ? " step" : " steps");
    }
}
