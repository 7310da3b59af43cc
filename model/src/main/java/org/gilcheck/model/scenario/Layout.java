package org.gilcheck.model.scenario;

/** Hands out the bits of a packed state, first fit over as many words as are needed. */
final class Layout {
    /** Whoever needs more has made a mistake in a range. */
    private static final int MOST_WORDS = 16;

    private final Footprint footprint = new Footprint(MOST_WORDS);
    private final int[] used = new int[MOST_WORDS];
    private int words = 1;
    private int bits;

    /**
     * A field for the numbers from {@code minimum} to {@code maximum}.
     *
     * @throws IllegalArgumentException if no room is left
     */
    Field allocate(int minimum, int maximum) {
        int needed = Long.SIZE - Long.numberOfLeadingZeros((long) maximum - minimum);
        for (int word = 0; word < MOST_WORDS; word++) {
            if (used[word] + needed <= Long.SIZE) {
                Field field = new Field(word, used[word], needed, minimum, maximum, footprint);
                used[word] += needed;
                bits += needed;
                words = Math.max(words, word + 1);
                return field;
            }
        }
        throw new IllegalArgumentException("the scenario needs more than " + 64 * MOST_WORDS
                + " bits of state. Use fewer threads or smaller ranges");
    }

    /** What steps read and write of the fields that were allocated here. */
    Footprint footprint() {
        return footprint;
    }

    int words() {
        return words;
    }

    int bits() {
        return bits;
    }

    /** How many bits of a word are used: the lowest. */
    int bits(int word) {
        return used[word];
    }
}
