package org.gilcheck.checker.pathfinder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an installation judges two programs as it has to, before anything else that it says is believed. */
final class Probe {
    private static final long HEAP = 256L << 20;
    private final PathFinder finder;
    private final Duration patience;
    private final Path classes;

    private Probe(PathFinder finder, Duration patience, Path classes) {
        this.finder = finder;
        this.patience = patience;
        this.classes = classes;
    }

    static void of(PathFinder finder, Duration patience) throws PathFinderException, InterruptedException {
        try (WorkingDirectory directory = WorkingDirectory.create()) {
            Probe probe = new Probe(finder, patience, directory.path());
            probe.mustPass();
            probe.mustFail();
        } catch (IOException e) {
            throw new PathFinderException("JPF cannot be tried out: " + e.getMessage());
        }
    }

    private void mustPass() throws PathFinderException, InterruptedException, IOException {
        Outcome outcome = run(PassingProgram.class);
        Statistics statistics = outcome.statistics();
        if (outcome.ending() != Ending.NO_ERRORS || statistics == null) {
            throw refused("a program without errors", "no errors", outcome);
        }
        if (statistics.newStates() != PassingProgram.STATES) {
            throw refused("a program without errors", PassingProgram.STATES + " states", outcome);
        }
    }

    private void mustFail() throws PathFinderException, InterruptedException, IOException {
        Outcome outcome = run(FailingProgram.class);
        Violation violation = outcome.violation();
        if (outcome.ending() != Ending.VIOLATION || violation == null || !isPlanted(violation)) {
            throw refused("a program with a planted error", "that error", outcome);
        }
        if (!Arrays.equals(outcome.numbers(), new int[] {FailingProgram.UNLUCKY})) {
            throw refused("a program with a planted error", "the choice " + FailingProgram.UNLUCKY, outcome);
        }
    }

    private static boolean isPlanted(@Nullable Violation violation) {
        return violation != null && violation.text().equals(FailingProgram.MESSAGE);
    }

    private Outcome run(Class<?> program) throws IOException, InterruptedException {
        OwnClass.copy(program, classes);
        return finder.run(Task.of(program.getName(), List.of(), List.of(classes))
                .withHeap(HEAP)
                .withTimeout(patience));
    }

    private PathFinderException refused(String program, String expected, Outcome outcome) {
        return new PathFinderException(finder.installation() + " cannot be trusted: of " + program
                + " it has to report " + expected + ", but: " + outcome.message() + " (run by "
                + finder.java().home() + ")");
    }
}
