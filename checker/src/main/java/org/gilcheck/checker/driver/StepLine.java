package org.gilcheck.checker.driver;

/**
 * The lines that {@link ModelDriver} prints: {@code initial LABEL STATE} and {@code step NUMBER LABEL FROM TO}, in
 * hexadecimal, with a comma between the words of a state.
 */
final class StepLine {
    /** With what every line begins that the driver prints. */
    static final String PREFIX = "gilcheck: ";

    /** Printed when the exploration begins: the lines before it come from warming up. */
    static final String BEGIN = "begin";

    static final String INITIAL = "initial";
    static final String STEP = "step";

    private StepLine() {}

    static String begin() {
        return PREFIX + BEGIN;
    }

    static String initial(long label, long[] state) {
        return PREFIX + INITIAL + " " + Long.toHexString(label) + " " + text(state, 0, state.length);
    }

    /** @param number the step's number among those from the state, from 0 */
    static String step(int number, long label, long[] from, long[] to) {
        return PREFIX
                + STEP
                + " "
                + Integer.toHexString(number)
                + " "
                + Long.toHexString(label)
                + " "
                + text(from, 0, from.length)
                + " "
                + text(to, 0, to.length);
    }

    /** A state as the lines write it. */
    static String text(long[] states, int offset, int words) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < words; word++) {
            if (word > 0) {
                text.append(',');
            }
            text.append(Long.toHexString(states[offset + word]));
        }
        return text.toString();
    }

    /** The state that a text describes. */
    static long[] state(String text) {
        String[] words = text.split(",", -1);
        long[] state = new long[words.length];
        for (int word = 0; word < words.length; word++) {
            state[word] = Long.parseUnsignedLong(words[word], 16);
        }
        return state;
    }
}
