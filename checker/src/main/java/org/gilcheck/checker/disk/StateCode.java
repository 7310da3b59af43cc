package org.gilcheck.checker.disk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Writes a state as what is different from the one before. Of the first word the difference: as many bytes as the lowest
 * bits, up to the first that is set, say, with the number above these bits. Of each other word which of its bytes differ:
 * the place of the lowest and how many, then these bytes. All is read without a branch that depends on the states.
 */
final class StateCode {
    /** So many bytes after the last state are read, though not used. */
    static final int SLACK = Long.BYTES;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST = 1 + Long.BYTES;
    private static final int PLACE_BITS = 3;

    private StateCode() {}

    /** The most bytes that a state takes while it is written. */
    static int mostBytes(int words) {
        return words * LONGEST + SLACK;
    }

    /** Writes a state that is greater than the one before; the place after it. */
    static int write(long[] state, int offset, long[] before, int words, byte[] bytes, int start) {
        int at = writeNumber(state[offset] - before[0], bytes, start);
        for (int word = 1; word < words; word++) {
            at = writeBytes(state[offset + word] ^ before[word], bytes, at);
        }
        return at;
    }

    private static int writeNumber(long number, byte[] bytes, int start) {
        int length = 1 + (Long.SIZE - 1 - Long.numberOfLeadingZeros(number | 1)) / (Byte.SIZE - 1);
        if (length > Long.BYTES) {
            bytes[start] = 0;
            LONG.set(bytes, start + 1, number);
            return start + LONGEST;
        }
        LONG.set(bytes, start, (number << 1 | 1) << (length - 1));
        return start + length;
    }

    private static int writeBytes(long number, byte[] bytes, int start) {
        if (number == 0) {
            bytes[start] = 0;
            return start + 1;
        }
        int lowest = Long.numberOfTrailingZeros(number) / Byte.SIZE;
        int highest = (Long.SIZE - 1 - Long.numberOfLeadingZeros(number)) / Byte.SIZE;
        int length = highest - lowest + 1;
        bytes[start] = (byte) (length << PLACE_BITS | lowest);
        LONG.set(bytes, start + 1, number >>> (Byte.SIZE * lowest));
        return start + 1 + length;
    }

    /** Makes the state before into the state; the place after it. */
    static int read(byte[] bytes, int start, long[] state, int words) {
        long number = (long) LONG.get(bytes, start);
        int at = start + lengthOf(number);
        state[0] += numberIn(number, bytes, start);
        for (int word = 1; word < words; word++) {
            int head = bytes[at];
            state[word] ^= differenceAt(bytes, at + 1, head);
            at += 1 + (head >>> PLACE_BITS);
        }
        return at;
    }

    /** How many bytes a number takes that begins with these. */
    static int lengthOf(long number) {
        return 1 + Math.min(Long.BYTES, Long.numberOfTrailingZeros(number));
    }

    /** The bytes of a number at a place, and what comes after it. */
    static long at(byte[] bytes, int place) {
        return (long) LONG.get(bytes, place);
    }

    /** The number that begins with some bytes. */
    static long numberIn(long begin, byte[] bytes, int place) {
        int length = lengthOf(begin);
        if (length > Long.BYTES) {
            return (long) LONG.get(bytes, place + 1);
        }
        return begin << (Long.SIZE - Byte.SIZE * length) >>> (Long.SIZE - (Byte.SIZE - 1) * length);
    }

    /** What is different in a word, of which the head says which bytes do. */
    static long differenceAt(byte[] bytes, int place, int head) {
        int length = head >>> PLACE_BITS;
        long low = (long) LONG.get(bytes, place) & (-1L >>> (Long.SIZE - Byte.SIZE * length));
        return length == 0 ? 0 : low << (Byte.SIZE * (head & (Long.BYTES - 1)));
    }

    /** How many bytes follow a head. */
    static int lengthAfter(int head) {
        return head >>> PLACE_BITS;
    }
}
