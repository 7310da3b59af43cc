package org.gilcheck.properties.sampling;

import java.util.List;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Question;
import org.gilcheck.checker.Run;
import org.gilcheck.model.TransitionSystem;
import org.jspecify.annotations.Nullable;

/** Asks the explorer's question of each state and each step of a run. */
final class StateJudge implements Judge {
    private final Question question;
    private final HopeSearch hope;

    StateJudge(TransitionSystem system, Question question) {
        this.question = question;
        this.hope = new HopeSearch(system, question);
    }

    @Override
    public @Nullable Lasso firstViolation(Run run) {
        long[] state = run.state(0);
        if (isViolatedBy(state)) {
            return endingAt(run, 0);
        }
        for (int step = 0; step < run.length(); step++) {
            long[] before = state;
            state = run.state(step + 1);
            if (isViolatedBy(before, run.label(step), state)) {
                return endingAt(run, step + 1);
            }
        }
        return null;
    }

    @Override
    public boolean isTriggered() {
        return question.isTriggered();
    }

    boolean isViolatedBy(long[] state) {
        return question.isViolatedBy(state, 0) || hope.isStuckSomewhere(state);
    }

    boolean isViolatedBy(long[] before, long label, long[] after) {
        return question.isViolatedBy(before, 0, label, after, 0) || isViolatedBy(after);
    }

    private static Lasso endingAt(Run run, int length) {
        return new Lasso(Systems.prefix(run, length), length, List.of());
    }
}
