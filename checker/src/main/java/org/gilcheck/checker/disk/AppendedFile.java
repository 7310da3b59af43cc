package org.gilcheck.checker.disk;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Consumer;
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

    /**
     * Opens a file as it was, to go on from there.
     *
     * @throws DiskException if it is shorter, or does not have that checksum
     */
    public static AppendedFile reopen(Path file, long length, long checksum) {
        AppendedFile opened = new AppendedFile(file);
        try {
            opened.read(0, length, part -> opened.checksum.update(part));
            if (opened.checksum.getValue() != checksum) {
                throw new DiskException(file + ": has been changed; its checksum is not the one that was noted");
            }
            opened.cutOff(length);
            return opened;
        } catch (DiskException unusable) {
            opened.close();
            throw unusable;
        }
    }

    /** Receives numbers. */
    @FunctionalInterface
    public interface NumberSink {
        void accept(long number);
    }

    /** Hands over the numbers from a place on that are there after {@link #sync}. */
    public void forEach(long first, NumberSink sink) {
        read(first * Long.BYTES, flushed, part -> {
            while (part.hasRemaining()) {
                sink.accept(part.getLong());
            }
        });
        cutOff(flushed);
    }

    private void read(long from, long to, Consumer<ByteBuffer> sink) {
        byte[] bytes = new byte[BUFFER];
        try {
            access.seek(from);
            for (long at = from; at < to; at += BUFFER) {
                int part = (int) Math.min(BUFFER, to - at);
                access.readFully(bytes, 0, part);
                sink.accept(ByteBuffer.wrap(bytes, 0, part));
            }
        } catch (EOFException tooShort) {
            throw new DiskException(file + ": has been cut off; it had " + to + " bytes", tooShort);
        } catch (IOException failure) {
            throw DiskException.reading(file, failure);
        }
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

    /** Makes the file empty. */
    public void clear() {
        buffer.clear();
        checksum.reset();
        cutOff(0);
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
