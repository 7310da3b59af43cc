package org.gilcheck.checker.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gilcheck.checker.Question;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;

/** Looks for progress from a state on, as plainly as Java PathFinder needs it. */
final class ProgressSearch {
    private final TransitionSystem system;

    ProgressSearch(TransitionSystem system) {
        this.system = system;
    }

    /** True if no run from the state, of steps that can be relied on, contains progress of the part. */
    boolean isStuck(Question question, int part, long[] state) {
        Reached reached = new Reached(question, part, system.words());
        reached.states.add(state);
        for (int i = 0; i < reached.states.size() && !reached.progress; i++) {
            system.successors(reached.states.get(i), 0, reached);
        }
        return !reached.progress;
    }

    private static final class Reached implements StateSink {
        private final Question question;
        private final int part;
        private final int words;
        private final List<long[]> states = new ArrayList<>();
        private boolean progress;

        Reached(Question question, int part, int words) {
            this.question = question;
            this.part = part;
            this.words = words;
        }

        @Override
        public void accept(long[] state, long label) {
            if (!question.canBeReliedOn(label) || progress) {
                return;
            }
            progress = question.isProgress(part, label);
            long[] own = Arrays.copyOf(state, words);
            for (long[] known : states) {
                if (Arrays.equals(known, own)) {
                    return;
                }
            }
            states.add(own);
        }
    }
}
