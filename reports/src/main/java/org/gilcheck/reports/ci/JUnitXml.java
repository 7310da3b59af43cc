package org.gilcheck.reports.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gilcheck.properties.CoreScaling;
import org.gilcheck.properties.Property;
import org.gilcheck.reports.ci.TestResult.Kind;
import org.gilcheck.reports.results.Cell;
import org.gilcheck.reports.results.CheckReport;
import org.gilcheck.reports.results.CoreComparison;
import org.gilcheck.reports.results.Extra;
import org.gilcheck.reports.results.JobResult;
import org.gilcheck.reports.results.OpenCell;
import org.gilcheck.reports.results.ReportFormat;
import org.gilcheck.reports.text.CoreScalingText;

/**
 * A report as test results: a test suite for each row of the matrix, a test case for each property in each scenario. Suites
 * are as Surefire writes them. No test takes time, so that the file is the same each time.
 */
public final class JUnitXml implements ReportFormat {
    private static final String SUITE = "testsuite";
    private static final String CASE = "testcase";

    /** A case of a suite. */
    private record Case(String name, TestResult result) {}

    @Override
    public String id() {
        return "junit";
    }

    @Override
    public String fileName() {
        return "junit.xml";
    }

    @Override
    public String write(CheckReport report, Set<Extra> extras) {
        List<List<Case>> suites = new ArrayList<>();
        report.rows().forEach(row -> suites.add(cases(report, row)));
        List<Case> all = suites.stream().flatMap(List::stream).toList();
        Xml xml = new Xml();
        xml.open(
                "testsuites",
                "name",
                "gilcheck",
                "tests",
                Integer.toString(all.size()),
                "failures",
                count(all, Kind.FAILURE),
                "errors",
                count(all, Kind.ERROR),
                "skipped",
                count(all, Kind.SKIPPED),
                "time",
                "0");
        for (int row = 0; row < suites.size(); row++) {
            write(xml, report, report.rows().get(row), suites.get(row));
        }
        return xml.close("testsuites").toString();
    }

    private static List<Case> cases(CheckReport report, String row) {
        List<Case> cases = new ArrayList<>();
        for (Property property : report.shown()) {
            if (property instanceof CoreScaling) {
                cases.add(new Case(property.id(), compared(report, row, property)));
                continue;
            }
            for (JobResult result : report.results(row)) {
                cases.add(new Case(
                        property.id() + ": " + result.job().where(),
                        TestResult.of(result, property, report.asked().thresholds(property))));
            }
        }
        return cases;
    }

    /** The comparison is of scenarios with each other, so that a row has but one. */
    private static TestResult compared(CheckReport report, String row, Property property) {
        Cell cell = report.cell(row, property);
        List<String> lines = new ArrayList<>();
        for (CoreComparison comparison : CoreComparison.of(report.results(row))) {
            comparison
                    .worsenings()
                    .forEach(each -> lines.add(comparison.threads() + ": " + CoreScalingText.sentence(each)));
        }
        String text = String.join("\n", lines);
        return switch (cell.status()) {
            case VIOLATED -> new TestResult(Kind.FAILURE, property.id() + " is violated: " + property.meaning(), text);
            case NOT_APPLICABLE -> new TestResult(Kind.SKIPPED, "makes no sense here: nothing to compare", "");
            case BOUNDED, LOSSY ->
                new TestResult(
                        Kind.ERROR, new OpenCell(row, property, cell).why() + ", so they cannot be compared", "");
            case WORSE, VACUOUS, HOLDS, BOUND -> new TestResult(Kind.SUCCESS, text, "");
        };
    }

    private static void write(Xml xml, CheckReport report, String row, List<Case> cases) {
        xml.open(
                SUITE,
                "name",
                suiteName(row),
                "time",
                "0",
                "tests",
                Integer.toString(cases.size()),
                "errors",
                count(cases, Kind.ERROR),
                "skipped",
                count(cases, Kind.SKIPPED),
                "failures",
                count(cases, Kind.FAILURE));
        xml.open("properties");
        xml.leaf("property", "", "name", "row", "value", row);
        xml.leaf("property", "", "name", "engine", "value", report.engine().text());
        xml.leaf("property", "", "name", "exitCode", "value", Integer.toString(report.exitCode()));
        xml.close("properties");
        for (Case each : cases) {
            write(xml, suiteName(row), each);
        }
        xml.close(SUITE);
    }

    /** Readers take it for the name of a class, and cut off everything up to the last dot as a package. */
    private static String suiteName(String row) {
        return row.replace('.', '_');
    }

    private static void write(Xml xml, String className, Case one) {
        TestResult result = one.result();
        String[] attributes = {"name", one.name(), "classname", className, "time", "0"};
        if (result.kind() == Kind.SUCCESS && result.message().isEmpty()) {
            xml.leaf(CASE, "", attributes);
            return;
        }
        xml.open(CASE, attributes);
        switch (result.kind()) {
            case SUCCESS -> xml.leaf("system-out", result.message());
            case SKIPPED -> xml.leaf("skipped", "", "message", result.message());
            case ERROR -> xml.leaf("error", result.text(), "message", result.message(), "type", "incomplete");
            case FAILURE -> xml.leaf("failure", result.text(), "message", result.message(), "type", "violated");
        }
        xml.close(CASE);
    }

    private static String count(List<Case> cases, Kind kind) {
        return Long.toString(
                cases.stream().filter(each -> each.result().kind() == kind).count());
    }
}
