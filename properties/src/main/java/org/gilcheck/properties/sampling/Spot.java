package org.gilcheck.properties.sampling;

import java.util.Arrays;

/** Words that can be looked up: a state, or a state and what a search remembers beside it. Not to be changed. */
final class Spot {
    private final long[] words;
    private final int hash;

    Spot(long... words) {
        this.words = words;
        this.hash = Arrays.hashCode(words);
    }

    /** A state with some words more. */
    static Spot beside(long[] state, long... more) {
        long[] all = Arrays.copyOf(state, state.length + more.length);
        System.arraycopy(more, 0, all, state.length, more.length);
        return new Spot(all);
    }

    long[] words() {
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spot spot && Arrays.equals(words, spot.words);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
