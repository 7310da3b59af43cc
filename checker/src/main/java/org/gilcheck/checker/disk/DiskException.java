package org.gilcheck.checker.disk;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files could not be written or read, or are not what was written: nothing can be said of what they were to hold. */
public final class DiskException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With a message for users. */
    public DiskException(String message) {
        super(message);
    }

    /** With a message for users, and what was met. */
    public DiskException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static DiskException writing(Path file, IOException failure) {
        return new DiskException(
                "cannot write " + file + ": " + FailureText.of(failure)
                        + ". Free some space there, or name a folder on another disk",
                failure);
    }

    static DiskException reading(Path file, IOException failure) {
        return new DiskException("cannot read " + file + ": " + FailureText.of(failure), failure);
    }

    static DiskException damaged(Path file, long position) {
        return new DiskException(file + ", byte " + position
                + ": is not what was written there. The disk or another program has changed it");
    }

    /** A folder is of no use. */
    public static DiskException folder(Path folder, IOException failure) {
        return new DiskException(
                "cannot make the folder " + folder + ": " + FailureText.of(failure)
                        + ". Name a folder in which files may be written",
                failure);
    }
}
