package org.gilcheck.checker.pathfinder;

import org.jspecify.annotations.Nullable;

/** Reads an error: JPF's property, then what it says, which for an exception is the first lines of its stack trace. */
final class ErrorReader {
    static final String EXCEPTION = "gov.nasa.jpf.vm.NoUncaughtExceptionsProperty";
    static final String DEADLOCK = "gov.nasa.jpf.vm.NotDeadlockedProperty";
    static final String MEMORY = "gov.nasa.jpf.vm.NoOutOfMemoryErrorProperty";
    private static final int LONGEST = 8_000;
    private final StringBuilder text = new StringBuilder();
    private @Nullable String property;
    private boolean inStack;

    void accept(String line) {
        if (property == null) {
            property = line.strip();
        } else if (line.startsWith("\tat ")) {
            inStack = true;
        } else if (!inStack && text.length() + line.length() < LONGEST) {
            text.append(text.length() == 0 ? "" : "\n").append(line);
        }
    }

    /** Nothing if no error was read. */
    @Nullable
    Violation violation() {
        if (property == null) {
            return null;
        }
        String said = text.toString().stripTrailing();
        if (!property.equals(EXCEPTION)) {
            return new Violation(property, property, said);
        }
        int colon = said.indexOf(": ");
        return colon < 0 || said.substring(0, colon).contains(" ")
                ? new Violation(property, said, "")
                : new Violation(property, said.substring(0, colon), said.substring(colon + 2));
    }
}
