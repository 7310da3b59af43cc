package org.gilcheck.reports.results;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.properties.Property;
import org.gilcheck.reports.results.Cell.Status;

/** A cell that keeps a check from being passed. */
public record OpenCell(String row, Property property, Cell cell) {

    /** Those in which something is violated. */
    public static List<OpenCell> violated(CheckReport report) {
        return all(report).stream()
                .filter(open -> open.cell.status() == Status.VIOLATED)
                .toList();
    }

    /** Those of which not enough is known: a limit was met, or they were never put to the test. */
    public static List<OpenCell> incomplete(CheckReport report) {
        return all(report).stream().filter(open -> isIncomplete(report, open)).toList();
    }

    /** In some words, what a check has found. */
    public static String headline(CheckReport report) {
        int violated = violated(report).size();
        if (violated > 0) {
            return violated + (violated == 1 ? " violation" : " violations");
        }
        return report.exitCode() == ExitCode.OK ? "all properties hold" : "incomplete";
    }

    private static List<OpenCell> all(CheckReport report) {
        List<OpenCell> cells = new ArrayList<>();
        for (String row : report.rows()) {
            for (Property property : report.properties()) {
                cells.add(new OpenCell(row, property, report.cell(row, property)));
            }
        }
        return cells;
    }

    private static boolean isIncomplete(CheckReport report, OpenCell open) {
        boolean isNamed = report.asked().named().contains(open.property);
        return switch (open.cell.status()) {
            case BOUNDED, LOSSY -> true;
            case VACUOUS -> isNamed || !open.property.isBound();
            case NOT_APPLICABLE -> isNamed && makesNoSense(report, open.property);
            case VIOLATED, WORSE, HOLDS, BOUND -> false;
        };
    }

    private static boolean makesNoSense(CheckReport report, Property property) {
        return report.rows().stream().allMatch(row -> report.cell(row, property).status() == Status.NOT_APPLICABLE);
    }

    /** What is wrong with it. */
    public String why() {
        String share = cell.count() + " of " + cell.all();
        return switch (cell.status()) {
            case BOUNDED -> share + " scenarios were not explored to their ends";
            case LOSSY -> "in " + share + " scenarios states may be missing";
            case VACUOUS -> "never put to the test";
            case NOT_APPLICABLE -> "makes no sense in any of the scenarios";
            case VIOLATED -> "violated in " + share;
            case WORSE, HOLDS, BOUND -> "";
        };
    }
}
