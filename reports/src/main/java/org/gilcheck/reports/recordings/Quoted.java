package org.gilcheck.reports.recordings;

/** A piece of a file in a message of one line. */
final class Quoted {
    private static final int MOST = 60;

    private Quoted() {}

    static String of(String found) {
        StringBuilder text = new StringBuilder("\"");
        found.codePoints()
                .limit(MOST)
                .forEach(point -> text.appendCodePoint(
                        Character.isISOControl(point) || Character.getType(point) == Character.LINE_SEPARATOR
                                ? '?'
                                : point));
        return text.append(found.codePointCount(0, found.length()) > MOST ? "...\"" : "\"")
                .toString();
    }
}
