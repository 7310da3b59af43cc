package org.gilcheck.checker.disk;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * A file of numbers that only grows. Whoever notes its {@link #length} and {@link #checksum} somewhere safe can open it again
 * as it was then, whatever has been written to it since.
 */
public final class AppendedFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final RandomAccessFile access;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final CRC32C checksum = new CRC32C();
    private long flushed;

    private AppendedFile(Path file) {
        this.file = file;
        try {
            access = new RandomAccessFile(file.toFile(), "rw");
        } catch (IOException failure) {
            throw DiskException.writing(file, failure);
        }
    }

    /** Begins a file; one of that name is overwritten. */
    public static AppendedFile create(Path file) {
        AppendedFile created = new AppendedFile(file);
        created.cutOff(0);
        return created;
    }

    /** Receives the numbers of a file, in order. */
    @FunctionalInterface
    public interface NumberSink {
        void accept(long number);
    }

    /**
     * Opens a file as it was, to go on from there.
     *
     * @param sink receives all numbers
     * @throws DiskException if it is shorter, or does not have that checksum
     */
    public static AppendedFile reopen(Path file, long length, long checksum, NumberSink sink) {
        AppendedFile opened = new AppendedFile(file);
        try {
            opened.read(length, sink);
        } catch (EOFException tooShort) {
            opened.close();
            throw new DiskException(file + ": has been cut off; it had " + length + " bytes", tooShort);
        } catch (IOException failure) {
            opened.close();
            throw DiskException.reading(file, failure);
        }
        if (opened.checksum.getValue() != checksum) {
            opened.close();
            throw new DiskException(file + ": has been changed; its checksum is not the one that was noted");
        }
        opened.cutOff(length);
        return opened;
    }

    private void read(long length, NumberSink sink) throws IOException {
        byte[] bytes = buffer.array();
        for (long at = 0; at < length; at += BUFFER) {
            int part = (int) Math.min(BUFFER, length - at);
            access.readFully(bytes, 0, part);
            checksum.update(bytes, 0, part);
            buffer.clear().limit(part);
            while (buffer.hasRemaining()) {
                sink.accept(buffer.getLong());
            }
        }
        buffer.clear();
    }

    private void cutOff(long length) {
        try {
            access.setLength(length);
            access.seek(length);
            flushed = length;
        } catch (IOException failure) {
            throw DiskException.writing(file, failure);
        }
    }

    /** Adds a number. */
    public void add(long number) {
        if (!buffer.hasRemaining()) {
            flush();
        }
        buffer.putLong(number);
    }

    /** Adds numbers. */
    public void add(long[] numbers, int offset, int count) {
        for (int i = 0; i < count; i++) {
            add(numbers[offset + i]);
        }
    }

    private void flush() {
        checksum.update(buffer.array(), 0, buffer.position());
        try {
            access.write(buffer.array(), 0, buffer.position());
        } catch (IOException failure) {
            throw DiskException.writing(file, failure);
        }
        flushed += buffer.position();
        buffer.clear();
    }

    /** Makes sure that all that was added is on the disk. */
    public void sync() {
        flush();
        try {
            access.getFD().sync();
        } catch (IOException failure) {
            throw DiskException.writing(file, failure);
        }
    }

    /** How many bytes are on the disk after {@link #sync}. */
    public long length() {
        return flushed;
    }

    /** The checksum of these. */
    public long checksum() {
        return checksum.getValue();
    }

    @Override
    public void close() {
        try {
            access.close();
        } catch (IOException failure) {
            throw DiskException.writing(file, failure);
        }
    }
}
