package org.gilcheck.checker.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** A small file that is always whole: it is replaced at once or not at all, and a checksum tells whether it was changed. */
public final class SealedFile {
    private final Path file;

    /** Stands for a file, which need not be there. */
    public SealedFile(Path file) {
        this.file = file;
    }

    /** Replaces the file. */
    public void write(byte[] content) {
        ByteBuffer sealed = ByteBuffer.allocate(content.length + Long.BYTES);
        sealed.put(content).putLong(checksum(content)).flip();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                while (sealed.hasRemaining()) {
                    channel.write(sealed);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw DiskException.writing(file, failure);
        }
    }

    /**
     * What was written; null if the file is not there.
     *
     * @throws DiskException if it is not what was written
     */
    public byte @Nullable [] read() {
        byte[] sealed;
        try {
            sealed = Files.readAllBytes(file);
        } catch (NoSuchFileException absent) {
            return null;
        } catch (IOException failure) {
            throw DiskException.reading(file, failure);
        }
        int length = sealed.length - Long.BYTES;
        byte[] content = Arrays.copyOf(sealed, Math.max(0, length));
        if (length < 0 || ByteBuffer.wrap(sealed, length, Long.BYTES).getLong() != checksum(content)) {
            throw new DiskException(file + ": is not what was written there; it has been cut off or changed");
        }
        return content;
    }

    private static long checksum(byte[] content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content, 0, content.length);
        return checksum.getValue();
    }
}
