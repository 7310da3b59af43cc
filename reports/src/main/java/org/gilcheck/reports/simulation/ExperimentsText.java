package org.gilcheck.reports.simulation;

import java.util.List;
import java.util.Locale;
import org.gilcheck.properties.runs.Wrap;
import org.gilcheck.properties.simulation.Experiment;
import org.gilcheck.properties.simulation.Experiment.Measured;
import org.gilcheck.properties.simulation.JudgedExperiment;

/** Published measurements beside simulated ones, for people. */
public final class ExperimentsText {
    private static final int WIDTH = 150;
    private static final int INDENT = 13;

    private final StringBuilder text = new StringBuilder();

    private ExperimentsText() {}

    /** All of them. */
    public static String of(List<JudgedExperiment> judged) {
        ExperimentsText writer = new ExperimentsText();
        judged.forEach(writer::add);
        writer.addSum(judged);
        return writer.text.toString();
    }

    private void add(JudgedExperiment judged) {
        Experiment experiment = judged.experiment();
        Wrap.at(experiment.id() + ": " + experiment.statement(), WIDTH)
                .forEach(line -> text.append(line).append('\n'));
        row(
                "verdict",
                (judged.agrees() ? "agrees" : "MISSES") + unexpected(judged) + ", accepted is " + accepted(experiment));
        row(
                "published",
                number(experiment.published()) + ": " + experiment.measured() + " (" + experiment.source() + ")");
        row("simulated", simulated(judged.found()));
        row(
                "ratio",
                number(judged.ratio()) + " of the published number"
                        + (judged.found().atLeast() ? ", or more" : ""));
        if (!experiment.remark().isEmpty()) {
            row("why", experiment.remark());
        }
        text.append('\n');
    }

    private static String unexpected(JudgedExperiment judged) {
        return judged.isAsRecorded() ? "" : " (but the table has it otherwise: one of the two is wrong)";
    }

    static String accepted(Experiment experiment) {
        return Double.isInfinite(experiment.most())
                ? number(experiment.least()) + " or more"
                : number(experiment.least()) + " to " + number(experiment.most());
    }

    private static String simulated(Measured found) {
        return value(found) + (found.details().isEmpty() ? "" : "; " + found.details());
    }

    static String value(Measured found) {
        return found.atLeast()
                ? "at least " + number(found.value().mean())
                : found.value().text(ExperimentsText::number);
    }

    static String number(double value) {
        double size = Math.abs(value);
        return String.format(
                Locale.ROOT,
                size >= 1000 ? "%,.0f" : size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 2 ? "%.2f" : "%.4f",
                value);
    }

    private void row(String word, String content) {
        String head = "  " + word + " ".repeat(INDENT - word.length() - 2);
        for (String line : Wrap.at(content, WIDTH - INDENT)) {
            text.append(head).append(line).append('\n');
            head = " ".repeat(INDENT);
        }
    }

    private void addSum(List<JudgedExperiment> judged) {
        long agree = judged.stream().filter(JudgedExperiment::agrees).count();
        text.append(judged.size())
                .append(judged.size() == 1 ? " experiment: " : " experiments: ")
                .append(agree)
                .append(agree == 1 ? " agrees, " : " agree, ")
                .append(judged.size() - agree)
                .append(judged.size() - agree == 1 ? " MISSES.\n" : " MISS.\n");
        List<String> pairs = JudgedExperiment.outOfOrder(judged);
        Wrap.at(
                        pairs.isEmpty()
                                ? "All are in the published order."
                                : "Not in the published order: " + String.join(", ", pairs) + ".",
                        WIDTH)
                .forEach(line -> text.append(line).append('\n'));
    }
}
