package org.gilcheck.reports;

import java.util.List;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.UsageException;

/** The threads of a scenario as the command line takes them. */
final class ThreadSyntax {
    private static final String EXAMPLE = "Example: --threads \"2 cpu, 1 io(4)\"";

    private ThreadSyntax() {}

    /**
     * The threads that the text describes, each with a workload object of its own.
     *
     * @throws UsageException naming the part of the text that is wrong
     */
    static List<ThreadSpec> parse(String text) {
        try {
            return ThreadMix.parse(text);
        } catch (UsageException mistake) {
            throw new UsageException("--threads " + mistake.getMessage() + " " + EXAMPLE);
        }
    }
}
