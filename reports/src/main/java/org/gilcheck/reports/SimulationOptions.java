package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gilcheck.model.language.NamedNumber;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Amounts;
import org.gilcheck.properties.Choice;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.OsChoice;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.simulation.Profile;
import org.gilcheck.properties.simulation.Setup;
import org.gilcheck.properties.simulation.Times;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say what is simulated. */
final class SimulationOptions {
    private static final int MOST_TICKS_PER_STEP = 10_000;
    private static final long LONGEST_DURATION = 500_000_000L;
    private static final int LARGEST_CONSTANT = 1_000_000;

    @Parameters(
            paramLabel = "POLICY",
            description = "A name from 'gilcheck list', a Java source file, or a class on --classpath.")
    private String policy = "";

    @Option(
            names = "--threads",
            paramLabel = "MIX",
            description = "The program's threads, as 'gilcheck check' takes them.")
    private String threads = "1 cpu, 1 io(4)";

    @Option(names = "--cores", paramLabel = "N", description = "How many cores.")
    private String cores = "4";

    @Option(
            names = "--os",
            paramLabel = "OS",
            description = "An operating system profile, as 'gilcheck check' takes it.")
    private @Nullable String system;

    @Mixin
    private MachineFile machine = new MachineFile();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = {
                "A constant of the machine, or a duration or constant of the policy or a workload, such as \"tick=20ns\","
                        + " \"switch interval=1ms\" or \"check interval=1000\". The output tells them all."
            })
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--ticks-at-once",
            paramLabel = "N",
            description = "How many ticks of work are simulated as one step. Default: 100")
    private String ticksPerStep = Integer.toString(Setup.USUAL_TICKS_PER_STEP);

    @Option(names = "--classpath", paramLabel = "PATH", description = "Where to find policies that are classes.")
    private String classPath = "";

    /** To be closed when the policy is no longer used. */
    PolicyLoader loader() {
        return PolicyLoader.of(classPath);
    }

    /** What is to be simulated. */
    Setup setup(PolicyLoader loader) {
        ThreadSyntax.parse(threads);
        PolicySource source = loader.load(policy);
        Os os = system == null ? source.systems().get(0) : OsChoice.of(system);
        Setup plain = new Setup(
                source,
                os,
                Amounts.count("--cores", cores, 1, Machine.MOST_CORES),
                threads,
                machine.profile(),
                Amounts.count("--ticks-at-once", ticksPerStep, 1, MOST_TICKS_PER_STEP),
                Map.of());
        Setup setup = settings.isEmpty() ? plain : with(plain);
        setup.scenario();
        return setup;
    }

    private Setup with(Setup plain) {
        Scenario scenario = plain.scenario();
        Map<String, NamedNumber> numbers = new TreeMap<>();
        scenario.namedNumbers().forEach(number -> numbers.put(number.name(), number));
        scenario.machine().os().durations().forEach(own -> numbers.remove(own.name()));
        Profile profile = plain.profile();
        List<String> known = new ArrayList<>(profile.names());
        known.addAll(numbers.keySet());
        Map<String, Integer> set = new TreeMap<>();
        for (String each : settings) {
            int equals = each.indexOf('=');
            if (equals <= 0) {
                throw new UsageException("--set \"" + each + "\": give NAME=VALUE, such as \"tick=20ns\"");
            }
            String name = Choice.of("constant", each.substring(0, equals), known);
            String option = "--set " + name;
            String value = each.substring(equals + 1);
            NamedNumber number = numbers.get(name);
            if (number == null) {
                profile = profile.with(name, Times.parse(option, value, LONGEST_DURATION));
            } else if (number.constant() == null) {
                set.put(name, (int) Math.max(1, Times.parse(option, value, LONGEST_DURATION)));
            } else {
                set.put(name, Amounts.count(option, value, 1, LARGEST_CONSTANT));
            }
        }
        return new Setup(
                plain.policy(), plain.os(), plain.cores(), plain.threads(), profile, plain.ticksPerStep(), set);
    }
}
