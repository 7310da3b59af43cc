package org.gilcheck.reports;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gilcheck.checker.pathfinder.Ending;
import org.gilcheck.properties.locks.ExplorationResult;
import org.gilcheck.properties.locks.StressResult;
import org.gilcheck.properties.locks.runtime.LockViolation;
import org.gilcheck.reports.results.ExitCode;
import org.gilcheck.reports.text.Table;

/** What came of real locks, a line for each. */
final class StressText {
    private final Table table = new Table();
    private final String legend;
    private int exitCode = ExitCode.OK;

    private StressText(List<String> head, String legend) {
        this.legend = legend;
        table.line(head);
    }

    /** Of threads on this Java. */
    static StressText ofStress(long seed) {
        return new StressText(
                List.of("policy", "threads", "sessions", "grants/s", "found"),
                "seed " + seed + ". nothing: in this time; real threads that were disturbed at random prove nothing.");
    }

    /** Of Java PathFinder. */
    static StressText ofExploration() {
        return new StressText(
                List.of("policy", "threads", "states", "seconds", "found"),
                "nothing: in no interleaving of the threads' steps; states are those of Java PathFinder.");
    }

    void add(String policy, String threads, StressResult result) {
        double seconds = Math.max(1e-3, result.time().toNanos() / 1e9);
        String found = "nothing";
        String property = result.property();
        if (property != null) {
            found = found(property, result.what());
        }
        table.line(List.of(
                policy,
                threads,
                String.format(Locale.ROOT, "%,d", result.sessions()),
                String.format(Locale.ROOT, "%,d", Math.round(result.grants() / seconds)),
                found));
    }

    void add(String policy, String threads, ExplorationResult result) {
        String property = result.property();
        String found = result.what();
        if (property != null) {
            found = found(property, found);
        } else if (!result.isComplete()) {
            found = "nothing is known: " + result.what();
            exitCode = worse(result.ending() == Ending.FAILED ? ExitCode.INTERNAL : ExitCode.INCOMPLETE);
        }
        table.line(List.of(
                policy, threads, String.format(Locale.ROOT, "%,d", result.states()), seconds(result.time()), found));
    }

    private String found(String property, String what) {
        boolean violated = !property.equals(LockViolation.MISTAKE);
        exitCode = worse(violated ? ExitCode.VIOLATED : ExitCode.INCOMPLETE);
        return (violated ? "VIOLATED " : "") + what;
    }

    /** A failure before all, then a violation, then what is incomplete. */
    private int worse(int code) {
        List<Integer> worst = List.of(ExitCode.INTERNAL, ExitCode.VIOLATED, ExitCode.INCOMPLETE, ExitCode.OK);
        return worst.indexOf(code) < worst.indexOf(exitCode) ? code : exitCode;
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1e3);
    }

    /** All lines, and what they mean. */
    String text() {
        return String.join("\n", table.lines()) + "\n\n" + legend + "\n";
    }

    int exitCode() {
        return exitCode;
    }
}
