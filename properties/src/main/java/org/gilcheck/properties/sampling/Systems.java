package org.gilcheck.properties.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Replay;
import org.gilcheck.checker.Run;
import org.gilcheck.model.TransitionSystem;
import org.jspecify.annotations.Nullable;

/** States and runs of a transition system as lists. */
final class Systems {
    private Systems() {}

    static long[] initialState(TransitionSystem system, long number) {
        long[][] found = {null};
        system.initialStates((state, label) -> {
            if (label == number) {
                found[0] = Arrays.copyOf(state, system.words());
            }
        });
        if (found[0] == null) {
            throw new IllegalArgumentException(
                    "the scenario has no initial state number " + number + "; its first is number 0");
        }
        return found[0];
    }

    static int initialStates(TransitionSystem system) {
        int[] count = {0};
        system.initialStates((state, label) -> count[0]++);
        return count[0];
    }

    static Run run(int words, long initial, List<Long> labels, List<long[]> states) {
        long[] all = new long[states.size() * words];
        for (int i = 0; i < states.size(); i++) {
            System.arraycopy(states.get(i), 0, all, i * words, words);
        }
        return new Run(
                words, initial, labels.stream().mapToLong(Long::longValue).toArray(), all);
    }

    /** The first steps of a run. */
    static Run prefix(Run run, int length) {
        int words = run.state(0).length;
        long[] states = new long[(length + 1) * words];
        for (int i = 0; i <= length; i++) {
            System.arraycopy(run.state(i), 0, states, i * words, words);
        }
        return new Run(words, run.initial(), Arrays.copyOf(run.labels(), length), states);
    }

    /** How often the acting thread changes. */
    static int switches(TransitionSystem system, Run run) {
        int switches = 0;
        int last = -1;
        for (int i = 0; i < run.length(); i++) {
            int actor = system.actor(run.label(i));
            if (actor >= 0) {
                switches += last >= 0 && last != actor ? 1 : 0;
                last = actor;
            }
        }
        return switches;
    }

    /** The lasso whose steps have some labels. */
    static Lasso lasso(TransitionSystem system, long initial, List<Long> prefix, List<Long> loop) {
        List<Long> labels = new ArrayList<>(prefix);
        labels.addAll(loop);
        Run run = Replay.of(
                system, initial, labels.stream().mapToLong(Long::longValue).toArray());
        return new Lasso(run, prefix.size(), List.of());
    }

    /** The shorter of two, or the one with fewer context switches; the first if they are alike, or there is no other. */
    static Lasso better(TransitionSystem system, Lasso known, @Nullable Lasso other) {
        if (other == null) {
            return known;
        }
        int length = other.run().length() - known.run().length();
        int switches = switches(system, other.run()) - switches(system, known.run());
        return length < 0 || (length == 0 && switches < 0) ? other : known;
    }
}
