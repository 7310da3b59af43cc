package org.gilcheck.checker;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where explorations put states beside the memory. Unmodifiable.
 *
 * @param spill the folder in which those that answer questions go on when the memory does not suffice; null to end there
 * @param lossyBytes the size of the table of a search that may take new states for known ones; 0 to be exact
 * @param checkpoint where they leave what they know, to go on from there; null to do without
 */
public record Storage(
        @Nullable Path spill, long lossyBytes, @Nullable Checkpoint checkpoint) {
    /** Nothing but the memory. */
    public static final Storage MEMORY = new Storage(null, 0, null);

    /** The same with a folder to go on in. */
    public Storage withSpill(@Nullable Path folder) {
        return new Storage(folder, lossyBytes, checkpoint);
    }

    /** The same with a search that may miss states. */
    public Storage withLossyBytes(long bytes) {
        return new Storage(spill, bytes, checkpoint);
    }

    /** True if a search may miss states. */
    public boolean isLossy() {
        return lossyBytes > 0;
    }

    /** The same with a checkpoint. */
    public Storage withCheckpoint(@Nullable Checkpoint other) {
        return new Storage(spill, lossyBytes, other);
    }

    /** The same for one of several explorations. */
    public Storage part(String name) {
        return checkpoint == null ? this : withCheckpoint(checkpoint.part(name));
    }
}
