package org.gilcheck.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.language.NamedNumber;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.scenario.Reduction;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.jobs.CheckPlan;
import org.gilcheck.properties.jobs.Definition;
import org.gilcheck.properties.jobs.Job;

/** What a check explores, in lines of text: two checks with the same lines explore the same. */
final class CheckedScenarios {
    private static final int DIGITS = 16;

    private final CheckPlan plan;
    private final Limits limits;
    private final List<Reduction> reductions;

    CheckedScenarios(CheckPlan plan, Limits limits, List<Reduction> reductions) {
        this.reductions = reductions;
        this.plan = plan;
        this.limits = limits;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Gilcheck.VERSION);
        if (limits.states() < Limits.MOST_STATES) {
            lines.add("at most " + limits.states() + " states");
        }
        lines.add("reductions: " + reductions.stream().map(Reduction::id).collect(Collectors.joining(", ")));
        for (Job job : plan.jobs()) {
            lines.add(job.row() + ", " + job.where() + ", " + scale(job)
                    + String.join(
                            " ", job.properties().stream().map(Property::id).toList()) + ", state machine "
                    + fingerprint(job));
        }
        return lines;
    }

    /** All durations and constants as they are taken. */
    private static String scale(Job job) {
        StringBuilder text = new StringBuilder();
        for (NamedNumber number : job.scenario().namedNumbers()) {
            text.append(number.name())
                    .append(" = ")
                    .append(job.scale().of(number))
                    .append(", ");
        }
        return text.toString();
    }

    private static String fingerprint(Job job) {
        String machine = Definition.within(
                Job.DEFINITION_LIMIT,
                job.policy().name(),
                () -> StateMachine.of(job.policy().create()).toString());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(machine.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
