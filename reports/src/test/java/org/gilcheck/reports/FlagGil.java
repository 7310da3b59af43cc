package org.gilcheck.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A policy as a user writes it into a file: a flag behind a mutex and a condition, given up at every checkpoint. */
final class FlagGil {
    static final String HONEST_ACQUIRE = """
                    lock(mutex);
                    whileTrue(locked, () -> await(released, mutex));
                    set(locked);
                    unlock(mutex);
            """;

    private static final String SOURCE = """
            import org.gilcheck.model.language.Condition;
            import org.gilcheck.model.language.Counter;
            import org.gilcheck.model.language.Flag;
            import org.gilcheck.model.language.GilPolicy;
            import org.gilcheck.model.language.Mutex;

            /** A GIL for the tests. */
            final class FlagGil extends GilPolicy {
                private final Flag locked = flag("locked");
                private final Mutex mutex = mutex("mutex");
                private final Condition released = condition("released");
                private final Counter grants = counter("grants", 0, 2);

                @Override
                public String name() {
                    return "flag-gil";
                }

                @Override
                protected void defineAcquire() {
            ACQUIRE
                }

                @Override
                protected void defineRelease() {
                    lock(mutex);
                    clear(locked);
                    signal(released);
                    unlock(mutex);
                }

                @Override
                protected void defineCheckpoint() {
                    release();
                    acquire();
                }
            }
            """;

    private FlagGil() {}

    /** Writes the policy with another acquire routine; its first statement stands in line 21. */
    static String write(Path folder, String acquire) throws IOException {
        return Files.writeString(folder.resolve("FlagGil.java"), SOURCE.replace("ACQUIRE\n", acquire))
                .toString();
    }

    static String write(Path folder) throws IOException {
        return write(folder, HONEST_ACQUIRE);
    }
}
