package org.gilcheck.properties.simulation;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.properties.Amounts;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.OsChoice;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.runs.NotReplayableException;

/**
 * A part of a simulated run on one line without spaces: all from which it follows, in fields separated by slashes, each
 * escaped as in a URL.
 *
 * @param policy what to give on the command line to get the policy
 * @param machine what is not as on the standard machine, each as {@code NAME=NANOSECONDS}
 * @param settings what else is set, each as {@code NAME=NUMBER}
 * @param run which run of the seed, from 1
 * @param from when the part begins, in nanoseconds
 * @param steps how many steps it has
 * @param checksum of its states; empty if it is not known yet
 */
public record SimulationToken(
        String policy,
        String os,
        int cores,
        String threads,
        int ticksPerStep,
        List<String> machine,
        List<String> settings,
        long seed,
        int run,
        long from,
        int steps,
        String checksum) {
    private static final String VERSION = "sim1";
    private static final String SEPARATOR = "/";
    private static final String NONE = "-";
    private static final int FIELDS = 13;
    private static final int MOST_RUNS = 1000;
    private static final int MOST_TICKS = 10_000;

    /** A part of a run of a setup. */
    public static SimulationToken of(Setup setup, long seed, int run, long from, int steps) {
        return new SimulationToken(
                setup.policy().given(),
                setup.os().name(),
                setup.cores(),
                setup.threads(),
                setup.ticksPerStep(),
                setup.profile().differences(Profile.standard(), setup.os().name()).stream()
                        .map(constant -> constant.name() + "=" + constant.nanoseconds())
                        .toList(),
                new TreeMap<>(setup.settings())
                        .entrySet().stream()
                                .map(each -> each.getKey() + "=" + each.getValue())
                                .toList(),
                seed,
                run,
                from,
                steps,
                "");
    }

    /** The token itself. */
    public String text() {
        return String.join(
                SEPARATOR,
                List.of(
                        VERSION,
                        escape(policy),
                        escape(os),
                        Integer.toString(cores),
                        escape(threads),
                        Integer.toString(ticksPerStep),
                        list(machine),
                        list(settings),
                        Long.toString(seed),
                        Integer.toString(run),
                        Long.toString(from),
                        Integer.toString(steps),
                        checksum.isEmpty() ? NONE : checksum));
    }

    private static String list(List<String> texts) {
        return texts.isEmpty()
                ? NONE
                : String.join(",", texts.stream().map(SimulationToken::escape).toList());
    }

    /** True if a text looks like a token. */
    public static boolean looksLikeOne(String text) {
        return text.trim().startsWith(VERSION + SEPARATOR);
    }

    /**
     * Reads a token.
     *
     * @throws UsageException if it is none
     */
    public static SimulationToken parse(String text) {
        String[] fields = text.trim().split(SEPARATOR, -1);
        if (fields.length != FIELDS || !fields[0].equals(VERSION)) {
            throw new UsageException("not a token of a simulation: it has " + fields.length + " fields instead of "
                    + FIELDS + ". Copy the whole line that begins with " + VERSION + SEPARATOR);
        }
        try {
            return new SimulationToken(
                    unescape(fields[1]),
                    unescape(fields[2]),
                    Amounts.count("the token's number of cores", fields[3], 1, Machine.MOST_CORES),
                    unescape(fields[4]),
                    Amounts.count("the token's ticks at once", fields[5], 1, MOST_TICKS),
                    texts(fields[6]),
                    texts(fields[7]),
                    Amounts.number("the token's seed", fields[8], 0, Long.MAX_VALUE),
                    Amounts.count("the token's run", fields[9], 1, MOST_RUNS),
                    Amounts.number("the token's begin", fields[10], 0, Long.MAX_VALUE),
                    Amounts.count("the token's number of steps", fields[11], 1, Recording.MOST_STEPS),
                    fields[12].equals(NONE) ? "" : fields[12]);
        } catch (UsageException mistake) {
            throw mistake;
        } catch (IllegalArgumentException broken) {
            throw new UsageException("not a token of a simulation: " + broken.getMessage());
        }
    }

    private static List<String> texts(String field) {
        return field.equals(NONE)
                ? List.of()
                : Arrays.stream(field.split(",", -1))
                        .map(SimulationToken::unescape)
                        .toList();
    }

    /** What is simulated, with any policy. */
    public Setup setup(PolicySource source) {
        Profile profile = Profile.standard();
        for (Map.Entry<String, Integer> each : numbers(machine).entrySet()) {
            profile = profile.with(each.getKey(), each.getValue());
        }
        return new Setup(source, OsChoice.of(os), cores, threads, profile, ticksPerStep, numbers(settings));
    }

    private static Map<String, Integer> numbers(List<String> texts) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (String each : texts) {
            int equals = each.lastIndexOf('=');
            if (equals <= 0) {
                throw new UsageException("not a token of a simulation: \"" + each + "\" is not NAME=NUMBER");
            }
            numbers.put(
                    each.substring(0, equals),
                    Amounts.count("the token's " + each.substring(0, equals), each.substring(equals + 1), 0, 1 << 29));
        }
        return numbers;
    }

    /**
     * Takes the run again and keeps the part.
     *
     * @throws NotReplayableException if it is not the same part, because the policy or gilcheck has changed
     */
    public Recording recording(PolicySource source) {
        Recording recording = Recording.of(setup(source), seed, run, from, steps);
        if (recording.run().length() == 0) {
            throw new UsageException(
                    "run " + run + " of seed " + seed + " ends before " + Times.text(from) + ". Give an earlier time");
        }
        String sum = sum(recording);
        if (!checksum.isEmpty() && !checksum.equals(sum)) {
            throw new NotReplayableException(
                    "the states are others than those that were recorded. Has the policy changed?");
        }
        return recording;
    }

    /** The same with the checksum of what was recorded. */
    public SimulationToken of(Recording recording) {
        return new SimulationToken(
                policy, os, cores, threads, ticksPerStep, machine, settings, seed, run, from, steps, sum(recording));
    }

    private static String sum(Recording recording) {
        return String.format(Locale.ROOT, "%08x", recording.checksum());
    }

    private static String escape(String field) {
        return URLEncoder.encode(field, StandardCharsets.UTF_8);
    }

    private static String unescape(String field) {
        return URLDecoder.decode(field, StandardCharsets.UTF_8);
    }
}
