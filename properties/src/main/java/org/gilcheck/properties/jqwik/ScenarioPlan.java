package org.gilcheck.properties.jqwik;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.ThreadMix;

/**
 * What a scenario is made from, as a value that can be printed.
 *
 * @param policy makes the policy; its text is how it is printed
 * @param threads as {@link ThreadMix} writes them
 */
public record ScenarioPlan(Supplier<GilPolicy> policy, String threads, Machine machine, Clock clock, Scale scale) {

    /**
     * A fresh scenario.
     *
     * @throws org.gilcheck.model.language.PolicyException if the policy or a workload has a mistake, or does what is not
     *     modelled on this machine
     * @throws IllegalArgumentException if the state would be too large
     */
    public Scenario create() {
        return new Scenario(policy.get(), ThreadMix.parse(threads), machine, clock, scale);
    }

    /** Threads, clock, machine and scale as the command line calls them, and then the policy. */
    @Override
    public String toString() {
        return threads + ", " + clock.name().toLowerCase(Locale.ROOT) + ", " + text(machine) + numbers(scale) + "\n"
                + policy;
    }

    static String text(Machine machine) {
        String costs = machine.costs().toString();
        return machine.cores()
                + (machine.cores() == 1 ? " core @ " : " cores @ ")
                + machine.os()
                + (costs.isEmpty() ? "" : ", costs " + costs);
    }

    private static String numbers(Scale scale) {
        List<String> numbers = scale.names().stream()
                .map(name -> ", " + name + "=" + scale.value(name))
                .toList();
        return String.join("", numbers);
    }
}
