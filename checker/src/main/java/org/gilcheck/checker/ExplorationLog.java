package org.gilcheck.checker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.gilcheck.checker.disk.AppendedFile;
import org.gilcheck.checker.disk.DiskException;
import org.gilcheck.checker.disk.SealedFile;
import org.gilcheck.model.Quotient;
import org.gilcheck.model.TransitionSystem;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoint of one exploration: its states level after level, and its edges if these are kept, in two files that only
 * grow, and a {@linkplain Snapshot head} that is replaced at once and tells how much of them counts. So whenever the
 * program is killed, the last head and what it tells of are whole.
 */
final class ExplorationLog implements AutoCloseable {
    private static final int LENGTHS = 4 * Long.BYTES;

    private final int words;
    private final long fingerprint;
    private final OpenLogs openLogs;
    private final SealedFile head;
    private final long pause;
    private final @Nullable Snapshot snapshot;
    private final AppendedFile states;
    private final AppendedFile edges;
    private long stateCount;
    private long lastSaved = System.nanoTime();

    /** @throws DiskException if there is a checkpoint that cannot be read, or is not of the system */
    ExplorationLog(Checkpoint place, TransitionSystem system) {
        Path folder = place.folder();
        this.words = system.words();
        this.fingerprint = Fingerprint.of(system);
        this.openLogs = place.openLogs();
        this.pause = place.every().toNanos();
        this.head = new SealedFile(folder.resolve("head"));
        Path statesFile = folder.resolve("states");
        Path edgesFile = folder.resolve("edges");
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw DiskException.folder(folder, failure);
        }
        byte[] bytes = head.read();
        if (bytes == null) {
            snapshot = null;
            states = AppendedFile.create(statesFile);
            edges = AppendedFile.create(edgesFile);
        } else {
            ByteBuffer lengths = ByteBuffer.wrap(bytes, 0, LENGTHS);
            snapshot = read(folder, Arrays.copyOfRange(bytes, LENGTHS, bytes.length), system, fingerprint);
            states = AppendedFile.reopen(statesFile, lengths.getLong(), lengths.getLong());
            edges = AppendedFile.reopen(edgesFile, lengths.getLong(), lengths.getLong());
            stateCount = states.length() / Long.BYTES / words;
        }
        openLogs.opened(this);
        stopIfEnding();
    }

    /** Nothing more is explored once all is saved; the program ends when everybody else has saved too. */
    private void stopIfEnding() {
        if (openLogs.areEnding()) {
            openLogs.closed(this);
            while (true) {
                LockSupport.park(this);
            }
        }
    }

    private static Snapshot read(Path folder, byte[] bytes, TransitionSystem system, long fingerprint) {
        Snapshot read;
        try {
            TransitionSystem original = system instanceof Quotient quotient ? quotient.original() : system;
            read = Snapshot.of(bytes, (initial, labels) -> Replay.of(original, initial, labels));
        } catch (IOException | RuntimeException wrong) {
            throw new DiskException("the checkpoint in " + folder + " cannot be read: " + wrong.getMessage(), wrong);
        }
        if (read.words() != system.words() || read.fingerprint() != fingerprint) {
            throw new DiskException("the checkpoint in " + folder + " is of a system with other states or steps");
        }
        return read;
    }

    /** The fingerprint of the system. */
    long fingerprint() {
        return fingerprint;
    }

    int words() {
        return words;
    }

    /** What was saved last by another run of the program; null if nothing was. */
    @Nullable
    Snapshot snapshot() {
        return snapshot;
    }

    /** How many states the log has. */
    long states() {
        return stateCount;
    }

    void addState(long[] array, int offset) {
        states.add(array, offset, words);
        stateCount++;
    }

    /** Hands over the states that the last snapshot tells of, from a number on. */
    void forEachState(long first, Levels.Receiver receiver) {
        long[] state = new long[words];
        int[] word = {0};
        states.forEach(first * words, number -> {
            state[word[0]++] = number;
            if (word[0] == words) {
                word[0] = 0;
                receiver.accept(state, 0);
            }
        });
    }

    /** How many numbers there are about edges. */
    long edgeNumbers() {
        return edges.length() / Long.BYTES;
    }

    void addEdgeNumber(long number) {
        edges.add(number);
    }

    void forEachEdgeNumber(AppendedFile.NumberSink sink) {
        edges.forEach(0, sink);
    }

    /** True if it is time to save. */
    boolean isDue() {
        return openLogs.areEnding() || System.nanoTime() - lastSaved > pause;
    }

    /** Saves a snapshot, and all states and edges that were added. Does not return if the program is ending. */
    void save(Snapshot now) {
        states.sync();
        edges.sync();
        byte[] content = now.toBytes();
        ByteBuffer whole = ByteBuffer.allocate(LENGTHS + content.length);
        whole.putLong(states.length()).putLong(states.checksum());
        whole.putLong(edges.length()).putLong(edges.checksum());
        head.write(whole.put(content).array());
        lastSaved = System.nanoTime();
        stopIfEnding();
    }

    /** Saves what was found out in the end, for which neither states nor edges are needed. */
    void finish(Snapshot result) {
        byte[] content = result.toBytes();
        head.write(ByteBuffer.allocate(LENGTHS + content.length)
                .position(LENGTHS)
                .put(content)
                .array());
        states.clear();
        edges.clear();
    }

    @Override
    public void close() {
        openLogs.closed(this);
        states.close();
        edges.close();
    }
}
