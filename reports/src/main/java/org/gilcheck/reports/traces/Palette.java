package org.gilcheck.reports.traces;

/**
 * The colours of everything that is drawn, as {@code #RRGGBB}.
 *
 * <p>From the palette of Okabe and Ito, which the colour-blind can tell apart. In print the states of a thread differ by
 * lightness and by hatching.
 */
public final class Palette {
    /** A thread holds the GIL. */
    public static final String HOLDS = "#009E73";

    /** A thread holds the GIL, but no core. */
    public static final String HOLDS_WITHOUT_CORE = "#8FD3BF";

    /** A thread wants the GIL and is awake: it is about to find it taken, or to take it. */
    public static final String AWAKE = "#D55E00";

    /** A thread wants the GIL and sleeps; drawn with hatching in {@link #WAITING_HATCH}. */
    public static final String WAITING = "#F7DFA5";

    /** The lines over {@link #WAITING}. */
    public static final String WAITING_HATCH = "#C48A1A";

    /** The lines over {@link #AWAKE}; red and green are of about the same lightness. */
    public static final String AWAKE_HATCH = "#FFC9A3";

    /** A thread has dropped the GIL and is still busy with that. */
    public static final String RELEASING = "#56B4E9";

    /** A thread has nothing to do with the GIL. */
    public static final String IDLE = "#FFFFFF";

    /** The outline of what is idle. */
    public static final String IDLE_LINE = "#9AA3AE";

    /** A daemon of the runtime is at work. */
    public static final String DAEMON = "#C9CED6";

    /** What is wrong, such as a faulty step or two holders. */
    public static final String FAULT = "#B00020";

    /** Text and marks. */
    public static final String INK = "#1B1F24";

    /** Text of less weight. */
    public static final String MUTED = "#57606A";

    /** Lines of a grid. */
    public static final String GRID = "#D0D7DE";

    /** What is set off a little from the background. */
    public static final String SHADE = "#F0F2F5";

    /** The background: opaque, so that pictures can be read in dark viewers. */
    public static final String PAPER = "#FFFFFF";

    private static final String[] THREADS = {"#3D4A68", "#B9C0D0", "#76639A", "#DCCFE8", "#1F6F8B", "#9CC9D6"};
    private static final boolean[] DARK = {true, false, true, false, true, false};

    private Palette() {}

    /** The colour of a thread where it matters which one it is; dark and light take turns. */
    public static String thread(int thread) {
        return THREADS[thread % THREADS.length];
    }

    /** The colour of text on {@link #thread}. */
    public static String onThread(int thread) {
        return DARK[thread % THREADS.length] ? PAPER : INK;
    }
}
