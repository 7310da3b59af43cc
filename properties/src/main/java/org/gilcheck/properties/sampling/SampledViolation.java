package org.gilcheck.properties.sampling;

import org.gilcheck.properties.runs.Counterexample;
import org.gilcheck.properties.runs.Witness;
import org.gilcheck.properties.runs.WitnessText;

/** A random run violates a property or a threshold. The message is one line; {@link #explanation} shows the run. */
public final class SampledViolation extends AssertionError {
    private final transient SampledRun run;
    private final transient Counterexample counterexample;

    SampledViolation(SampledRun run, Witness witness, String violated, String amount) {
        super(witness.job().row() + ", " + witness.job().where() + ", violates " + violated
                + (amount.isEmpty() ? "" : ": " + amount) + ", in " + WitnessText.length(witness.lasso()));
        this.run = run;
        this.counterexample = new Counterexample(1, witness, violated, amount);
    }

    /** What is violated where, the run as a table, and what to pin in order to have it run first. */
    public String explanation() {
        return WitnessText.of(counterexample) + "\n  Pin it: \""
                + counterexample.witness().token() + "\"\n      or: \"" + run.origin() + "\"\n";
    }
}
