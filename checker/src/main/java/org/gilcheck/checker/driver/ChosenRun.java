package org.gilcheck.checker.driver;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Replay;
import org.gilcheck.checker.Run;
import org.gilcheck.model.TransitionSystem;

/** The run of a transition system that choices of Java PathFinder lead through. */
final class ChosenRun {
    private final TransitionSystem system;
    private final List<Long> labels = new ArrayList<>();
    private long[] now;

    private ChosenRun(TransitionSystem system, TakenStep start) {
        this.system = system;
        this.now = start.state();
    }

    /**
     * Takes the choices again, one by one, as {@link ModelDriver} does.
     *
     * @throws IllegalStateException if a choice is not possible: it is no run of this system
     */
    static Run of(TransitionSystem system, List<Integer> choices) {
        TakenStep all = new TakenStep(-1, 0);
        system.initialStates(all);
        int begun = all.count() == 1 ? 0 : 1;
        TakenStep start = new TakenStep(begun == 0 ? 0 : choice(choices, 0, all.count()), system.words());
        system.initialStates(start);
        ChosenRun run = new ChosenRun(system, start);
        for (int i = begun; i < choices.size(); i++) {
            run.take(choices, i);
        }
        long[] labels = run.labels.stream().mapToLong(Long::longValue).toArray();
        return Replay.of(system, start.label(), labels);
    }

    private void take(List<Integer> choices, int index) {
        TakenStep all = new TakenStep(-1, 0);
        system.successors(now, 0, all);
        int choice = choice(choices, index, ModelDriver.choicesFor(all.count()));
        if (choice < all.count()) {
            TakenStep taken = new TakenStep(choice, system.words());
            system.successors(now, 0, taken);
            labels.add(taken.label());
            now = taken.state();
        }
    }

    private static int choice(List<Integer> choices, int index, int count) {
        if (index >= choices.size() || choices.get(index) < 0 || choices.get(index) >= count) {
            throw new IllegalStateException(
                    index >= choices.size()
                            ? "no initial state was chosen"
                            : "choice " + index + ": there is no " + choices.get(index) + " among " + count);
        }
        return choices.get(index);
    }
}
