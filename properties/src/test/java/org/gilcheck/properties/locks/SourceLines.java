package org.gilcheck.properties.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From which lines of a policy the lines of its real lock come, as the comments there say. */
final class SourceLines {
    private static final Pattern COMMENT = Pattern.compile(" // ([A-Za-z0-9_$]+\\.java)?:(\\d+)$");

    private final Map<String, List<String>> locations = new TreeMap<>();

    SourceLines(RealLockCode code) {
        code.files().forEach((name, text) -> locations.put(name.replace(".java", ""), locations(text)));
    }

    private static List<String> locations(String text) {
        List<String> all = new ArrayList<>();
        String file = "";
        String last = "";
        for (String line : text.split("\n", -1)) {
            Matcher matcher = COMMENT.matcher(line);
            if (matcher.find()) {
                file = matcher.group(1) == null ? file : matcher.group(1);
                last = file + ":" + matcher.group(2);
            }
            all.add(last);
        }
        return all;
    }

    /** The location of a line, such as {@code CPython32.java:50}. */
    String of(String type, int line) {
        return locations.getOrDefault(type, List.of()).get(line - 1);
    }
}
