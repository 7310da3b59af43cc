package org.gilcheck.reports.explorer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.gilcheck.checker.Lasso;
import org.gilcheck.checker.Limits;
import org.gilcheck.checker.Progress;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.properties.Bound;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.ScenarioCheck;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.Verdict;
import org.gilcheck.properties.Verdict.Scope;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.ReplayToken;
import org.gilcheck.properties.runs.Witness;
import org.gilcheck.properties.thresholds.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The search for a run that violates a property, or that shows its worst number: in all states as far as the limits allow, and
 * then on random walks.
 */
final class Search implements Runnable {
    /** How long random walks are drawn, at most, where not all states can be seen. */
    private static final Duration LONGEST_SAMPLING = Duration.ofSeconds(20);

    private static final String FOUND = "found";
    private static final String NOT_FOUND = "not-found";
    private static final String HOLDS = "holds";

    private final Job job;
    private final Property property;
    private final Limits limits;
    private volatile boolean stopped;
    private volatile long states;
    private volatile @Nullable Answer answer;

    /**
     * What is known.
     *
     * @param state {@code running}, {@code found}, {@code holds} or {@code not-found}
     * @param sentence the same for people
     * @param runs what can be stepped through
     */
    record Answer(String state, String sentence, List<Found> runs) {}

    /**
     * A run that was found.
     *
     * @param title what it shows
     * @param steps the run as in a replay token
     */
    record Found(String title, String property, long initial, String steps, int length) {}

    Search(Job job, Property property, Limits limits) {
        this.job = job;
        this.property = property;
        this.limits = limits;
    }

    /** The search ends as soon as it notices. */
    void stop() {
        stopped = true;
    }

    boolean isDone() {
        return answer != null;
    }

    Answer answer() {
        Answer known = answer;
        return known == null
                ? new Answer("running", "Searching: " + count(states, "state") + " so far.", List.of())
                : known;
    }

    @Override
    public void run() {
        try {
            answer = find();
        } catch (CancellationException asked) {
            answer = notFound("Stopped after " + count(states, "state") + ".");
        } catch (UsageException | PolicyException mistake) {
            answer = notFound(String.valueOf(mistake.getMessage()));
        } catch (OutOfMemoryError full) {
            answer = notFound("Out of memory: ask for fewer states, or give the virtual machine more (java -Xmx8g).");
        } catch (RuntimeException | Error defect) {
            answer = notFound("The search failed; this is a defect of gilcheck: " + defect);
        }
    }

    private Answer find() {
        Progress progress = (seen, frontier, bytes) -> {
            states = seen;
            if (stopped) {
                throw new CancellationException();
            }
        };
        Verdict verdict = new ScenarioCheck(job.scenario(), job.locks().fairness(), limits, progress)
                .verdicts(List.of(property))
                .get(0);
        states = verdict.states();
        Lasso violation = verdict.violation();
        if (violation != null) {
            return new Answer(
                    FOUND,
                    property.id() + " is violated. This run is a shortest one" + inALoop(violation) + ".",
                    List.of(found("violates " + property.id(), violation)));
        }
        if (verdict.scope() == Scope.NOT_APPLICABLE) {
            return notFound("It makes no sense to ask for " + property.id() + " here: " + verdict.reason() + ".");
        }
        if (!verdict.bounds().isEmpty()) {
            return numbers("The worst over all runs, of " + count(verdict.states(), "state") + ".", verdict.bounds());
        }
        if (verdict.scope() == Scope.VACUOUS) {
            return new Answer(
                    HOLDS,
                    property.id() + " was never put to the test in any of the " + count(verdict.states(), "state")
                            + ".",
                    List.of());
        }
        if (verdict.scope() == Scope.EXHAUSTIVE) {
            String sentence =
                    property.isBound() ? "No run has anything to do with " + property.id() : property.id() + " holds";
            return new Answer(HOLDS, sentence + ", in all " + count(verdict.states(), "state") + ".", List.of());
        }
        return sampled(verdict.reason());
    }

    private Answer sampled(String whyNotAll) {
        Sampling sampling = new Sampling(job, property, () -> stopped);
        sampling.draw(min(limits.time(), LONGEST_SAMPLING));
        String before = "Not all states could be seen (" + whyNotAll + "), so " + count(sampling.walks(), "random walk")
                + " were drawn: ";
        Lasso violation = sampling.violation();
        if (violation != null) {
            return new Answer(
                    FOUND,
                    before + property.id() + " is violated. This run was made shorter, but there may be shorter ones"
                            + inALoop(violation) + ".",
                    List.of(found("violates " + property.id(), violation)));
        }
        if (!sampling.bounds().isEmpty()) {
            return numbers(before + "the worst on them, so that the true numbers may be worse.", sampling.bounds());
        }
        return notFound(before + "no violation of " + property.id() + " on them, which proves nothing.");
    }

    private static String inALoop(Lasso lasso) {
        return lasso.loopLength() == 0 ? "" : "; from step " + lasso.loopStart() + " on it goes round for ever";
    }

    private Answer numbers(String sentence, List<Bound> bounds) {
        List<Found> runs = new ArrayList<>();
        for (Bound bound : bounds) {
            runs.add(found(new Quantity(property, bound.aspect()) + " is " + bound, bound.witness()));
        }
        return new Answer(FOUND, sentence, runs);
    }

    private Found found(String title, Lasso lasso) {
        ReplayToken token = ReplayToken.parse(new Witness(job, property, lasso).token());
        return new Found(
                title,
                property.id(),
                token.initial(),
                token.steps(),
                lasso.run().length());
    }

    private static Answer notFound(String sentence) {
        return new Answer(NOT_FOUND, sentence.replaceAll("\\s*\\R\\s*", " "), List.of());
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d", number) + " " + what + (number == 1 ? "" : "s");
    }
}
