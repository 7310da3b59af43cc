package org.gilcheck.checker.pathfinder;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gilcheck.checker.processes.LastLines;
import org.jspecify.annotations.Nullable;

/**
 * Reads what JPF prints, line by line. It keeps no more than what its report says; the program's own lines are handed on
 * at once.
 */
final class Console {
    private static final String NOTHING_FOUND = "no errors detected";
    private static final String ERROR = "error #";
    private static final Pattern COMPLAINT = Pattern.compile(
            "\\[SEVERE].*|Exception in thread.*|[Ee]rror: .*|JPF configuration error.*|Error occurred .*");
    private static final Pattern NO_MEMORY =
            Pattern.compile("(Exception in thread .*|Exception: |Terminating due to )java\\.lang\\.OutOfMemoryError.*"
                    + "|\\[SEVERE] JPF out of memory.*|.*insufficient memory for the Java Runtime.*");
    private final String prefix;
    private final Consumer<String> printed;
    private final LastLines lastLines = new LastLines();
    private final StatisticsReader statistics = new StatisticsReader();
    private ErrorReader error = new ErrorReader();
    private TraceReader trace = new TraceReader();
    private Section section = Section.OTHER;
    private boolean nothingFound;
    private boolean errorFound;
    private boolean memoryShort;
    private boolean statisticsAfterResults;
    private @Nullable String complaint;
    private @Nullable String constraint;

    Console(String prefix, Consumer<String> printed) {
        this.prefix = prefix;
        this.printed = printed;
    }

    /** The next line, without its end. */
    void accept(String line) {
        if (!section.isReport() && line.startsWith(prefix)) {
            printed.accept(line.substring(prefix.length()));
            return;
        }
        read(line);
    }

    private synchronized void read(String line) {
        lastLines.accept(line);
        if (Section.isHeadline(line)) {
            open(Section.of(line));
            return;
        }
        switch (section) {
            case ERROR -> error.accept(line);
            case TRACE -> trace.accept(line);
            case RESULTS -> result(line);
            case STATISTICS -> statistics(line);
            case CONSTRAINT -> constraint = constraint == null && !line.isBlank() ? line : constraint;
            case OTHER -> {}
        }
        if (section != Section.ERROR && section != Section.TRACE) {
            complain(line);
        }
    }

    private void open(Section next) {
        section = next;
        if (next == Section.ERROR) {
            error = new ErrorReader();
            trace = new TraceReader();
        } else if (next == Section.RESULTS) {
            nothingFound = false;
            errorFound = false;
            statisticsAfterResults = false;
        }
    }

    private void result(String line) {
        nothingFound |= line.equals(NOTHING_FOUND);
        errorFound |= line.startsWith(ERROR);
        memoryShort |= line.startsWith(ERROR) && line.contains(ErrorReader.MEMORY);
    }

    private void statistics(String line) {
        boolean complete = statistics.accept(line);
        statisticsAfterResults |= complete && (nothingFound || errorFound);
    }

    private void complain(String line) {
        memoryShort |= NO_MEMORY.matcher(line).matches();
        if (complaint == null && COMPLAINT.matcher(line).matches()) {
            complaint = LastLines.shortened(line).strip();
        }
    }

    /** What has been read by now. */
    synchronized Report report() {
        return new Report(
                nothingFound && statisticsAfterResults,
                errorFound,
                memoryShort,
                error.violation(),
                trace.choices(),
                statistics.last(),
                constraint,
                complaint,
                lastLines.lines());
    }
}
