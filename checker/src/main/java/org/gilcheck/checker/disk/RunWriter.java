package org.gilcheck.checker.disk;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Writes states in ascending order into a file of blocks. A block begins with its length, the number of its states and a
 * checksum of the rest, then comes its first state, then each state as {@link StateCode} has it.
 */
public final class RunWriter implements AutoCloseable {
    /** Length, number of states, checksum. */
    static final int HEADER = 3 * Integer.BYTES;

    private static final int FIRST_BYTES = 1 << 10;

    private final Path file;
    private final int words;
    private final OutputStream out;
    private final int blockBytes;
    private final long[] last;
    private final RunIndex index;
    private final CRC32 checksum = new CRC32();
    private final int mostBytes;
    private final int full;
    private int at;
    private int count;
    private long written;
    private final long[] first;
    private byte[] bytes;

    RunWriter(Path file, int words, int blockBytes) {
        this.file = file;
        this.words = words;
        this.blockBytes = blockBytes;
        this.mostBytes = HEADER + StateCode.mostBytes(words);
        this.full = blockBytes - mostBytes;
        this.bytes = new byte[Math.min(blockBytes, FIRST_BYTES)];
        this.last = new long[words];
        this.first = new long[words];
        this.index = new RunIndex(words);
        try {
            out = new FileOutputStream(file.toFile());
        } catch (IOException failure) {
            throw DiskException.writing(file, failure);
        }
    }

    /** Adds a state that is greater than all before. */
    public void add(long[] states, int offset) {
        if (bytes.length - at < mostBytes) {
            bytes = Arrays.copyOf(bytes, Math.min(blockBytes, 2 * bytes.length + mostBytes));
        }
        if (count == 0) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, HEADER, words * Long.BYTES);
            for (int word = 0; word < words; word++) {
                buffer.putLong(states[offset + word]);
            }
            at = HEADER + words * Long.BYTES;
            System.arraycopy(states, offset, first, 0, words);
        } else {
            at = StateCode.write(states, offset, last, words, bytes, at);
        }
        System.arraycopy(states, offset, last, 0, words);
        count++;
        if (at > full) {
            writeBlock();
        }
    }

    /** How many states have been added. */
    public long states() {
        return index.states() + count;
    }

    private void writeBlock() {
        checksum.reset();
        checksum.update(bytes, HEADER, at - HEADER);
        ByteBuffer.wrap(bytes).putInt(at).putInt(count).putInt((int) checksum.getValue());
        try {
            out.write(bytes, 0, at);
        } catch (IOException failure) {
            throw DiskException.writing(file, failure);
        }
        written += at;
        index.add(first, 0, written, count);
        count = 0;
        at = 0;
    }

    /** Ends the file; what can be read of it. */
    public SortedRun finish() {
        if (count > 0) {
            writeBlock();
        }
        close();
        return new SortedRun(file, words, index);
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException failure) {
            throw DiskException.writing(file, failure);
        }
    }
}
