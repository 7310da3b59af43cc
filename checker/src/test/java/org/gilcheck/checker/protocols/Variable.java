package org.gilcheck.checker.protocols;

import java.util.Arrays;
import java.util.stream.IntStream;

/** One or more numbers of a packed state: a scalar, an array, or a local variable of every process. */
final class Variable {
    private final PackedState state;
    private final String name;
    private final int[] positions;
    private final int maximum;
    private final long mask;

    Variable(PackedState state, String name, int[] positions, int maximum) {
        this.state = state;
        this.name = name;
        this.positions = positions;
        this.maximum = maximum;
        this.mask = Math.max(1, 2L * Integer.highestOneBit(maximum) - 1);
    }

    int get() {
        return get(0);
    }

    int get(int index) {
        return get(state.words(), 0, index);
    }

    /** Reads a state that need not be the one being worked on. */
    int get(long[] states, int offset, int index) {
        int position = positions[index];
        return (int) ((states[offset + position / Long.SIZE] >>> (position % Long.SIZE)) & mask);
    }

    void set(int value) {
        set(0, value);
    }

    void set(int index, int value) {
        if (value < 0 || value > maximum) {
            throw new IllegalArgumentException(name + "[" + index + "] cannot be " + value + ", only 0 to " + maximum);
        }
        int word = positions[index] / Long.SIZE;
        int shift = positions[index] % Long.SIZE;
        long[] words = state.words();
        words[word] = (words[word] & ~(mask << shift)) | ((long) value << shift);
    }

    void add(int index, int difference) {
        set(index, get(index) + difference);
    }

    void fill(int value) {
        IntStream.range(0, positions.length).forEach(index -> set(index, value));
    }

    IntStream values() {
        return IntStream.range(0, positions.length).map(this::get);
    }

    String describe(long[] states, int offset) {
        int[] values = IntStream.range(0, positions.length)
                .map(index -> get(states, offset, index))
                .toArray();
        return name + "=" + (values.length == 1 ? String.valueOf(values[0]) : Arrays.toString(values));
    }
}
