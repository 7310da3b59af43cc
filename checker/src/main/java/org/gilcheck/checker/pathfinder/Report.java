package org.gilcheck.checker.pathfinder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What JPF has said.
 *
 * @param passed that it found no errors, and the statistics after it
 * @param erred that it found one
 * @param memoryShort that it ran out of memory
 * @param error the first that it found
 * @param choices that led there
 * @param statistics the last
 * @param constraint the first limit that cut the search short
 * @param complaint the first line that tells of a failure
 * @param lastLines the end of it
 */
record Report(
        boolean passed,
        boolean erred,
        boolean memoryShort,
        @Nullable Violation error,
        List<Choice> choices,
        @Nullable Statistics statistics,
        @Nullable String constraint,
        @Nullable String complaint,
        List<String> lastLines) {

    /** The last line that is not empty, and no line of a stack trace. */
    String lastWords() {
        for (int i = lastLines.size() - 1; i >= 0; i--) {
            String line = lastLines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("at ")) {
                return line;
            }
        }
        return "";
    }
}
