package org.gilcheck.model.scenario;

/** Where in the words of a signature some values lie. */
final class SignatureBits {
    private final int[] word;
    private final int[] shift;
    private final long[] mask;

    SignatureBits(int values) {
        word = new int[values];
        shift = new int[values];
        mask = new long[values];
    }

    /** Hands out the bits of a signature, in order. */
    static final class Layout {
        private int words = 1;
        private int used;

        int words() {
            return words;
        }
    }

    void allocate(int index, int bits, Layout layout) {
        if (layout.used + bits > Long.SIZE) {
            layout.words++;
            layout.used = 0;
        }
        word[index] = layout.words - 1;
        shift[index] = layout.used;
        mask[index] = bits == 0 ? 0 : -1L >>> (Long.SIZE - bits);
        layout.used += bits;
    }

    int word(int index) {
        return word[index];
    }

    int shift(int index) {
        return shift[index];
    }

    long mask(int index) {
        return mask[index];
    }
}
