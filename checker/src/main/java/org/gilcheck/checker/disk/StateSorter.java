package org.gilcheck.checker.disk;

/**
 * Sorts states in place, byte after byte from the highest (an American flag sort; McIlroy, Bostic and McIlroy, Computing
 * Systems 6, 1993). The time depends on nothing but the number of states and of words.
 */
final class StateSorter {
    private static final int RADIX = 256;
    private static final int FEW = 32;

    private final int words;
    private final long[] moved;
    private final long[] displaced;
    /** For each byte of a state where the next state of each bucket goes, and where the bucket ends. */
    private final int[][] next;

    private final int[][] end;

    StateSorter(int words) {
        this.words = words;
        this.moved = new long[words];
        this.displaced = new long[words];
        this.next = new int[words * Long.BYTES][];
        this.end = new int[words * Long.BYTES][];
    }

    /** Sorts the first states of an array and leaves each of them once; how many remain. */
    int sort(long[] states, int count) {
        sort(states, 0, count, 0);
        return deduplicate(states, count);
    }

    private void sort(long[] states, int from, int to, int first) {
        int place = first;
        while (to - from > FEW && place < next.length) {
            if (distribute(states, from, to, place)) {
                int[] ends = end[place];
                int begin = from;
                for (int bucket = 0; bucket < RADIX; bucket++) {
                    if (ends[bucket] - begin > 1) {
                        sort(states, begin, ends[bucket], place + 1);
                    }
                    begin = ends[bucket];
                }
                return;
            }
            place++;
        }
        if (place < next.length) {
            insertionSort(states, from, to, place / Long.BYTES);
        }
    }

    /** Puts the states into the buckets of one byte; false if all have the same, so that nothing is to be done. */
    private boolean distribute(long[] states, int from, int to, int place) {
        if (next[place] == null) {
            next[place] = new int[RADIX];
            end[place] = new int[RADIX];
        }
        int[] heads = next[place];
        int[] ends = end[place];
        int word = place / Long.BYTES;
        int shift = Long.SIZE - Byte.SIZE - Byte.SIZE * (place % Long.BYTES);
        java.util.Arrays.fill(ends, 0);
        for (int state = from; state < to; state++) {
            ends[(int) (states[state * words + word] >>> shift) & (RADIX - 1)]++;
        }
        if (ends[(int) (states[from * words + word] >>> shift) & (RADIX - 1)] == to - from) {
            return false;
        }
        int sum = from;
        for (int bucket = 0; bucket < RADIX; bucket++) {
            heads[bucket] = sum;
            sum += ends[bucket];
            ends[bucket] = sum;
        }
        if (words == 1) {
            permuteWords(states, shift, heads, ends);
        } else {
            permute(states, word, shift, heads, ends);
        }
        return true;
    }

    private static void permuteWords(long[] states, int shift, int[] heads, int[] ends) {
        for (int bucket = 0; bucket < RADIX; bucket++) {
            while (heads[bucket] < ends[bucket]) {
                long state = states[heads[bucket]];
                int home = (int) (state >>> shift) & (RADIX - 1);
                while (home != bucket) {
                    int place = heads[home]++;
                    long other = states[place];
                    states[place] = state;
                    state = other;
                    home = (int) (state >>> shift) & (RADIX - 1);
                }
                states[heads[bucket]++] = state;
            }
        }
    }

    private void permute(long[] states, int word, int shift, int[] heads, int[] ends) {
        for (int bucket = 0; bucket < RADIX; bucket++) {
            while (heads[bucket] < ends[bucket]) {
                System.arraycopy(states, heads[bucket] * words, moved, 0, words);
                int home = (int) (moved[word] >>> shift) & (RADIX - 1);
                while (home != bucket) {
                    int place = heads[home]++ * words;
                    System.arraycopy(states, place, displaced, 0, words);
                    System.arraycopy(moved, 0, states, place, words);
                    System.arraycopy(displaced, 0, moved, 0, words);
                    home = (int) (moved[word] >>> shift) & (RADIX - 1);
                }
                System.arraycopy(moved, 0, states, heads[bucket]++ * words, words);
            }
        }
    }

    private void insertionSort(long[] states, int from, int to, int word) {
        if (words == 1) {
            insertionSortWords(states, from, to);
            return;
        }
        for (int state = from + 1; state < to; state++) {
            System.arraycopy(states, state * words, moved, 0, words);
            int place = state;
            while (place > from
                    && StateOrder.compare(moved, word, states, (place - 1) * words + word, words - word) < 0) {
                System.arraycopy(states, (place - 1) * words, states, place * words, words);
                place--;
            }
            System.arraycopy(moved, 0, states, place * words, words);
        }
    }

    private static void insertionSortWords(long[] states, int from, int to) {
        for (int state = from + 1; state < to; state++) {
            long value = states[state];
            int place = state;
            while (place > from && Long.compareUnsigned(value, states[place - 1]) < 0) {
                states[place] = states[place - 1];
                place--;
            }
            states[place] = value;
        }
    }

    private int deduplicate(long[] states, int count) {
        int kept = Math.min(count, 1);
        for (int state = 1; state < count; state++) {
            if (StateOrder.compare(states, state * words, states, (kept - 1) * words, words) != 0) {
                System.arraycopy(states, state * words, states, kept * words, words);
                kept++;
            }
        }
        return kept;
    }
}
