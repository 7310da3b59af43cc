package org.gilcheck.reports.benchmark;

import java.util.List;

/** The ways in which Spin can explore, always exactly, without leaving anything out. */
enum SpinMode {
    /** On one core. */
    DEPTH_FIRST("spin", true, List.of("-DNOVSZ")),
    /** On one core, with shortest counterexamples, as gilcheck has them. */
    BREADTH_FIRST("spin -DBFS", false, List.of("-DBFS")),
    /** Its multi-core mode for depth-first search, on two. */
    TWO_CORES_DEPTH_FIRST("spin -DNCORE=2", true, List.of("-DNCORE=2")),
    /** Its multi-core mode for breadth-first search, on two. */
    TWO_CORES_BREADTH_FIRST("spin -DBFS_PAR", false, List.of("-DBFS_PAR", "-DNCORE=2"));

    private final String text;
    private final boolean hasDepth;
    private final List<String> options;

    SpinMode(String text, boolean hasDepth, List<String> options) {
        this.text = text;
        this.hasDepth = hasDepth;
        this.options = options;
    }

    String text() {
        return text;
    }

    /** True if the search needs room for its stack. */
    boolean hasDepth() {
        return hasDepth;
    }

    /** True if it uses two cores. */
    boolean isParallel() {
        return this == TWO_CORES_DEPTH_FIRST || this == TWO_CORES_BREADTH_FIRST;
    }

    /** What it is compiled with. */
    List<String> options() {
        return options;
    }
}
