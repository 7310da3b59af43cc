package org.gilcheck.checker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The states and steps of one level that violate a question: those with the smallest numbers if there are many, so that it
 * does not matter who finds them, nor in which order.
 */
final class Found {
    private final int words;
    private final NavigableSet<long[]> stuck = new TreeSet<>(Arrays::compareUnsigned);

    private final NavigableSet<long[]> states = new TreeSet<>(Arrays::compareUnsigned);
    /** Each the state from which the step is taken, and the label. */
    private final NavigableSet<long[]> steps = new TreeSet<>(Arrays::compareUnsigned);

    Found(int words) {
        this.words = words;
    }

    /**
     * The same as targets.
     *
     * @param stuck true if they are in the level that counts here, false if in the one after it
     */
    static Found of(Targets targets, StateStore store, int words, boolean stuck) {
        Found found = new Found(words);
        for (int number : targets.states()) {
            if (stuck) {
                found.addStuck(store.array(number), store.offset(number));
            } else {
                found.addState(store.array(number), store.offset(number));
            }
        }
        for (int i = 0; i < targets.sources().size(); i++) {
            int source = targets.sources().get(i);
            found.addStep(
                    store.array(source), store.offset(source), targets.labels().get(i));
        }
        return found;
    }

    boolean isEmpty() {
        return stuck.isEmpty() && states.isEmpty() && steps.isEmpty();
    }

    /** True if only steps violate the question, and no states. */
    boolean isByStep() {
        return stuck.isEmpty() && states.isEmpty();
    }

    /** Adds a state of the level itself. */
    void addStuck(long[] from, int offset) {
        add(stuck, Arrays.copyOfRange(from, offset, offset + words));
    }

    /** Adds a state to which a step leads. */
    void addState(long[] from, int offset) {
        add(states, Arrays.copyOfRange(from, offset, offset + words));
    }

    void addStep(long[] source, int offset, long label) {
        long[] step = Arrays.copyOfRange(source, offset, offset + words + 1);
        step[words] = label;
        add(steps, step);
    }

    void addAll(Found others) {
        others.stuck.forEach(state -> add(stuck, state));
        others.states.forEach(state -> add(states, state));
        others.steps.forEach(step -> add(steps, step));
    }

    private static void add(NavigableSet<long[]> all, long[] one) {
        all.add(one);
        if (all.size() > Targets.MOST) {
            all.pollLast();
        }
    }

    /** How many steps a run to the nearest of them has, when so many lead to the states of the level. */
    int length(int level) {
        return stuck.isEmpty() ? level + 1 : level;
    }

    void write(DataOutputStream out) throws IOException {
        for (NavigableSet<long[]> each : List.of(stuck, states, steps)) {
            out.writeInt(each.size());
            for (long[] one : each) {
                for (long word : one) {
                    out.writeLong(word);
                }
            }
        }
    }

    static Found read(DataInputStream in, int words) throws IOException {
        Found found = new Found(words);
        for (NavigableSet<long[]> each : List.of(found.stuck, found.states, found.steps)) {
            for (int left = in.readInt(); left > 0; left--) {
                long[] one = new long[each == found.steps ? words + 1 : words];
                for (int word = 0; word < one.length; word++) {
                    one[word] = in.readLong();
                }
                each.add(one);
            }
        }
        return found;
    }

    /** States of the level itself. */
    NavigableSet<long[]> stuck() {
        return stuck;
    }

    /** States to which steps from the level lead. */
    NavigableSet<long[]> states() {
        return states;
    }

    /** Steps from the level: the state, and the label. */
    NavigableSet<long[]> steps() {
        return steps;
    }

    /** The same as numbers of stored states: all of those that {@link #length} steps lead to. */
    Targets in(StateStore store, int level) {
        Targets targets = new Targets();
        for (long[] state : stuck) {
            targets.addState(store.numberOf(state, 0), level);
        }
        for (long[] state : states) {
            targets.addState(store.numberOf(state, 0), level + 1);
        }
        for (long[] step : steps) {
            targets.addStep(store.numberOf(step, 0), step[words], level + 1);
        }
        return targets;
    }
}
