package org.gilcheck.reports.svg;

/**
 * A point of a picture.
 *
 * @param x from the left
 * @param y from the top
 */
public record Spot(double x, double y) {
    /** The point that is so far away. */
    public Spot moved(double right, double down) {
        return new Spot(x + right, y + down);
    }
}
