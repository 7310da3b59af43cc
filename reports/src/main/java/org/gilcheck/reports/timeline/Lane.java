package org.gilcheck.reports.timeline;

/** A strip of a timeline from its left to its right. */
interface Lane {
    /** What stands to its left. */
    String label();

    /** How high it is, in pixels. */
    double height();

    /** How far below its top the middle of its bar is, and so its label. */
    default double middle() {
        return height() / 2;
    }

    /** Draws it below a line. */
    void draw(Pen pen, double top);
}
