package org.gilcheck.checker;

import java.util.Arrays;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;

/** The successors of a block of states, in order: expanded first, and inserted afterwards. */
final class SuccessorBuffer implements StateSink {
    private final int words;
    private long[] states = new long[1024];
    private long[] labels = new long[1024];
    private int[] sources = new int[1024];
    private int[] hashes = new int[1024];
    private int[] firstSlots = new int[1024];
    private int preparedFor;
    private int size;
    private int source;

    SuccessorBuffer(int words) {
        this.words = words;
    }

    /** Expands the states from {@code first} to {@code last - 1}. */
    void expand(TransitionSystem system, StateStore store, int first, int last) {
        size = 0;
        for (source = first; source < last; source++) {
            system.successors(store.array(source), store.offset(source), this);
        }
    }

    /** Expands one state, whatever its number. */
    void expand(TransitionSystem system, long[] state, int offset) {
        size = 0;
        source = 0;
        system.successors(state, offset, this);
    }

    @Override
    public void accept(long[] from, long label) {
        if (size == labels.length) {
            labels = Arrays.copyOf(labels, size * 2);
            sources = Arrays.copyOf(sources, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
            firstSlots = Arrays.copyOf(firstSlots, size * 2);
        }
        if ((size + 1) * words > states.length) {
            states = Arrays.copyOf(states, states.length * 2);
        }
        int at = size * words;
        for (int word = 0; word < words; word++) {
            states[at + word] = from[word];
        }
        labels[size] = label;
        sources[size] = source;
        size++;
    }

    /** Computes all hashes and has the store fetch what it needs for them. */
    long prepare(StateStore store) {
        for (int index = 0; index < size; index++) {
            hashes[index] = store.hash(states, index * words);
        }
        preparedFor = store.capacity();
        return store.touch(hashes, firstSlots, size);
    }

    /** Adds a successor to the store for which all were prepared; as {@link StateStore#add(long[], int)}. */
    int addTo(StateStore store, int index) {
        return store.capacity() == preparedFor
                ? store.add(states, index * words, hashes[index], firstSlots[index])
                : store.add(states, index * words);
    }

    int size() {
        return size;
    }

    long[] states() {
        return states;
    }

    int offset(int index) {
        return index * words;
    }

    long label(int index) {
        return labels[index];
    }

    /** The number of the state of which this is a successor. */
    int source(int index) {
        return sources[index];
    }
}
