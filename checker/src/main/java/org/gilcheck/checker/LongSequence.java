package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.List;

/** Numbers in the order in which they were added: chunks, so that growing never holds everything twice. */
final class LongSequence {
    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private final List<long[]> list = new ArrayList<>();
    private long[] last = new long[0];
    private int size;

    void add(long value) {
        if ((size & (CHUNK - 1)) == 0) {
            last = new long[CHUNK];
            list.add(last);
        }
        last[size & (CHUNK - 1)] = value;
        size++;
    }

    long get(int place) {
        return list.get(place >>> CHUNK_BITS)[place & (CHUNK - 1)];
    }

    /** Forgets all numbers. */
    void clear() {
        list.clear();
        size = 0;
    }

    /** All numbers in one array; the sequence is empty afterwards. */
    long[] takeAll() {
        long[] all = new long[size];
        for (int chunk = 0; chunk < list.size(); chunk++) {
            int start = chunk << CHUNK_BITS;
            System.arraycopy(list.get(chunk), 0, all, start, Math.min(CHUNK, size - start));
        }
        list.clear();
        size = 0;
        return all;
    }

    int size() {
        return size;
    }

    /** Memory in use, in bytes. */
    long bytes() {
        return (long) list.size() * CHUNK * Long.BYTES;
    }
}
