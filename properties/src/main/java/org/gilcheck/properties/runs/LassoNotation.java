package org.gilcheck.properties.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Replay;
import org.gilcheck.checker.Run;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.properties.runs.StepNotation.Step;

/** A run that may go on for ever as a short text: its steps, with an {@code L} before the first step of its loop. */
public final class LassoNotation {
    private static final char LOOP = 'L';

    private LassoNotation() {}

    static String write(Lasso lasso) {
        long[] labels = lasso.run().labels();
        String prefix = StepNotation.write(Arrays.copyOf(labels, lasso.loopStart()));
        return lasso.loopLength() == 0
                ? prefix
                : prefix + LOOP + StepNotation.write(Arrays.copyOfRange(labels, lasso.loopStart(), labels.length));
    }

    /** Takes the steps that a text stands for; a run without a loop ends where it may go on for ever in doing nothing. */
    public static Lasso read(TransitionSystem system, long initial, String text) {
        int mark = text.indexOf(LOOP);
        List<Step> steps = new ArrayList<>(StepNotation.read(mark < 0 ? text : text.substring(0, mark)));
        int loopStart = steps.size();
        if (mark >= 0) {
            steps.addAll(StepNotation.read(text.substring(mark + 1)));
        }
        Run run = Replay.of(system, initial, StepNotation.labels(system, initial, steps));
        if (!Arrays.equals(run.state(loopStart), run.state(run.length()))) {
            throw new NotReplayableException(
                    "its loop, which begins at step " + (loopStart + 1) + ", does not lead back to where it begins.");
        }
        return new Lasso(run, loopStart, List.of());
    }
}
