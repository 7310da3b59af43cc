package org.gilcheck.checker.pathfinder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A fresh directory for one run of JPF, deleted afterwards. Its own settings keep JPF from searching those of others. */
final class WorkingDirectory implements AutoCloseable {
    private static final String SITE = "site.properties";
    private final Path path;

    private WorkingDirectory(Path path) {
        this.path = path;
    }

    static WorkingDirectory create() throws IOException {
        Path path = Files.createTempDirectory("gilcheck-jpf").toRealPath();
        WorkingDirectory directory = new WorkingDirectory(path);
        try {
            LiveProcesses.remember(path);
            Files.createFile(path.resolve(SITE));
            Files.createFile(path.resolve("jpf.properties"));
            return directory;
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    Path site() {
        return path.resolve(SITE);
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
