package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.engines.EngineResult;
import org.gilcheck.properties.jobs.ClockChoice;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.Locks;
import org.gilcheck.properties.jobs.ScaleText;
import org.gilcheck.properties.runs.Judgement;
import org.gilcheck.properties.runs.Witness;
import org.gilcheck.properties.runs.WitnessText;
import org.gilcheck.reports.CrosscheckReport.Numbered;
import org.gilcheck.reports.text.Table;

/** One disagreement with all that somebody needs who wants to see it again. */
final class DisagreementText {
    private DisagreementText() {}

    static String of(CrosscheckReport report, Numbered numbered) {
        Property property = numbered.disagreement().property();
        StringBuilder text = new StringBuilder();
        text.append('[').append(numbered.number()).append("] ").append(claim(numbered));
        text.append(property == null ? "" : " (" + property.meaning() + ")").append('\n');
        text.append("    ").append(CrosscheckText.name(numbered.check())).append("\n\n");
        Table table = new Table();
        numbered.disagreement().said().forEach(said -> table.line(List.of("  " + said.engine(), said.text())));
        table.lines().forEach(line -> text.append(line).append('\n'));
        if (property != null) {
            addRuns(numbered, property, text);
        }
        text.append("\n  ").append(versions()).append('\n');
        text.append("  ").append(command(report, numbered.check().job())).append('\n');
        return text.toString();
    }

    private static String claim(Numbered numbered) {
        List<String> engines = numbered.disagreement().engines();
        return engines.size() == 1
                ? engines.get(0) + " breaks down"
                : String.join(", ", engines) + " contradict each other on "
                        + numbered.disagreement().subject();
    }

    private static void addRuns(Numbered numbered, Property property, StringBuilder text) {
        for (EngineResult result : numbered.check().results()) {
            for (Witness witness : result.answer().witnesses()) {
                if (witness.property() == property) {
                    text.append('\n').append(run(result.engine(), witness));
                    text.append("\n  ").append(witness.replayCommand()).append('\n');
                }
            }
        }
    }

    /** What the run shows when it is replayed, whatever the engine has taken it for. */
    private static String run(String engine, Witness witness) {
        try {
            Judgement judged = Judgement.of(witness);
            return judged.isViolation()
                    ? WitnessText.story(judged.witness(), engine + "'s run violates " + witness.property(), "")
                    : engine + "'s run: " + judged.text();
        } catch (RuntimeException impossible) {
            return engine + "'s run cannot be replayed: " + impossible.getMessage() + "\n";
        }
    }

    private static String versions() {
        return String.format(
                Locale.ROOT,
                "%s, Java %s (%s), %s %s",
                Gilcheck.VERSION,
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
    }

    /** What to type to have the same scenario crosschecked again. */
    private static String command(CrosscheckReport report, Job job) {
        List<String> words = new ArrayList<>(
                List.of("gilcheck", "crosscheck", quoted(job.policy().given())));
        String options = job.policy().options();
        if (options != null && !options.isEmpty()) {
            words.add(options);
        }
        words.add("--threads \"" + job.threads() + "\" --os " + job.os().name());
        words.add("--clock " + ClockChoice.name(job.clock()));
        if (job.clock() == Clock.TIMED) {
            words.add("--cores " + job.cores());
        }
        if (job.locks() != Locks.WEAK) {
            words.add("--fairness " + job.locks().text());
        }
        ScaleText.texts(job.scale()).forEach(scale -> words.add("--scale \"" + scale + "\""));
        if (!report.asked().named().isEmpty()) {
            List<String> named =
                    report.asked().named().stream().map(Property::id).toList();
            words.add("--property " + String.join(",", named));
        }
        words.addAll(report.limits());
        return String.join(" ", words) + report.choice().options();
    }

    private static String quoted(String word) {
        return word.contains(" ") ? "\"" + word + "\"" : word;
    }
}
