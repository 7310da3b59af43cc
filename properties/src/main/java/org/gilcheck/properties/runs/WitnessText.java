package org.gilcheck.properties.runs;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Lasso;

/** A run for people: what it shows, where, how long it is; then its table, its timeline and how to see it again. */
public final class WitnessText {
    private WitnessText() {}

    /** A run that violates something. */
    public static String of(Counterexample counterexample) {
        Witness witness = counterexample.witness();
        String claim =
                "[" + counterexample.number() + "] " + witness.job().row() + " violates " + counterexample.violated();
        return of(witness, claim, counterexample.amount());
    }

    /** A run that reaches a bound. */
    public static String of(WorstBound worst) {
        return of(worst.witness(), worst.job().row() + " reaches " + worst.quantity() + " " + worst.bound(), "");
    }

    private static String of(Witness witness, String claim, String amount) {
        return story(witness, claim, amount) + "\n  " + witness.replayCommand() + "\n";
    }

    /**
     * All but how to see it again.
     *
     * @param claim what the run shows, of which policy
     * @param amount the number that it shows; may be empty
     */
    public static String story(Witness witness, String claim, String amount) {
        Trace trace = witness.trace();
        List<String> facts = new ArrayList<>();
        if (!amount.isEmpty()) {
            facts.add(amount);
        }
        facts.addAll(facts(witness, trace));
        return Printable.of(claim) + " (" + witness.property().meaning() + ")\n    "
                + witness.job().where() + ": " + String.join(", ", facts) + "\n\n" + table(trace);
    }

    /** How long a run is, how often its threads take turns, and what was assumed of the locks. */
    public static List<String> facts(Witness witness, Trace trace) {
        List<String> facts = new ArrayList<>();
        facts.add(length(witness.lasso()));
        int switches = trace.contextSwitches();
        facts.add(switches + (switches == 1 ? " context switch" : " context switches"));
        if (!trace.reasons().isEmpty()) {
            facts.add("assuming " + witness.job().locks().assumption());
        }
        return facts;
    }

    /** The steps and the timeline. */
    static String table(Trace trace) {
        return TraceText.of(trace) + "\n" + TimelineText.of(trace);
    }

    /** How many steps a run takes, and how many of them again and again. */
    public static String length(Lasso lasso) {
        int steps = lasso.run().length();
        int inLoop = lasso.loopLength();
        return steps + (steps == 1 ? " step" : " steps") + (inLoop == 0 ? "" : ", the last " + inLoop + " for ever");
    }
}
