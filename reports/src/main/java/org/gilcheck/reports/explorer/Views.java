package org.gilcheck.reports.explorer;

import java.util.List;
import java.util.Map;
import org.gilcheck.properties.runs.Trace;

/** What the page is told of a state, as records that become objects of JSON. */
final class Views {
    private Views() {}

    /**
     * A state with all that can happen next, and the last steps of the run that led there.
     *
     * @param steps the run as in a replay token
     * @param loopStart how many steps stand before the loop; {@code length} if there is none
     * @param from after which step {@code trace} begins
     * @param start where the threads stand at the start of the run, as in {@link StepView}
     * @param initialValues the variables at the start of the run
     * @param fault what went wrong on the way here; empty if nothing did
     */
    record StateView(
            long initial,
            String steps,
            int length,
            int loopStart,
            long time,
            int from,
            List<String> start,
            List<String> initialValues,
            List<StepView> trace,
            List<StandingView> threads,
            List<String> values,
            String fault,
            List<ChoiceView> enabled) {}

    /**
     * A step that has been taken.
     *
     * @param thread who acted or was acted on; -1 if time passed
     * @param choice the step as in a replay token
     * @param standings for each thread a word for where it stands after the step, see {@link #standing}
     */
    record StepView(
            int number,
            long time,
            int thread,
            String choice,
            String text,
            List<String> events,
            List<ChangeView> changes,
            List<String> standings) {}

    record ChangeView(String variable, String before, String after) {}

    /**
     * Where a thread stands.
     *
     * @param standing the word of {@link #standing}
     * @param blocked true if it can do nothing until something else happens
     * @param core on which core it runs; -1 for none
     * @param point the number of the statement in the diagram of its outermost routine; -1 if there is none
     */
    record StandingView(
            String standing, boolean blocked, int core, String os, String routine, int point, String text) {}

    /**
     * A step that can be taken.
     *
     * @param choice the step as in a replay token
     * @param thread who acts or is acted on; -1 if time passes
     * @param isOwn true if the thread takes the step itself; false if the operating system or the world does it
     * @param outcome which of several outcomes of the same step this is, from 1
     * @param outcomes how many outcomes the step has
     * @param threads where the threads stand that it moves, by their numbers
     */
    record ChoiceView(
            String choice,
            int thread,
            boolean isOwn,
            int outcome,
            int outcomes,
            String text,
            List<String> events,
            List<ChangeView> changes,
            Map<Integer, StandingView> threads) {}

    static StandingView of(Trace.Standing standing, int core) {
        Trace.Place place = standing.place();
        return new StandingView(
                standing(standing),
                standing.blocked(),
                core,
                standing.os(),
                place.routine(),
                place.point(),
                place.text());
    }

    static List<ChangeView> of(List<Trace.Change> changes) {
        return changes.stream()
                .map(change -> new ChangeView(change.variable(), change.before(), change.after()))
                .toList();
    }

    /** A word: {@code holds}, {@code wants} (awake), {@code waits} (blocked), {@code releasing} or {@code idle}. */
    static String standing(Trace.Standing standing) {
        return switch (standing.phase()) {
            case HOLDS -> "holds";
            case RELEASING -> "releasing";
            case WANTS -> standing.blocked() ? "waits" : "wants";
            case OUTSIDE -> "idle";
        };
    }

    /** The word with the core behind it, such as {@code holds@0}. */
    static String standingOnCore(Trace.Standing standing) {
        return standing(standing) + (standing.core() < 0 ? "" : "@" + standing.core());
    }
}
