package org.gilcheck.properties.locks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a stress test has found.
 *
 * @param sessions how often the program was run from its start to its end
 * @param grants how often a thread got the GIL
 * @param time how long all of that took
 * @param seed of the random disturbances
 * @param property the property that was violated; null if nothing was found
 * @param what what happened then, beginning with the property; empty if nothing was found
 */
public record StressResult(
        int sessions,
        long grants,
        Duration time,
        long seed,
        @Nullable String property,
        String what) {
    /** True if nothing was found, which is no proof. */
    public boolean isClean() {
        return property == null;
    }
}
