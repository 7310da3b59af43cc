package org.gilcheck.properties.runs;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines, at spaces where there are any. */
public final class Wrap {
    private Wrap() {}

    /** Lines of at most so many characters, split at spaces where there are any. */
    public static List<String> at(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int end = space > 0 ? space : width;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}
