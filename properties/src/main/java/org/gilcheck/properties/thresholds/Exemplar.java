package org.gilcheck.properties.thresholds;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.StrictFifo;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.ThreadMix;

/** Tells of a property what is so in all scenarios, by asking one that has threads of all kinds. */
public final class Exemplar {
    private static final String THREADS = "1 signals, 1 cpu priority 1, 1 io";
    private static final Map<Clock, Scenario> SCENARIOS = new EnumMap<>(Clock.class);

    private Exemplar() {}

    /** The clocks under which a property makes sense. */
    public static List<Clock> clocks(Property property) {
        return Arrays.stream(Clock.values())
                .filter(clock -> ScenarioCheck.whyNot(under(clock), property).isEmpty())
                .toList();
    }

    /** The names of the numbers that a property asks for; none if it holds or is violated. */
    static List<String> aspects(Property property) {
        return ScenarioCheck.aspects(under(Clock.TIMED), property);
    }

    /** True if a number is a time. */
    static boolean isTime(Property property, String aspect) {
        return ScenarioCheck.isTime(under(Clock.TIMED), property, aspect);
    }

    private static synchronized Scenario under(Clock clock) {
        return SCENARIOS.computeIfAbsent(
                clock,
                kind -> new Scenario(
                        new StrictFifo(),
                        ThreadMix.parse(THREADS),
                        new Machine(1, OsProfiles.LINUX, Costs.defaults()),
                        kind,
                        Scale.defaults()));
    }
}
