package org.gilcheck.checker.disk;

/** The order of states in files: by their words, the first one first, as numbers without sign. */
public final class StateOrder {
    private StateOrder() {}

    /** Below 0, 0 or above 0, as the first state comes before the second, is the same, or comes after it. */
    public static int compare(long[] left, int leftOffset, long[] right, int rightOffset, int words) {
        for (int word = 0; word < words; word++) {
            long a = left[leftOffset + word];
            long b = right[rightOffset + word];
            if (a != b) {
                return Long.compareUnsigned(a, b);
            }
        }
        return 0;
    }
}
