package org.gilcheck.checker;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where explorations put states beside the memory. Unmodifiable.
 *
 * @param spill the folder in which those that answer questions go on when the memory does not suffice; null to end there
 * @param checkpoint where they leave what they know, to go on from there; null to do without
 */
public record Storage(@Nullable Path spill, @Nullable Checkpoint checkpoint) {
    /** Nothing but the memory. */
    public static final Storage MEMORY = new Storage(null, null);

    /** The same with a folder to go on in. */
    public Storage withSpill(@Nullable Path folder) {
        return new Storage(folder, checkpoint);
    }

    /** The same with a checkpoint. */
    public Storage withCheckpoint(@Nullable Checkpoint other) {
        return new Storage(spill, other);
    }

    /** The same for one of several explorations. */
    public Storage part(String name) {
        return checkpoint == null ? this : withCheckpoint(checkpoint.part(name));
    }
}
