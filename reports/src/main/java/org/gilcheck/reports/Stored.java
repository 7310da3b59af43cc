package org.gilcheck.reports;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.gilcheck.checker.Checkpoint;
import org.gilcheck.checker.Storage;
import org.gilcheck.checker.disk.AtExit;
import org.jspecify.annotations.Nullable;

/** Where a check puts states while it runs. If it is told to end before it is done, it says how to go on. */
final class Stored implements AutoCloseable {
    private final Storage storage;
    private final @Nullable Checkpoint checkpoint;
    private final Runnable hint;

    Stored(Storage storage, @Nullable Checkpoint checkpoint, @Nullable Path folder, PrintWriter err) {
        this.storage = storage.withCheckpoint(checkpoint);
        this.checkpoint = checkpoint;
        this.hint = () -> err.println("gilcheck: stopped. To go on, give the same command with --resume " + folder);
        if (checkpoint != null) {
            AtExit.save(hint);
        }
    }

    Storage storage() {
        return storage;
    }

    @Override
    public void close() {
        AtExit.forget(hint);
        if (checkpoint != null) {
            checkpoint.close();
        }
    }
}
