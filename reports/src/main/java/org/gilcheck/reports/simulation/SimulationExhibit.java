package org.gilcheck.reports.simulation;

import java.util.List;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.simulation.Recording;
import org.gilcheck.properties.simulation.SimulationToken;
import org.gilcheck.properties.simulation.Times;
import org.gilcheck.reports.traces.Exhibit;

/** A part of a simulated run, to be shown. */
public final class SimulationExhibit {
    private SimulationExhibit() {}

    /** The part that a token names. */
    public static Exhibit of(SimulationToken token, PolicySource source) {
        Recording recording = token.recording(source);
        SimulationToken whole = token.of(recording);
        String options = source.options();
        int steps = recording.run().length();
        return new Exhibit(
                source.name() + " @ " + token.os() + " simulated",
                "what happens at random with the durations of a real machine",
                token.threads() + ", " + token.cores() + (token.cores() == 1 ? " core" : " cores") + ", real time",
                List.of(
                        steps + (steps == 1 ? " step" : " steps") + " in " + Times.text(recording.duration())
                                + ", from " + Times.text(recording.begin()) + " of run " + token.run() + " of seed "
                                + token.seed(),
                        "each step is one of the model"),
                whole.text(),
                options == null ? "" : "gilcheck replay " + (options.isEmpty() ? "" : options + " ") + whole.text(),
                recording.trace(),
                StateMachine.of(source.create()));
    }
}
