package org.gilcheck.properties.promela;

/**
 * A variable of the Promela text.
 *
 * @param name as it stands there
 * @param kind what its numbers mean
 * @param minimum the smallest number in it
 * @param maximum the largest
 * @param initial the first
 * @param process the thread whose process it belongs to, or {@link #GLOBAL}
 */
record Cell(String name, Kind kind, int minimum, int maximum, int initial, int process) {
    /** As {@link #process}: all processes see it. */
    static final int GLOBAL = -1;

    private static final int BITS_OF_A_BYTE = 8;

    /** What the numbers mean. */
    enum Kind {
        NUMBER,
        /** Nobody is 0, and the first thread is 1. */
        THREAD
    }

    static Cell bit(String name, int initial, int process) {
        return new Cell(name, Kind.NUMBER, 0, 1, initial, process);
    }

    static Cell thread(String name, int threads, int process) {
        return new Cell(name, Kind.THREAD, 0, threads, 0, process);
    }

    /** The declaration, as small as its range allows: Spin packs bits and {@code unsigned} numbers into words. */
    String declaration() {
        return type() + (initial == 0 ? "" : " = " + initial) + ";";
    }

    private String type() {
        if (minimum < 0) {
            return (minimum >= Short.MIN_VALUE && maximum <= Short.MAX_VALUE ? "short " : "int ") + name;
        }
        int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(maximum));
        if (bits == 1) {
            return "bit " + name;
        }
        if (bits < BITS_OF_A_BYTE) {
            return "unsigned " + name + " : " + bits;
        }
        return (bits == BITS_OF_A_BYTE ? "byte " : maximum <= Short.MAX_VALUE ? "short " : "int ") + name;
    }
}
