package org.gilcheck.checker;

import java.util.ArrayList;
import java.util.List;

/** Numbers in the order in which they were added: chunks, so that growing never holds everything twice. */
final class IntSequence {
    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private final List<int[]> list = new ArrayList<>();
    private int[][] chunks = new int[1][];
    private int size;

    void add(int value) {
        int chunk = size >>> CHUNK_BITS;
        if (chunk == list.size()) {
            list.add(new int[CHUNK]);
            chunks = list.toArray(chunks);
        }
        chunks[chunk][size & (CHUNK - 1)] = value;
        size++;
    }

    int get(int index) {
        return chunks[index >>> CHUNK_BITS][index & (CHUNK - 1)];
    }

    int size() {
        return size;
    }

    /** Memory in use, in bytes. */
    long bytes() {
        return (long) list.size() * CHUNK * Integer.BYTES;
    }
}
