package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.thresholds.Threshold;
import org.gilcheck.properties.thresholds.Threshold.Side;
import picocli.CommandLine.Option;

/** The options that say what numbers must be. */
final class ThresholdOptions {
    @Option(
            names = "--at-most",
            paramLabel = "BOUND=AMOUNT",
            description = {
                "A bound, PROPERTY or PROPERTY:ASPECT, must not exceed a number or a fraction. Times are real ones,",
                "such as 25ms, or numbers of the model's units. What is unbounded exceeds every number.",
                "May be given several times."
            })
    private List<String> atMost = new ArrayList<>();

    @Option(
            names = "--at-least",
            paramLabel = "BOUND=AMOUNT",
            description = "A bound must not be below a number or a fraction. May be given several times.")
    private List<String> atLeast = new ArrayList<>();

    List<Threshold> thresholds() {
        List<Threshold> thresholds = new ArrayList<>(Threshold.parse("--at-most", Side.AT_MOST, atMost));
        thresholds.addAll(Threshold.parse("--at-least", Side.AT_LEAST, atLeast));
        return thresholds;
    }
}
