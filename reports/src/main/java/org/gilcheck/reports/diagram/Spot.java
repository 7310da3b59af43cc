package org.gilcheck.reports.diagram;

/**
 * A point of a picture.
 *
 * @param x from the left
 * @param y from the top
 */
record Spot(double x, double y) {
    Spot moved(double right, double down) {
        return new Spot(x + right, y + down);
    }
}
