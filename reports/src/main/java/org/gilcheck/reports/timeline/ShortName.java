package org.gilcheck.reports.timeline;

/** What a thread is called where there is little room. */
final class ShortName {
    private ShortName() {}

    /** The number of a thread of the program; a daemon keeps its name. */
    static String of(Scene scene, int thread) {
        return scene.trace().threads().get(thread).daemon() ? scene.name(thread) : "T" + thread;
    }
}
