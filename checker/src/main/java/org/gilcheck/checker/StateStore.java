package org.gilcheck.checker;

import java.util.Arrays;

/**
 * The states found so far, each once, numbered in the order in which they were found: packed words in chunks, and an
 * open-addressed index of their numbers. Exact: two states are the same only if all their words are. Beside each number
 * lie seven bits of the state's hash, so that probing seldom touches a state which is not the one looked for.
 */
final class StateStore {
    private static final int CHUNK_BITS = 14;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int FIRST_SLOTS = 1 << 10;
    private static final byte EMPTY = 0;
    private static final int TAG_SHIFT = 25;

    private final int words;
    private long[][] chunks = new long[4][];
    private int chunkCount;
    private int[] slots = new int[FIRST_SLOTS];
    private byte[] tags = new byte[FIRST_SLOTS];
    private int size;

    StateStore(int words) {
        this.words = words;
    }

    int size() {
        return size;
    }

    /** The array that holds a state. */
    long[] array(int number) {
        return chunks[number >>> CHUNK_BITS];
    }

    /** Where in its array a state begins. */
    int offset(int number) {
        return (number & (CHUNK - 1)) * words;
    }

    /** Hands over the states from a number to the one before another. */
    void forEach(int first, int end, Levels.Receiver receiver) {
        for (int number = first; number < end; number++) {
            receiver.accept(array(number), offset(number));
        }
    }

    /** Forgets all states, but keeps the memory. */
    void clear() {
        size = 0;
        chunkCount = 0;
        Arrays.fill(tags, EMPTY);
    }

    /** Memory in use, in bytes. */
    long bytes() {
        return (long) chunkCount * CHUNK * words * Long.BYTES + (long) slots.length * (Integer.BYTES + 1);
    }

    /** Memory in use while so many states more are added, in bytes: growing the index needs the old and the new one. */
    long bytesToAdd(int count) {
        long slotCount = slots.length;
        long peak = slotCount;
        while (size + (long) count >= slotCount - (slotCount >>> 2)) {
            slotCount *= 2;
            peak = slotCount + slotCount / 2;
        }
        long chunkCount = ((long) size + count + CHUNK - 1) >>> CHUNK_BITS;
        return chunkCount * CHUNK * words * Long.BYTES + peak * (Integer.BYTES + 1);
    }

    /** Adds a state; its number, or -1 - number if it was there already. */
    int add(long[] from, int offset) {
        int hash = hash(from, offset);
        return add(from, offset, hash, home(hash));
    }

    /** As {@link #add(long[], int)}, for a state of which it is known where to look for it. */
    int add(long[] from, int offset, int hash, int firstSlot) {
        int slot = find(from, offset, hash, firstSlot);
        if (tags[slot] != EMPTY) {
            return -1 - slots[slot];
        }
        if (isFull()) {
            grow();
            slot = find(from, offset, hash, home(hash));
        }
        int number = size++;
        if (number >>> CHUNK_BITS == chunkCount) {
            addChunk();
        }
        long[] array = array(number);
        int start = offset(number);
        for (int word = 0; word < words; word++) {
            array[start + word] = from[offset + word];
        }
        slots[slot] = number;
        tags[slot] = tag(hash);
        return number;
    }

    /** The number of a state, or -1 if it is not there. */
    int numberOf(long[] from, int offset) {
        int hash = hash(from, offset);
        int slot = find(from, offset, hash, home(hash));
        return tags[slot] == EMPTY ? -1 : slots[slot];
    }

    private static byte tag(int hash) {
        return (byte) ((hash >>> TAG_SHIFT) + 1);
    }

    private boolean isFull() {
        return size >= slots.length - (slots.length >>> 2);
    }

    private void addChunk() {
        if (chunkCount == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunkCount);
        }
        if (chunks[chunkCount] == null) {
            chunks[chunkCount] = new long[CHUNK * words];
        }
        chunkCount++;
    }

    private int home(int hash) {
        return hash & (slots.length - 1);
    }

    private int find(long[] from, int offset, int hash, int firstSlot) {
        int mask = slots.length - 1;
        int slot = firstSlot;
        byte tag = tag(hash);
        while (tags[slot] != EMPTY && (tags[slot] != tag || !isAt(slots[slot], from, offset))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isAt(int number, long[] from, int offset) {
        long[] array = array(number);
        int start = offset(number);
        for (int word = 0; word < words; word++) {
            if (array[start + word] != from[offset + word]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Brings what {@link #add} will read for many states into the processor's cache, in loops of loads that do not wait for
     * each other: a table larger than the cache is filled about twice as fast that way.
     *
     * @param firstSlots receives where to look for each state, as long as the table has not {@linkplain #capacity grown}
     * @return something that depends on all loads, so that they are not left out
     */
    long touch(int[] hashes, int[] firstSlots, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            int slot = home(hashes[i]);
            sum += slots[slot] + tags[slot];
        }
        for (int i = 0; i < count; i++) {
            int slot = firstWithTag(hashes[i]);
            firstSlots[i] = slot;
            if (tags[slot] != EMPTY) {
                sum += array(slots[slot])[offset(slots[slot])];
            }
        }
        return sum;
    }

    private int firstWithTag(int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        byte tag = tag(hash);
        while (tags[slot] != EMPTY && tags[slot] != tag) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Changes when the table grows. */
    int capacity() {
        return slots.length;
    }

    int hash(long[] from, int offset) {
        long hash = 0;
        for (int word = 0; word < words; word++) {
            hash = (hash ^ from[offset + word]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        hash *= 0xD6E8FEB86659FD93L;
        return (int) (hash ^ (hash >>> 32));
    }

    private void grow() {
        if (slots.length > Integer.MAX_VALUE / 2) {
            throw new IllegalStateException("more states than the index can hold");
        }
        int[] larger = new int[slots.length * 2];
        byte[] largerTags = new byte[larger.length];
        int mask = larger.length - 1;
        for (int number = 0; number < size; number++) {
            int hash = hash(array(number), offset(number));
            int slot = hash & mask;
            while (largerTags[slot] != EMPTY) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = number;
            largerTags[slot] = tag(hash);
        }
        slots = larger;
        tags = largerTags;
    }
}
