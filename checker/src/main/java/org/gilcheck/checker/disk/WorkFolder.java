package org.gilcheck.checker.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder for the files of one exploration; it goes with all of them when it is closed, or when the program ends. */
public final class WorkFolder implements AutoCloseable {
    private final Path path;
    private final Buffers buffers;
    private final Runnable atExit = this::delete;
    private int files;

    private WorkFolder(Path path, Buffers buffers) {
        this.path = path;
        this.buffers = buffers;
        AtExit.clear(atExit);
    }

    /**
     * Makes a folder.
     *
     * @param parent where; made if it is not there. Null: where the system keeps temporary files
     * @param buffers how much memory may be taken for files in it
     * @throws DiskException if it cannot be made
     */
    public static WorkFolder in(@Nullable Path parent, Buffers buffers) {
        String prefix = "gilcheck-states-";
        try {
            if (parent == null) {
                return new WorkFolder(Files.createTempDirectory(prefix), buffers);
            }
            Files.createDirectories(parent);
            return new WorkFolder(Files.createTempDirectory(parent, prefix), buffers);
        } catch (IOException failure) {
            throw DiskException.folder(
                    parent == null ? Path.of(System.getProperty("java.io.tmpdir")) : parent, failure);
        }
    }

    /** How much memory may be taken. */
    public Buffers buffers() {
        return buffers;
    }

    /** A writer of a new file. */
    public RunWriter writer(int words) {
        return new RunWriter(path.resolve("states-" + files++), words, buffers.blockBytes(words));
    }

    @Override
    public void close() {
        delete();
        AtExit.forget(atExit);
    }

    private void delete() {
        try (Stream<Path> below = Files.walk(path)) {
            List<Path> all = below.sorted(Comparator.reverseOrder()).toList();
            for (Path each : all) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException gone) {
            // Somebody else has deleted them, or nobody may: nothing that is known depends on it.
        }
    }
}
