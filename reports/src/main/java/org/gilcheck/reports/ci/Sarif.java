package org.gilcheck.reports.ci;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.runs.Counterexample;
import org.gilcheck.properties.runs.Witness;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.ExitCode;
import org.gilcheck.reports.results.Extra;
import org.gilcheck.reports.results.OpenCell;
import org.gilcheck.reports.results.ReportFormat;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.JsonText;

/**
 * A report in SARIF 2.1.0, as code scanning takes it: properties are rules, violated cells are results with the steps of their
 * counterexamples as a code flow, and what was not explored to its end is a notification.
 */
public final class Sarif implements ReportFormat {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    @Override
    public String id() {
        return "sarif";
    }

    @Override
    public String fileName() {
        return "report.sarif";
    }

    @Override
    public String write(CheckReport report, Set<Extra> extras) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver(report)));
        run.put("invocations", List.of(invocation(report)));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", results(report));
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", SCHEMA);
        root.put("version", "2.1.0");
        root.put("runs", List.of(run));
        return JsonText.pretty(root);
    }

    private static List<Object> results(CheckReport report) {
        List<Object> results = new ArrayList<>();
        report.counterexamples().forEach(each -> results.add(result(report, each)));
        for (OpenCell open : OpenCell.violated(report)) {
            if (report.counterexampleOf(open.row(), open.property()) == 0) {
                results.add(withoutRun(report, open));
            }
        }
        return results;
    }

    /** No single run shows it: it lies between scenarios. */
    private static Map<String, Object> withoutRun(CheckReport report, OpenCell open) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", open.property().id());
        result.put("ruleIndex", report.properties().indexOf(open.property()));
        result.put("level", "error");
        result.put(
                "message",
                SarifText.of(open.row() + " violates " + open.property().id() + " ("
                        + open.property().meaning() + "): " + open.why()));
        return result;
    }

    private static Map<String, Object> driver(CheckReport report) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "gilcheck");
        driver.put("rules", report.properties().stream().map(Sarif::rule).toList());
        return driver;
    }

    private static Map<String, Object> rule(Property property) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", property.id());
        rule.put("name", property.id());
        rule.put("shortDescription", SarifText.of(property.id() + ": " + property.meaning()));
        rule.put("fullDescription", SarifText.of(sentence(property.meaning())));
        rule.put(
                "help",
                SarifText.of(sentence(property.meaning())
                        + " Checked in all states of each scenario; the steps of the shortest counterexample are the code flow, and"
                        + " the command in the result's properties shows it again."));
        rule.put("defaultConfiguration", Map.of("level", "error"));
        return rule;
    }

    private static String sentence(String meaning) {
        return meaning.isEmpty() ? "" : Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1) + ".";
    }

    private static Map<String, Object> invocation(CheckReport report) {
        List<Object> notifications = new ArrayList<>();
        for (OpenCell open : OpenCell.incomplete(report)) {
            notifications.add(notification(open.row() + ", " + open.property().id() + ": " + open.why()));
        }
        report.undecided().forEach(line -> notifications.add(notification(line)));
        Map<String, Object> invocation = new LinkedHashMap<>();
        invocation.put("executionSuccessful", report.exitCode() != ExitCode.INCOMPLETE);
        invocation.put("exitCode", report.exitCode());
        invocation.put("toolExecutionNotifications", notifications);
        return invocation;
    }

    private static Map<String, Object> notification(String text) {
        Map<String, Object> notification = new LinkedHashMap<>();
        notification.put("level", "warning");
        notification.put("message", SarifText.of(text));
        return notification;
    }

    private static Map<String, Object> result(CheckReport report, Counterexample counterexample) {
        Witness witness = counterexample.witness();
        Exhibit exhibit = Exhibit.of(counterexample);
        SarifSteps steps = new SarifSteps(exhibit, witness.job().policy());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", witness.property().id());
        result.put("ruleIndex", report.properties().indexOf(witness.property()));
        result.put("level", "error");
        result.put(
                "message",
                SarifText.of(exhibit.title() + " (" + exhibit.meaning() + "): " + exhibit.where() + ", "
                        + String.join(", ", exhibit.facts())));
        result.put("locations", List.of(steps.lastLocation()));
        result.put("codeFlows", List.of(steps.codeFlow()));
        result.put(
                "partialFingerprints",
                Map.of("gilcheckCell/v1", hash(witness.job().row() + '\n' + counterexample.violated())));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("row", witness.job().row());
        properties.put("scenario", witness.job().where());
        properties.put("token", exhibit.token());
        properties.put("command", exhibit.command());
        result.put("properties", properties);
        return result;
    }

    /** The same cell is the same finding, whatever its shortest counterexample is. */
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
