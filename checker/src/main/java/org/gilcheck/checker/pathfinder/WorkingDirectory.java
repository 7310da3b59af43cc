package org.gilcheck.checker.pathfinder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gilcheck.checker.processes.TemporaryFolder;

/** A fresh directory for one run of JPF, deleted afterwards. Its own settings keep JPF from searching those of others. */
final class WorkingDirectory implements AutoCloseable {
    private static final String SITE = "site.properties";
    private final TemporaryFolder folder;

    private WorkingDirectory(TemporaryFolder folder) {
        this.folder = folder;
    }

    static WorkingDirectory create() throws IOException {
        WorkingDirectory directory = new WorkingDirectory(TemporaryFolder.create("gilcheck-jpf"));
        try {
            Files.createFile(directory.path().resolve(SITE));
            Files.createFile(directory.path().resolve("jpf.properties"));
            return directory;
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    Path path() {
        return folder.path();
    }

    Path site() {
        return path().resolve(SITE);
    }

    @Override
    public void close() {
        folder.close();
    }
}
