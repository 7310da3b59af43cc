package org.gilcheck.checker;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where explorations that answer questions put states beside the memory. Unmodifiable.
 *
 * @param spill the folder in which to go on when the memory does not suffice; null to end there
 */
public record Storage(@Nullable Path spill) {
    /** Nothing but the memory. */
    public static final Storage MEMORY = new Storage(null);

    /** The same with a folder to go on in. */
    public Storage withSpill(Path folder) {
        return new Storage(folder);
    }
}
