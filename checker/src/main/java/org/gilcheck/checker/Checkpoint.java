package org.gilcheck.checker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gilcheck.checker.disk.AtExit;
import org.gilcheck.checker.disk.DiskException;
import org.gilcheck.checker.disk.SealedFile;

/**
 * A folder in which explorations leave, now and then and when the program is told to end, what they know, so that they can
 * go on from there. Each has a {@linkplain #part part} of its own.
 */
public final class Checkpoint implements AutoCloseable {
    private static final String HEAD = "gilcheck checkpoint 1";
    private static final String HEAD_FILE = "asked";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path folder;
    private final Duration every;
    private final OpenLogs openLogs;
    private final Runnable atExit;

    private Checkpoint(Path folder, Duration every, OpenLogs openLogs) {
        this.folder = folder;
        this.every = every;
        this.openLogs = openLogs;
        this.atExit = openLogs::saveAll;
    }

    /**
     * Begins in a folder that is empty or not there yet.
     *
     * @param asked what is checked, in lines for people: whoever goes on must ask the same
     * @param every how long to explore between two checkpoints
     * @throws DiskException if the folder is of no use
     */
    public static Checkpoint begin(Path folder, List<String> asked, Duration every) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new DiskException(folder + " is not empty. Name an empty folder or a new one, or go on with"
                            + " what is there by --resume");
                }
            }
        } catch (IOException failure) {
            throw DiskException.folder(folder, failure);
        }
        new SealedFile(folder.resolve(HEAD_FILE)).write(text(asked).getBytes(StandardCharsets.UTF_8));
        return opened(folder, every);
    }

    /**
     * Goes on with what is in a folder.
     *
     * @param asked as it was when the checkpoint was begun
     * @throws DiskException if there is no checkpoint, or one of something else
     */
    public static Checkpoint resume(Path folder, List<String> asked, Duration every) {
        byte[] head = new SealedFile(folder.resolve(HEAD_FILE)).read();
        if (head == null) {
            throw new DiskException("there is no checkpoint in " + folder);
        }
        String[] then = new String(head, StandardCharsets.UTF_8).split("\n", -1);
        String[] now = text(asked).split("\n", -1);
        for (int line = 0; line < Math.max(then.length, now.length); line++) {
            String was = line < then.length ? then[line] : "";
            String is = line < now.length ? now[line] : "";
            if (!was.equals(is)) {
                throw new DiskException("the checkpoint in " + folder + " is of another check: there it is "
                        + quoted(was) + ", here " + quoted(is));
            }
        }
        return opened(folder, every);
    }

    private static String quoted(String line) {
        return line.isEmpty() ? "nothing" : "\"" + line + "\"";
    }

    private static String text(List<String> asked) {
        return HEAD + "\n" + String.join("\n", asked);
    }

    private static Checkpoint opened(Path folder, Duration every) {
        OpenLogs logs = new OpenLogs(PATIENCE);
        Checkpoint checkpoint = new Checkpoint(folder, every, logs);
        AtExit.save(checkpoint.atExit);
        return checkpoint;
    }

    /** The place of one exploration, or of several with parts of their own. */
    public Checkpoint part(String name) {
        return new Checkpoint(folder.resolve(name), every, openLogs);
    }

    Path folder() {
        return folder;
    }

    Duration every() {
        return every;
    }

    OpenLogs openLogs() {
        return openLogs;
    }

    /** Nothing is explored any more of which something would have to be saved when the program ends. */
    @Override
    public void close() {
        AtExit.forget(atExit);
    }
}
