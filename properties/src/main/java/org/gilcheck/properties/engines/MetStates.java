package org.gilcheck.properties.engines;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.gilcheck.checker.Run;

/** The different states of a scenario that some runs visit, whatever is remembered beside them. */
final class MetStates {
    /** What a set takes for one of its elements, beside the words. */
    private static final long BYTES = 120;

    private final int words;
    private final Set<LongBuffer> states = new HashSet<>();

    MetStates(int words) {
        this.words = words;
    }

    void add(Run run) {
        for (int step = 0; step <= run.length(); step++) {
            states.add(LongBuffer.wrap(Arrays.copyOf(run.state(step), words)));
        }
    }

    long count() {
        return states.size();
    }

    long bytes() {
        return states.size() * (BYTES + (long) words * Long.BYTES);
    }
}
