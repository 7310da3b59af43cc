package org.gilcheck.properties.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gilcheck.properties.CoreScaling;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.thresholds.PropertyChoice;
import org.gilcheck.properties.thresholds.Threshold;
import org.gilcheck.properties.thresholds.Threshold.Side;

/** What the annotation asks for, in the order of the catalogue of properties. */
final class Demands {
    private final List<Demand> all = new ArrayList<>();
    private final boolean areNamed;

    Demands(GilContract terms) {
        areNamed = terms.properties().length > 0;
        List<Property> asked = new ArrayList<>();
        for (String name : terms.properties()) {
            asked.add(yesOrNo(name));
        }
        List<Threshold> thresholds = thresholds(terms);
        for (Property property : PropertyCatalogue.all()) {
            if (areNamed ? asked.contains(property) : isYesOrNo(property)) {
                all.add(new HoldsDemand(property));
            }
            for (Threshold threshold : thresholds) {
                if (threshold.quantity().property() == property) {
                    all.add(new ThresholdDemand(threshold));
                }
            }
        }
    }

    private static boolean isYesOrNo(Property property) {
        return !property.isBound() && !(property instanceof CoreScaling);
    }

    private static Property yesOrNo(String name) {
        Property property = PropertyChoice.of(name);
        if (property instanceof CoreScaling) {
            throw new UsageException("properties \"" + name
                    + "\": it compares scenarios, which a test of one scenario cannot. Use 'gilcheck check --property "
                    + name + "'");
        }
        if (property.isBound()) {
            throw new UsageException("properties \"" + name + "\": it is a number. Say what it may be: atMost = \""
                    + name + "=AMOUNT\" or atLeast");
        }
        return property;
    }

    private static List<Threshold> thresholds(GilContract terms) {
        List<Threshold> thresholds = new ArrayList<>();
        Map<String, String> byAttribute = Map.of(
                "bypass", terms.bypass() < 0 ? "" : "bypass=" + terms.bypass(),
                "convoy", terms.convoy() < 0 ? "" : "convoy=" + terms.convoy(),
                "longestWait", named("wait", terms.longestWait()),
                "ioLatency", named("io-latency:per-message", terms.ioLatency()),
                "ioLatencyPerCall", named("io-latency:per-call", terms.ioLatencyPerCall()),
                "signalLatency", named("signal-latency", terms.signalLatency()),
                "priorityInversion", named("priority-inversion", terms.priorityInversion()),
                "idleLock", named("idle-lock", terms.idleLock()));
        byAttribute.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry ->
                        thresholds.addAll(Threshold.parse(entry.getKey(), Side.AT_MOST, List.of(entry.getValue()))));
        thresholds.addAll(Threshold.parse("atMost", Side.AT_MOST, List.of(terms.atMost())));
        thresholds.addAll(Threshold.parse("atLeast", Side.AT_LEAST, List.of(terms.atLeast())));
        return thresholds;
    }

    private static String named(String quantity, String amount) {
        return amount.isBlank() ? "" : quantity + "=" + amount;
    }

    List<Demand> all() {
        return all;
    }

    /** The properties that answer them, each once. */
    List<Property> properties() {
        return all.stream().map(Demand::property).distinct().toList();
    }

    List<Threshold> thresholds() {
        return all.stream()
                .filter(ThresholdDemand.class::isInstance)
                .map(demand -> ((ThresholdDemand) demand).threshold())
                .toList();
    }

    /** True if a demand was made by name, so that it must make sense in some scenario. */
    boolean isNamed(Demand demand) {
        return areNamed || demand instanceof ThresholdDemand;
    }
}
