package org.gilcheck.properties.sampling;

import java.util.Locale;
import org.gilcheck.checker.Run;
import org.gilcheck.model.scenario.Label;
import org.gilcheck.model.scenario.Scenario;

/** A run, one step a line. */
final class RunText {
    private RunText() {}

    static String of(Scenario scenario, Run run) {
        StringBuilder text = new StringBuilder();
        for (int step = 0; step < run.length(); step++) {
            long label = run.label(step);
            long[] before = run.state(step);
            String who = Label.move(label) == Label.Move.TIME ? "" : scenario.threadName(Label.thread(label)) + ": ";
            String events = String.join(", ", Scenario.events(label));
            text.append(String.format(Locale.ROOT, "%4d  ", step + 1))
                    .append(who)
                    .append(scenario.describeStep(before, 0, label))
                    .append(events.isEmpty() ? "" : "  [" + events + "]")
                    .append('\n');
        }
        return text.toString();
    }
}
