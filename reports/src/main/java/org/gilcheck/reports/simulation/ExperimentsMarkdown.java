package org.gilcheck.reports.simulation;

import java.util.List;
import org.gilcheck.properties.simulation.Experiment;
import org.gilcheck.properties.simulation.JudgedExperiment;

/** Published measurements beside simulated ones, as tables in Markdown. */
public final class ExperimentsMarkdown {
    private ExperimentsMarkdown() {}

    /** All of them: the numbers, and then why some miss. */
    public static String of(List<JudgedExperiment> judged) {
        StringBuilder text = new StringBuilder();
        text.append(
                "| experiment | published | simulated | simulated / published | accepted | |\n|---|---|---|---|---|---|\n");
        for (JudgedExperiment each : judged) {
            Experiment experiment = each.experiment();
            text.append("| `")
                    .append(experiment.id())
                    .append("` | ")
                    .append(ExperimentsText.number(experiment.published()))
                    .append(" | ")
                    .append(ExperimentsText.value(each.found()))
                    .append(" | ")
                    .append(ExperimentsText.number(each.ratio()))
                    .append(each.found().atLeast() ? " or more" : "")
                    .append(" | ")
                    .append(ExperimentsText.accepted(experiment))
                    .append(each.agrees() ? " | agrees |\n" : " | **misses** |\n");
        }
        text.append("\n| experiment | remark |\n|---|---|\n");
        for (JudgedExperiment each : judged) {
            if (!each.experiment().remark().isEmpty()) {
                text.append("| `")
                        .append(each.experiment().id())
                        .append("` | ")
                        .append(each.experiment().remark())
                        .append(" |\n");
            }
        }
        return text.toString();
    }
}
