package org.gilcheck.model.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Hands out the bits of a packed state, over as many words as are needed. What belongs to one thread lies in the first
 * words and what is shared in the others, unless that takes more words: of the shared part a system reaches few different
 * values, so whoever stores states can number them.
 */
final class Layout {
    /** Whoever needs more has made a mistake in a range. */
    private static final int MOST_WORDS = 16;

    private final Footprint footprint = new Footprint(MOST_WORDS);
    private final List<Field> own = new ArrayList<>();
    private final List<Field> shared = new ArrayList<>();
    private final int[] used = new int[MOST_WORDS];
    private int words = 1;
    private int bits;

    /** A shared field for the numbers from {@code minimum} to {@code maximum}. */
    Field allocate(int minimum, int maximum) {
        return allocate(shared, minimum, maximum);
    }

    /** A field of one thread's for the numbers from {@code minimum} to {@code maximum}. */
    Field allocateOwn(int minimum, int maximum) {
        return allocate(own, minimum, maximum);
    }

    private Field allocate(List<Field> fields, int minimum, int maximum) {
        Field field = new Field(64 - Long.numberOfLeadingZeros((long) maximum - minimum), minimum, maximum, footprint);
        fields.add(field);
        bits += field.bits();
        return field;
    }

    /**
     * Decides where all fields lie.
     *
     * @throws IllegalArgumentException if there is no room for all
     */
    void layOut() {
        placeAll(false);
        int fewestWords = words;
        placeAll(true);
        if (words > fewestWords) {
            placeAll(false);
        }
    }

    private void placeAll(boolean apart) {
        Arrays.fill(used, 0);
        words = 1;
        place(own, 0);
        place(shared, apart && used[0] > 0 ? words : 0);
    }

    private void place(List<Field> fields, int firstWord) {
        for (Field field : fields) {
            int word = firstWord;
            while (word < MOST_WORDS && used[word] + field.bits() > Long.SIZE) {
                word++;
            }
            if (word == MOST_WORDS) {
                throw new IllegalArgumentException("the scenario needs more than " + 64 * MOST_WORDS
                        + " bits of state. Use fewer threads or smaller ranges");
            }
            field.lieAt(word, used[word]);
            used[word] += field.bits();
            words = Math.max(words, word + 1);
        }
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

    /** How many bits of the first word are used: the lowest. */
    int bitsOfFirstWord() {
        return used[0];
    }
}
