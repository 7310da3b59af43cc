package org.gilcheck.reports.charts;

import java.util.List;

/**
 * Two numbers of each policy against each other: what it is good at, and what that costs.
 *
 * @param flat what the flat axis shows
 * @param flatTitle the number on it, and whether more is better
 */
record TradeOff(
        String id, String title, Scale upright, Scale flat, String flatTitle, List<Cloud> clouds, List<String> notes) {

    /** One scenario. */
    record Cloud(String title, List<Dot> dots) {}

    /**
     * A policy in it.
     *
     * @param style which of the styles it has in all figures
     */
    record Dot(String name, int style, Value flat, Value upright) {
        boolean isKnown() {
            return flat.isNumber() && upright.isKnown();
        }
    }

    boolean hasUnbounded() {
        return clouds.stream()
                .flatMap(cloud -> cloud.dots().stream())
                .anyMatch(dot -> dot.isKnown() && dot.upright().unbounded());
    }
}
