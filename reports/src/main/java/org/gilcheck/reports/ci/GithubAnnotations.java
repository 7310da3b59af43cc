package org.gilcheck.reports.ci;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilcheck.properties.runs.Counterexample;
import org.gilcheck.properties.runs.Witness;
import org.gilcheck.properties.runs.WitnessText;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.Extra;
import org.gilcheck.reports.results.OpenCell;
import org.gilcheck.reports.results.ReportFormat;
import org.gilcheck.reports.traces.Exhibit;

/**
 * A report as workflow commands of GitHub Actions: printed in a workflow, each line becomes an annotation of a pull request,
 * at the line of the policy's source if that was given. GitHub shows the first ten errors and warnings of a step.
 */
public final class GithubAnnotations implements ReportFormat {
    private static final int LONGEST = 8_000;

    @Override
    public String id() {
        return "github";
    }

    @Override
    public String fileName() {
        return "annotations.txt";
    }

    @Override
    public String write(CheckReport report, Set<Extra> extras) {
        StringBuilder text = new StringBuilder();
        report.counterexamples().forEach(each -> text.append(violated(each)));
        for (OpenCell open : OpenCell.violated(report)) {
            if (report.counterexampleOf(open.row(), open.property()) == 0) {
                String title = open.row() + " violates " + open.property().id();
                text.append(
                        command("error", Map.of("title", title), open.property().meaning() + ": " + open.why()));
            }
        }
        for (OpenCell open : OpenCell.incomplete(report)) {
            String title =
                    open.row() + " is not known to keep " + open.property().id();
            text.append(command("warning", Map.of("title", title), open.why()));
        }
        report.undecided().forEach(line -> text.append(command("warning", Map.of("title", "gilcheck"), line)));
        return text.toString();
    }

    private static String violated(Counterexample counterexample) {
        Exhibit exhibit = Exhibit.of(counterexample);
        Witness witness = counterexample.witness();
        SourcePlace place = SourcePlace.ofLast(exhibit, witness.job().policy().given());
        Map<String, String> properties = new LinkedHashMap<>();
        String file = place.file();
        if (file != null) {
            properties.put("file", SourcePlace.slashes(file));
            if (place.line() > 0) {
                properties.put("line", Integer.toString(place.line()));
            }
        }
        properties.put("title", exhibit.title());
        return command("error", properties, message(counterexample, exhibit));
    }

    /** The steps, too, if that is not too much for a box beside a line of code. */
    private static String message(Counterexample counterexample, Exhibit exhibit) {
        String all = WitnessText.of(counterexample).strip();
        return all.length() <= LONGEST
                ? all
                : exhibit.meaning() + "\n" + exhibit.where() + ": " + String.join(", ", exhibit.facts()) + "\n"
                        + exhibit.command();
    }

    private static String command(String name, Map<String, String> properties, String message) {
        return "::" + name + " "
                + properties.entrySet().stream()
                        .map(property -> property.getKey() + "=" + property(property.getValue()))
                        .collect(Collectors.joining(","))
                + "::" + data(message) + "\n";
    }

    /** As GitHub's own toolkit escapes a message; other control characters would only garble the log. */
    private static String data(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '%' -> escaped.append("%25");
                case '\r' -> escaped.append("%0D");
                case '\n' -> escaped.append("%0A");
                case '\t' -> escaped.append('\t');
                default -> escaped.appendCodePoint(isShown(point) ? point : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    private static boolean isShown(int point) {
        boolean isSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !Character.isISOControl(point) && !isSurrogate;
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
