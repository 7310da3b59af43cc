package org.gilcheck.properties.runs;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.gilcheck.checker.Lasso;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.properties.Amounts;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.RunCheck;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.ThreadMix;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.ClockChoice;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.Locks;
import org.gilcheck.properties.jobs.OsChoice;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.jobs.ScaleText;
import org.gilcheck.properties.thresholds.PropertyChoice;

/**
 * A run and its scenario on one line without spaces: fields separated by slashes, each escaped as in a URL.
 *
 * @param policy what to give on the command line to get the policy
 * @param threads the threads in the syntax of the command line
 * @param scale what differs from the usual scale, each as {@code NAME=N}
 * @param fingerprint of the policy's state machine, to notice that it has changed
 * @param initial the number of the initial state
 * @param steps the steps in the notation of {@link LassoNotation}
 */
public record ReplayToken(
        String policy,
        String os,
        Locks locks,
        Clock clock,
        int cores,
        String threads,
        List<String> scale,
        String property,
        String fingerprint,
        long initial,
        String steps) {
    private static final String VERSION = "gil1";
    private static final String SEPARATOR = "/";
    private static final String BEFORE_LOCKS = ".";
    private static final String NO_SCALE = "-";
    private static final int FIELDS = 11;

    static ReplayToken of(Job job, Property property, Lasso lasso) {
        return new ReplayToken(
                job.policy().given(),
                job.os().name(),
                job.locks(),
                job.clock(),
                job.cores(),
                job.threads(),
                ScaleText.texts(job.scale()),
                property.id(),
                fingerprint(job.policy().create()),
                lasso.run().initial(),
                LassoNotation.write(lasso));
    }

    /** A short text that changes when the policy's state machine does. */
    private static String fingerprint(GilPolicy policy) {
        CRC32 sum = new CRC32();
        sum.update(StateMachine.of(policy).toString().getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    /** The token itself. */
    public String text() {
        String scaleText = scale.isEmpty()
                ? NO_SCALE
                : String.join(",", scale.stream().map(ReplayToken::escape).toList());
        List<String> fields = List.of(
                VERSION,
                policy,
                locks == Locks.WEAK ? os : os + BEFORE_LOCKS + locks.text(),
                ClockChoice.name(clock),
                Integer.toString(cores),
                threads,
                scaleText,
                property,
                fingerprint,
                Long.toString(initial),
                steps);
        return String.join(SEPARATOR, fields.stream().map(ReplayToken::escape).toList());
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
    public static ReplayToken parse(String text) {
        String[] raw = text.trim().split(SEPARATOR, -1);
        if (raw.length != FIELDS || !raw[0].equals(VERSION)) {
            throw new UsageException("not a replay token: it has " + raw.length + " fields instead of " + FIELDS
                    + ". Copy the whole line that begins with " + VERSION + SEPARATOR);
        }
        try {
            String[] fields = Arrays.stream(raw).map(ReplayToken::unescape).toArray(String[]::new);
            int dot = fields[2].indexOf(BEFORE_LOCKS);
            return new ReplayToken(
                    fields[1],
                    dot < 0 ? fields[2] : fields[2].substring(0, dot),
                    dot < 0 ? Locks.WEAK : Locks.of(fields[2].substring(dot + 1)),
                    ClockChoice.of(fields[3]),
                    Amounts.count("the token's number of cores", fields[4], 1, Machine.MOST_CORES),
                    fields[5],
                    fields[6].equals(NO_SCALE)
                            ? List.of()
                            : Arrays.stream(fields[6].split(",", -1))
                                    .map(ReplayToken::unescape)
                                    .toList(),
                    fields[7],
                    fields[8],
                    Amounts.number("the token's initial state", fields[9], 0, Integer.MAX_VALUE),
                    fields[10]);
        } catch (UsageException mistake) {
            throw mistake;
        } catch (IllegalArgumentException broken) {
            throw new UsageException("not a replay token: " + broken.getMessage());
        }
    }

    /**
     * The scenario, with any policy.
     *
     * @throws UsageException if a field means nothing here
     */
    public Job job(PolicySource source) {
        try {
            ThreadMix.parse(threads);
        } catch (UsageException mistake) {
            throw new UsageException("the token's threads " + mistake.getMessage());
        }
        Job job = new Job(
                source,
                OsChoice.of(os),
                locks,
                threads,
                clock,
                cores,
                ScaleText.parse("the token's scale", scale),
                List.of(PropertyChoice.of(property)));
        ScaleText.check(job.scale(), List.of(job));
        return job;
    }

    /**
     * The run again.
     *
     * @param job the scenario, as {@link #job} makes it
     * @throws UsageException if the property makes no sense in the scenario, or the steps cannot be read
     * @throws NotReplayableException if the steps are not possible there
     */
    public Witness witness(Job job) {
        Property shown = job.properties().get(0);
        Scenario scenario = job.scenario();
        String whyNot = ScenarioCheck.whyNot(scenario, shown);
        if (!whyNot.isEmpty()) {
            throw new UsageException("the token asks for " + shown + " where that makes no sense: " + whyNot);
        }
        return new Witness(job, shown, LassoNotation.read(RunCheck.beside(scenario, shown), initial, steps));
    }

    /** True if a policy has the state machine with which the run was recorded. */
    public boolean isOf(PolicySource source) {
        return fingerprint(source.create()).equals(fingerprint);
    }

    private static String escape(String field) {
        return URLEncoder.encode(field, StandardCharsets.UTF_8);
    }

    private static String unescape(String field) {
        return URLDecoder.decode(field, StandardCharsets.UTF_8);
    }
}
