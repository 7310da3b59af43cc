package org.gilcheck.checker.disk;

/**
 * How large the buffers are, so that all of them together stay within a limit.
 *
 * @param bytes the limit, in bytes; below a few MiB the buffers take more
 */
public record Buffers(long bytes) {
    private static final long LEAST = 1L << 10;
    private static final int SMALLEST_BLOCK = 1 << 12;
    private static final int LARGEST_BLOCK = 1 << 16;
    private static final long LARGEST_ARRAY = 1L << 27;
    /** What has grown to a half needs three quarters while it grows. */
    private static final int PARTS = 2;

    private static final int BLOCKS = 256;

    /** Raises a limit that is too low. */
    public Buffers {
        bytes = Math.max(bytes, LEAST);
    }

    /** An eighth of it. */
    public Buffers eighth() {
        return new Buffers(bytes / 8);
    }

    /** The size of a block in files. */
    int blockBytes(int words) {
        int least = (int) Math.min(LARGEST_BLOCK, Math.max(SMALLEST_BLOCK, bytes / BLOCKS));
        return Math.max(least, 8 * StateCode.mostBytes(words));
    }

    /** How many states may wait in memory to be sorted. */
    int states(int words) {
        return (int) Math.max(1, Math.min(LARGEST_ARRAY, bytes / PARTS / Long.BYTES) / words);
    }

    /** How many files may be merged at a time. */
    int fan(int words) {
        return (int) Math.max(2, Math.min(64, bytes / 8 / blockBytes(words)));
    }
}
