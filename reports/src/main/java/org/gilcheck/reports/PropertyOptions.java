package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.reports.Threshold.Side;
import picocli.CommandLine.Option;

/** The options of {@code check} that say what is asked. */
final class PropertyOptions {
    @Option(
            names = "--property",
            split = ",",
            paramLabel = "PROPERTY",
            description = "Properties, by their names in 'gilcheck list'. Default: all")
    private List<String> properties = new ArrayList<>();

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

    Asked asked() {
        List<Threshold> thresholds = new ArrayList<>(Threshold.parse(Side.AT_MOST, atMost));
        thresholds.addAll(Threshold.parse(Side.AT_LEAST, atLeast));
        return Asked.of(properties, thresholds);
    }
}
