package org.gilcheck.properties.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.UsageException;

/** All combinations that a check goes through, in a fixed order. */
public final class CheckPlan {
    private final List<Job> jobs = new ArrayList<>();

    /** @param systems the operating systems for all policies; empty for each policy's own */
    public CheckPlan(
            List<PolicySource> sources,
            List<Os> systems,
            List<Locks> locks,
            List<String> mixes,
            List<Integer> cores,
            List<Clock> clocks,
            Scale scale,
            List<Property> properties) {
        List<String> canonical = new ArrayList<>();
        for (String mix : mixes) {
            canonical.add(ThreadMix.canonical(ThreadMix.parse(mix)));
        }
        List<Setting> settings = settings(canonical, clocks, cores);
        for (PolicySource source : distinct(sources)) {
            for (Os os : new LinkedHashSet<>(systems.isEmpty() ? source.systems() : systems)) {
                for (Locks kind : new LinkedHashSet<>(locks)) {
                    for (Setting setting : settings) {
                        jobs.add(new Job(
                                source,
                                os,
                                kind,
                                setting.threads(),
                                setting.clock(),
                                setting.cores(),
                                scale,
                                properties));
                    }
                }
            }
        }
    }

    /** What the scenarios of a row differ in. */
    private record Setting(String threads, Clock clock, int cores) {}

    private static List<Setting> settings(List<String> mixes, List<Clock> clocks, List<Integer> cores) {
        List<Setting> settings = new ArrayList<>();
        for (String mix : new LinkedHashSet<>(mixes)) {
            for (Clock clock : new LinkedHashSet<>(clocks)) {
                for (int count : clock == Clock.UNTIMED ? List.of(1) : new LinkedHashSet<>(cores)) {
                    settings.add(new Setting(mix, clock, count));
                }
            }
        }
        return settings;
    }

    /** The policies, each once; two of one name could not be told apart in the report. */
    private static List<PolicySource> distinct(List<PolicySource> sources) {
        Map<String, PolicySource> byName = new LinkedHashMap<>();
        for (PolicySource source : sources) {
            PolicySource other = byName.putIfAbsent(source.name(), source);
            if (other != null && !other.given().equals(source.given())) {
                throw new UsageException(other.given() + " and " + source.given() + " are both called \""
                        + source.name() + "\". Check them one after the other, or rename one");
            }
        }
        return new ArrayList<>(byName.values());
    }

    /** Rows of policies and operating systems one after the other. */
    public List<Job> jobs() {
        return jobs;
    }
}
