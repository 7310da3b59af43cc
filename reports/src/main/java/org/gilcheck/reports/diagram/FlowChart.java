package org.gilcheck.reports.diagram;

import java.util.List;
import org.gilcheck.reports.svg.Spot;

/** A program whose steps all have their places. */
record FlowChart(
        double width,
        double height,
        List<Placed> cards,
        List<Frame> frames,
        List<Terminal> terminals,
        List<Arrow> arrows) {

    /**
     * A step at its place.
     *
     * @param at its left upper corner
     */
    record Placed(Card card, Spot at) {}

    /**
     * What a routine does that is called from another.
     *
     * @param title the routine
     */
    record Frame(String title, Spot at, double width, double height) {}

    /** Where the program begins, or one of the places where it ends. */
    record Terminal(boolean start, Spot at) {
        static final double START_SIZE = 12;
        static final double END_WIDTH = 32;
        static final double END_HEIGHT = 16;

        double width() {
            return start ? START_SIZE : END_WIDTH;
        }

        double height() {
            return start ? START_SIZE : END_HEIGHT;
        }
    }

    /**
     * From a step to one that may follow.
     *
     * @param from the number of the point it leaves, -1 for the beginning
     * @param to the number of the point it leads to, -1 for the end
     * @param answer what a test must say for that; empty for other steps
     */
    record Arrow(int from, int to, String answer, List<Spot> spots) {}
}
