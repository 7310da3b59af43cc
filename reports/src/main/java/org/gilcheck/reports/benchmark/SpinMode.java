package org.gilcheck.reports.benchmark;

import java.util.List;

/** The ways in which Spin can search. */
enum SpinMode {
    /** On one core. */
    DEPTH_FIRST("spin", List.of("-DNOVSZ"), List.of()),
    /** On one core, with shortest counterexamples, as gilcheck has them. */
    BREADTH_FIRST("spin -DBFS", List.of("-DBFS"), List.of()),
    /** Its multi-core mode for depth-first search, on two. */
    TWO_CORES_DEPTH_FIRST("spin -DNCORE=2", List.of("-DNCORE=2"), List.of()),
    /** Its multi-core mode for breadth-first search, on two; it keeps fingerprints, and is not exact. */
    TWO_CORES_BREADTH_FIRST("spin -DBFS_PAR", List.of("-DBFS_PAR", "-DNCORE=2"), List.of("-u2"));

    private final String text;
    private final List<String> compiled;
    private final List<String> options;

    SpinMode(String text, List<String> compiled, List<String> options) {
        this.text = text;
        this.compiled = compiled;
        this.options = options;
    }

    String text() {
        return text;
    }

    /** True if the search needs room for its stack. */
    boolean hasDepth() {
        return this == DEPTH_FIRST || this == TWO_CORES_DEPTH_FIRST;
    }

    /** True if it uses two cores. */
    boolean isParallel() {
        return this == TWO_CORES_DEPTH_FIRST || this == TWO_CORES_BREADTH_FIRST;
    }

    /** True if it never takes two states for one. */
    boolean isExact() {
        return this != TWO_CORES_BREADTH_FIRST;
    }

    /** What it is compiled with. */
    List<String> compiled() {
        return compiled;
    }

    /** What it is run with. */
    List<String> options() {
        return options;
    }
}
