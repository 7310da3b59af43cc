package org.gilcheck.reports.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import org.gilcheck.model.language.GilPhase;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Standing;
import org.gilcheck.properties.runs.Trace.Step;
import org.jspecify.annotations.Nullable;

/** What there is to be seen in a trace, before it is known where: states, marks and who gets the GIL from whom. */
final class Scene {
    private final Trace trace;
    private final List<Integer> threads = new ArrayList<>();
    private final NavigableMap<Integer, HandOver> handOvers;
    private final List<List<Mark>> marks = new ArrayList<>();
    private final boolean[] visible;
    private final boolean isFound;

    /**
     * Looks at a trace.
     *
     * @param isFound whether it was found by a check, and not recorded: then its end is what was looked for, and it is known
     *     where in their programs threads are, and so which have ended
     */
    Scene(Trace trace, boolean isFound) {
        this.trace = trace;
        this.isFound = isFound;
        for (int thread = 0; thread < trace.threads().size(); thread++) {
            int candidate = thread;
            if (!trace.threads().get(thread).daemon()
                    || trace.steps().stream().anyMatch(step -> step.thread() == candidate)) {
                threads.add(thread);
            }
        }
        visible = new boolean[trace.steps().size() + 1];
        visible[0] = true;
        marks.add(List.of());
        handOvers = HandOver.all(this);
        for (int step = 1; step <= length(); step++) {
            marks.add(marksOf(step));
            visible[step] = !marks.get(step).isEmpty() || grant(step) != null || hasChange(step);
        }
    }

    private List<Mark> marksOf(int step) {
        List<Mark> found = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            if (step(step).events().contains(mark.event())) {
                found.add(mark);
            }
        }
        HandOver grant = grant(step);
        if (grant != null && holders(step, interpreter(grant.to())).size() > 1 && !found.contains(Mark.FAULT)) {
            found.add(Mark.FAULT);
        }
        if (grant != null && grant.isTakenBack(this)) {
            found.add(Mark.TAKEN_BACK);
        }
        return found;
    }

    private boolean hasChange(int step) {
        for (int thread : threads) {
            if (state(step, thread) != state(step - 1, thread)
                    || standing(step, thread).core()
                            != standing(step - 1, thread).core()) {
                return true;
            }
        }
        return false;
    }

    Trace trace() {
        return trace;
    }

    /** How many steps there are. */
    int length() {
        return trace.steps().size();
    }

    /** A step, counted from 1 through all rounds of the loop. */
    Step step(int step) {
        return trace.steps().get(step - 1);
    }

    /** The program's threads, and those daemons that do something. */
    List<Integer> threads() {
        return threads;
    }

    String name(int thread) {
        return trace.threads().get(thread).name();
    }

    int interpreter(int thread) {
        return trace.threads().get(thread).interpreter();
    }

    /** How many interpreters, and so GILs, there are. */
    int interpreters() {
        return 1
                + trace.threads().stream()
                        .mapToInt(Trace.Actor::interpreter)
                        .max()
                        .orElse(0);
    }

    Standing standing(int afterSteps, int thread) {
        return trace.standings(afterSteps).get(thread);
    }

    ThreadState state(int afterSteps, int thread) {
        return hasEnded(afterSteps, thread)
                ? ThreadState.ENDED
                : ThreadState.of(trace, thread, standing(afterSteps, thread));
    }

    private boolean hasEnded(int afterSteps, int thread) {
        Standing standing = standing(afterSteps, thread);
        return isFound
                && standing.phase() == GilPhase.OUTSIDE
                && standing.place().equals(Trace.Place.NOWHERE);
    }

    boolean holds(int afterSteps, int thread) {
        return standing(afterSteps, thread).phase() == GilPhase.HOLDS;
    }

    /** Who holds the GIL of an interpreter; more than one only if something is wrong. */
    List<Integer> holders(int afterSteps, int interpreter) {
        return threads.stream()
                .filter(thread -> interpreter(thread) == interpreter && holds(afterSteps, thread))
                .toList();
    }

    /** How many threads want the GIL of an interpreter. */
    int wanting(int afterSteps, int interpreter) {
        return (int) threads.stream()
                .filter(thread -> interpreter(thread) == interpreter && ThreadState.wants(standing(afterSteps, thread)))
                .count();
    }

    /** Who gets a GIL from whom, in the order of the steps. */
    Collection<HandOver> handOvers() {
        return handOvers.values();
    }

    /** Who gets a GIL in a step; null if nobody does. */
    @Nullable
    HandOver grant(int step) {
        return handOvers.get(step);
    }

    /** What is marked at a step, on the bar of its thread. */
    List<Mark> marks(int step) {
        return marks.get(step);
    }

    /** True if a step changes anything that is drawn. */
    boolean isVisible(int step) {
        return visible[step];
    }

    /** True if the run ends where something is wrong, or a bound is reached. */
    boolean hasPoint() {
        return isFound && !trace.hasLoop();
    }

    /** True if the run ends in a state in which nothing more need ever happen. */
    boolean isStuck() {
        return hasPoint() && (!trace.reasons().isEmpty() || nobodyCanMove());
    }

    private boolean nobodyCanMove() {
        boolean isAnyAlive = false;
        for (int thread = 0; thread < trace.threads().size(); thread++) {
            boolean isAlive = !hasEnded(length(), thread);
            if (isAlive && !standing(length(), thread).blocked()) {
                return false;
            }
            isAnyAlive |= isAlive && !trace.threads().get(thread).daemon();
        }
        return isAnyAlive;
    }
}
