package org.gilcheck.checker.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of states in ascending order, written once by a {@link RunWriter}. */
public final class SortedRun {
    private final Path file;
    private final int words;
    private final RunIndex index;
    private int users = 1;

    SortedRun(Path file, int words, RunIndex index) {
        this.file = file;
        this.words = words;
        this.index = index;
    }

    /** How many states it has. */
    public long states() {
        return index.states();
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** The length of the file in bytes. */
    public long length() {
        return index.blocks() == 0 ? 0 : index.end(index.blocks() - 1);
    }

    /** The memory that its index takes, in bytes. */
    public long memory() {
        return index.bytes();
    }

    /** All its states. */
    public RunCursor cursor() {
        return new RunCursor(this, words);
    }

    /** All states of several files; those that are in several of them come several times. */
    public static StateStream merged(List<SortedRun> runs) {
        List<StateStream> streams = new ArrayList<>();
        runs.forEach(run -> streams.add(run.cursor()));
        return new MergedStates(runs.get(0).words(), streams);
    }

    /** All its states, which {@link RunCursor#seek} finds by their first words. */
    public RunCursor cursor(int keyWords) {
        return new RunCursor(this, keyWords);
    }

    /** Somebody else needs the file too, and will say when not any more. */
    void share() {
        users++;
    }

    /** Whoever made the file, or shares it, does not need it any more; it is deleted when nobody does. */
    public void delete() {
        users--;
        if (users > 0) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw DiskException.writing(file, failure);
        }
    }

    int words() {
        return words;
    }

    RunIndex index() {
        return index;
    }
}
