package org.gilcheck.properties.claims;

import java.util.List;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Costs;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.LockFairness;
import org.gilcheck.properties.ThreadMix;

/**
 * A scenario as data: in which circumstances a claim is put to the test.
 *
 * @param policy its name in the catalogue
 * @param threads in the syntax of {@link ThreadMix}
 * @param cores how many; 0 for the untimed clock, where they do not matter
 * @param settings numbers of the scale that are not the usual ones
 */
public record Circumstances(
        String policy, Os os, String threads, int cores, LockFairness locks, List<Setting> settings) {

    /** A number of the scale. */
    public record Setting(String name, int value) {}

    /** Keeps a list of its own. */
    public Circumstances {
        settings = List.copyOf(settings);
    }

    /** In time, under the usual scale. */
    static Circumstances timed(String policy, Os os, String threads, int cores) {
        return new Circumstances(policy, os, threads, cores, LockFairness.WEAK, List.of());
    }

    static Circumstances untimed(String policy, Os os, String threads) {
        return timed(policy, os, threads, 0);
    }

    Circumstances of(String otherPolicy) {
        return new Circumstances(otherPolicy, os, threads, cores, locks, settings);
    }

    Circumstances on(int otherCores) {
        return new Circumstances(policy, os, threads, otherCores, locks, settings);
    }

    Circumstances with(String otherThreads) {
        return new Circumstances(policy, os, otherThreads, cores, locks, settings);
    }

    Circumstances under(LockFairness otherLocks) {
        return new Circumstances(policy, os, threads, cores, otherLocks, settings);
    }

    Circumstances scaled(String name, int value) {
        return new Circumstances(policy, os, threads, cores, locks, List.of(new Setting(name, value)));
    }

    Scale scale() {
        Scale scale = Scale.defaults();
        for (Setting setting : settings) {
            scale = scale.with(setting.name(), setting.value());
        }
        return scale;
    }

    /** A fresh scenario. */
    Scenario scenario(Scale scale) {
        return new Scenario(
                Catalogue.entry(policy).create(),
                ThreadMix.parse(threads),
                new Machine(Math.max(1, cores), os, Costs.defaults()),
                cores == 0 ? Clock.UNTIMED : Clock.TIMED,
                scale);
    }

    /** Everything but the policy, in words. */
    String where() {
        StringBuilder text = new StringBuilder(threads);
        text.append(cores == 0 ? ", untimed" : ", timed, " + cores + (cores == 1 ? " core" : " cores"));
        text.append(" @ ").append(os.name());
        text.append(locks == LockFairness.WEAK ? "" : ", strong locks");
        for (Setting setting : settings) {
            text.append(", ").append(setting.name()).append(" = ").append(setting.value());
        }
        return text.toString();
    }
}
