package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.thresholds.Threshold;
import org.gilcheck.reports.results.Asked;
import picocli.CommandLine.Option;

/** The option that says what is asked. */
final class PropertyOptions {
    @Option(
            names = "--property",
            split = ",",
            paramLabel = "PROPERTY",
            description = "Properties, by their names in 'gilcheck list'. Default: all")
    private List<String> properties = new ArrayList<>();

    Asked asked(List<Threshold> thresholds) {
        return Asked.of(properties, thresholds);
    }
}
