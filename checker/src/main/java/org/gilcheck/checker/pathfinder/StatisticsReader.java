package org.gilcheck.checker.pathfinder;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the two lines of the statistics that count states. */
final class StatisticsReader {
    private static final Pattern STATES =
            Pattern.compile("states: +new=(\\d{1,18}),visited=(\\d{1,18}),backtracked=(\\d{1,18}),end=(\\d{1,18})");
    private static final Pattern SEARCH = Pattern.compile("search: +maxDepth=(\\d{1,18}),constraints=(\\d{1,18})");
    private long[] states = {};
    private @Nullable Statistics last;

    /** Whether the line has completed them. */
    boolean accept(String line) {
        Matcher first = STATES.matcher(line);
        Matcher second = SEARCH.matcher(line);
        if (first.matches()) {
            states = new long[] {number(first, 1), number(first, 2), number(first, 3), number(first, 4)};
        } else if (second.matches() && states.length > 0) {
            last = new Statistics(states[0], states[1], states[2], states[3], number(second, 1), number(second, 2));
            return true;
        }
        return false;
    }

    private static long number(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group));
    }

    @Nullable
    Statistics last() {
        return last;
    }
}
