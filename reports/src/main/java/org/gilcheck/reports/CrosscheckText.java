package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gilcheck.properties.engines.AbsentEngine;
import org.gilcheck.properties.engines.Crosscheck;
import org.gilcheck.properties.engines.Engine;
import org.gilcheck.properties.engines.EngineAnswer;
import org.gilcheck.properties.engines.EngineAnswer.Status;
import org.gilcheck.properties.engines.EngineResult;
import org.gilcheck.properties.engines.Opinion.Kind;
import org.gilcheck.reports.CrosscheckReport.Numbered;
import org.gilcheck.reports.text.Table;

/** What engines say as text: a row for each scenario, a column for each engine, what they have in common, what not. */
final class CrosscheckText {
    private static final String LEGEND = """
            A number of states, of how many properties a violation is known, and = if nobody contradicts it. Without reductions there are
            more states; random walks meet some of them, and what they do not find may be there.

            """;

    private final CrosscheckReport report;
    private final StringBuilder text = new StringBuilder();

    private CrosscheckText(CrosscheckReport report) {
        this.report = report;
    }

    static String of(CrosscheckReport report) {
        CrosscheckText writer = new CrosscheckText(report);
        writer.addTable();
        writer.text.append(LEGEND);
        writer.addAbsent();
        writer.addSum();
        for (Numbered each : report.disagreements()) {
            writer.text.append('\n').append(DisagreementText.of(report, each));
        }
        return writer.text.toString();
    }

    private void addTable() {
        List<String> columns = report.choice().names().stream()
                .filter(engine -> !isSkippedEverywhere(engine))
                .toList();
        Table table = new Table();
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(columns);
        table.line(head);
        for (Crosscheck check : report.checks()) {
            List<String> cells = new ArrayList<>(List.of(name(check)));
            for (EngineResult each : check.results()) {
                if (columns.contains(each.engine())) {
                    cells.add(cell(check, each));
                }
            }
            table.line(cells);
        }
        table.lines().forEach(line -> text.append(line).append('\n'));
        text.append('\n');
    }

    static String name(Crosscheck check) {
        return check.job().row() + ", " + check.job().where();
    }

    private boolean isSkippedEverywhere(String engine) {
        return report.checks().stream()
                .flatMap(check -> check.results().stream())
                .filter(each -> each.engine().equals(engine))
                .allMatch(each -> each.answer().status() == Status.SKIPPED);
    }

    private static String cell(Crosscheck check, EngineResult result) {
        EngineAnswer answer = result.answer();
        if (!answer.isGiven()) {
            return answer.status().text();
        }
        long violated = answer.opinions().values().stream()
                .filter(each -> each.kind() == Kind.VIOLATED)
                .count();
        return (answer.states() == EngineAnswer.UNKNOWN ? "?" : Long.toString(answer.states()))
                + (violated == 0 ? "" : ", " + violated + " violated")
                + (check.differs(result.engine()) ? " DIFFERS" : " =");
    }

    /** Who has not answered where, and why; and what to do about those that are absent. */
    private void addAbsent() {
        int length = text.length();
        for (Engine engine : report.choice().engines()) {
            notes(engine.name())
                    .forEach((what, count) -> text.append(what)
                            .append(count == report.checks().size() ? "" : ", in " + count(count, "scenario"))
                            .append('\n'));
            if (engine instanceof AbsentEngine absent) {
                absent.advice()
                        .lines()
                        .forEach(line -> text.append("    ").append(line).append('\n'));
            }
        }
        if (text.length() > length) {
            text.append('\n');
        }
    }

    private Map<String, Integer> notes(String engine) {
        Map<String, Integer> scenarios = new LinkedHashMap<>();
        for (Crosscheck check : report.checks()) {
            for (EngineResult each : check.results()) {
                EngineAnswer answer = each.answer();
                if (each.engine().equals(engine) && !answer.isGiven() && answer.status() != Status.DEFECT) {
                    scenarios.merge(engine + ": " + answer.status().text() + ": " + answer.note(), 1, Integer::sum);
                }
            }
        }
        return scenarios;
    }

    private void addSum() {
        int disagreements = report.disagreements().size();
        text.append(count(report.checks().size(), "scenario"))
                .append(": ")
                .append(count(report.comparedStates(), "number"))
                .append(" of states and ")
                .append(count(report.comparedVerdicts(), "verdict"))
                .append(" compared, ")
                .append(
                        disagreements == 0
                                ? "no disagreement"
                                : count(disagreements, "DISAGREEMENT").toUpperCase(Locale.ROOT))
                .append(".\n");
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
