package org.gilcheck.checker.disk;

/**
 * Writes a state as what is different from the one before: the difference of the first word that differs in a variable
 * number of bytes (seven bits in each, the lowest first), and of each word after it the bytes that differ.
 */
final class StateCode {
    private static final int PAYLOAD = 7;
    private static final int MORE = 1 << PAYLOAD;
    private static final int LONGEST = 10;

    private StateCode() {}

    /** The most bytes that a state takes. */
    static int mostBytes(int words) {
        return words * LONGEST;
    }

    /** Writes a state that is greater than the one before; the place after it. */
    static int write(long[] state, int offset, long[] before, int words, byte[] bytes, int start) {
        int at = start;
        int word = 0;
        long difference = 0;
        while (word < words && difference == 0) {
            difference = state[offset + word] - before[word];
            at = writeNumber(difference, bytes, at);
            word++;
        }
        for (; word < words; word++) {
            at = writeBytes(state[offset + word] ^ before[word], bytes, at);
        }
        return at;
    }

    private static int writeNumber(long number, byte[] bytes, int start) {
        int at = start;
        long rest = number;
        while ((rest & -MORE) != 0) {
            bytes[at++] = (byte) (rest | MORE);
            rest >>>= PAYLOAD;
        }
        bytes[at++] = (byte) rest;
        return at;
    }

    private static int writeBytes(long number, byte[] bytes, int start) {
        int at = start + 1;
        int mask = 0;
        for (int place = 0; place < Long.BYTES; place++) {
            byte value = (byte) (number >>> (Byte.SIZE * place));
            if (value != 0) {
                mask |= 1 << place;
                bytes[at++] = value;
            }
        }
        bytes[start] = (byte) mask;
        return at;
    }

    /** Makes the state before into the state; the place after it. */
    static int read(byte[] bytes, int start, long[] state, int words) {
        int at = start;
        int word = 0;
        long difference = 0;
        while (word < words && difference == 0) {
            byte next = bytes[at++];
            difference = next & (MORE - 1);
            for (int shift = PAYLOAD; next < 0; shift += PAYLOAD) {
                next = bytes[at++];
                difference |= (long) (next & (MORE - 1)) << shift;
            }
            state[word++] += difference;
        }
        for (; word < words; word++) {
            int mask = bytes[at++] & 0xFF;
            long number = 0;
            for (; mask != 0; mask &= mask - 1) {
                number |= (bytes[at++] & 0xFFL) << (Byte.SIZE * Integer.numberOfTrailingZeros(mask));
            }
            state[word] ^= number;
        }
        return at;
    }
}
