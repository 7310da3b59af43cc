package org.gilcheck.checker.pathfinder;

import java.util.List;
import java.util.Locale;
import org.gilcheck.checker.processes.Exit;

/** Judges a run of JPF by what it has said and how it ended. Whatever is not clearly something else has failed. */
final class Judgement {
    private static final int SIGKILL = 9;
    private final Report report;
    private final Exit exit;
    private final long heapBytes;

    private Judgement(Report report, Exit exit, long heapBytes) {
        this.report = report;
        this.exit = exit;
        this.heapBytes = heapBytes;
    }

    static Outcome of(Report report, Exit exit, long heapBytes) {
        return new Judgement(report, exit, heapBytes).outcome();
    }

    private Outcome outcome() {
        Violation error = report.error();
        if (report.erred() && error != null && !isOfMemory(error)) {
            boolean deadlock = error.property().equals(ErrorReader.DEADLOCK);
            String message = deadlock ? "JPF found a deadlock" : "JPF found " + error;
            return new Outcome(
                    deadlock ? Ending.DEADLOCK : Ending.VIOLATION,
                    message + steps(),
                    report.statistics(),
                    error,
                    report.choices(),
                    report.lastLines(),
                    exit.elapsed());
        }
        if (report.memoryShort() || (error != null && isOfMemory(error))) {
            return outOfMemory();
        }
        if (report.erred()) {
            return failed("reported an error and did not say which");
        }
        if (exit.timedOut()) {
            return outcome(Ending.TIMED_OUT, "JPF was ended after " + seconds() + soFar());
        }
        Statistics statistics = report.statistics();
        if (exit.code() != 0 || !report.passed() || statistics == null) {
            return failed(reason());
        }
        if (statistics.constraints() > 0) {
            String limit = report.constraint() == null ? "a limit" : report.constraint();
            return limit.startsWith("memory limit")
                    ? outOfMemory()
                    : outcome(Ending.BOUNDED, "JPF found no errors, but did not search everything: " + limit + soFar());
        }
        return outcome(Ending.NO_ERRORS, "JPF found no errors" + soFar());
    }

    private static boolean isOfMemory(Violation error) {
        return error.property().equals(ErrorReader.MEMORY) || error.type().equals(OutOfMemoryError.class.getName());
    }

    private Outcome outOfMemory() {
        return outcome(Ending.OUT_OF_MEMORY, "JPF ran out of memory (" + (heapBytes >> 20) + " MiB)" + soFar());
    }

    private String reason() {
        if (report.complaint() != null) {
            return "said: " + report.complaint();
        }
        if (exit.signal() == SIGKILL) {
            return "was killed by signal 9; perhaps the machine ran out of memory";
        }
        if (exit.signal() > 0) {
            return "was ended by signal " + exit.signal();
        }
        String words = report.lastWords();
        String end = exit.code() == 0 ? "ended" : "ended with exit code " + exit.code();
        return words.isEmpty() ? end + " and said nothing" : end + " without a result; its last words: " + words;
    }

    private Outcome failed(String how) {
        return outcome(Ending.FAILED, "JPF failed: it " + how);
    }

    private Outcome outcome(Ending ending, String message) {
        return new Outcome(ending, message, report.statistics(), null, List.of(), report.lastLines(), exit.elapsed());
    }

    private String soFar() {
        Statistics statistics = report.statistics();
        return statistics == null ? "" : String.format(Locale.ROOT, ", %,d states", statistics.newStates());
    }

    private String steps() {
        int size = report.choices().size();
        return size == 0 ? "" : String.format(Locale.ROOT, ", after %,d choices", size);
    }

    private String seconds() {
        return String.format(Locale.ROOT, "%.1f s", exit.elapsed().toMillis() / 1000.0);
    }
}
