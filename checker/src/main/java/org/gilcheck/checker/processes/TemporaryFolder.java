package org.gilcheck.checker.processes;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A fresh folder for what another program is to read. It is deleted when it is closed, and when this process is aborted. */
public final class TemporaryFolder implements AutoCloseable {
    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    /**
     * Makes one in the system's temporary directory.
     *
     * @param prefix with which its name begins
     * @throws IOException if it cannot be made; the message says what to do
     */
    public static TemporaryFolder create(String prefix) throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir", ""));
        Path path;
        try {
            path = Files.createTempDirectory(prefix).toRealPath();
        } catch (IOException e) {
            throw new IOException(
                    "no temporary folder can be made in " + parent
                            + ". Make room there, or give another one with java -Djava.io.tmpdir=DIR",
                    e);
        }
        TemporaryFolder folder = new TemporaryFolder(path);
        try {
            LiveProcesses.remember(path);
            return folder;
        } catch (IOException e) {
            folder.close();
            throw e;
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        delete(path);
        LiveProcesses.forget(path);
    }

    /** Deletes as much of it as can be deleted; a link is deleted, not what it points to. */
    static void delete(Path directory) {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException thrown)
                        throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // Something else holds a file of it, or deletes it too; the system's temporary directory is where it stays.
            return;
        }
    }
}
