package org.gilcheck.reports.traces;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.runs.Counterexample;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Witness;
import org.gilcheck.properties.runs.WitnessText;
import org.gilcheck.properties.runs.WorstBound;
import org.jspecify.annotations.Nullable;

/**
 * A trace and what it shows.
 *
 * @param title what it shows, such as {@code cpython-3.2 @ linux violates starvation}
 * @param meaning what that means, in a sentence without a full stop; empty if the title says all
 * @param where the scenario, or what was recorded
 * @param facts how long it is, what was assumed
 * @param token what {@code gilcheck replay} takes; empty if there is none
 * @param command that shows it again; empty if there is none
 * @param machine the policy's state machine, in which every thread has its place; null for a recording
 */
public record Exhibit(
        String title,
        String meaning,
        String where,
        List<String> facts,
        String token,
        String command,
        Trace trace,
        @Nullable StateMachine machine) {

    /** Keeps a list of its own. */
    public Exhibit {
        facts = List.copyOf(facts);
    }

    /** A run that violates something. */
    public static Exhibit of(Counterexample counterexample) {
        Witness witness = counterexample.witness();
        return of(witness, witness.job().row() + " violates " + counterexample.violated(), counterexample.amount());
    }

    /** A run that reaches a bound. */
    public static Exhibit of(WorstBound worst) {
        return of(worst.witness(), worst.job().row() + " reaches " + worst.quantity() + " " + worst.bound(), "");
    }

    /**
     * A run that shows something of its property.
     *
     * @param amount the number that it shows; may be empty
     */
    public static Exhibit of(Witness witness, String title, String amount) {
        Job job = witness.job();
        Trace trace = witness.trace();
        Property property = witness.property();
        return new Exhibit(
                title,
                property.meaning(),
                job.where(),
                facts(witness, trace, amount),
                witness.token(),
                witness.command(),
                trace,
                StateMachine.of(job.policy().create()));
    }

    private static List<String> facts(Witness witness, Trace trace, String amount) {
        List<String> facts = new ArrayList<>();
        if (!amount.isEmpty()) {
            facts.add(amount);
        }
        facts.addAll(WitnessText.facts(witness, trace));
        return facts;
    }

    /** The same with a state machine. */
    public Exhibit withMachine(StateMachine other) {
        return new Exhibit(title, meaning, where, facts, token, command, trace, other);
    }

    /** The same with another command that shows it again. */
    public Exhibit withCommand(String otherCommand) {
        return new Exhibit(title, meaning, where, facts, token, otherCommand, trace, machine);
    }
}
