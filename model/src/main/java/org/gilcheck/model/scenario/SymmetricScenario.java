package org.gilcheck.model.scenario;

import java.util.Arrays;
import org.gilcheck.model.ForwardingSystem;
import org.gilcheck.model.Quotient;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;

/** A scenario in which it does not matter which of equal threads is which. */
final class SymmetricScenario extends ForwardingSystem implements Quotient {
    private final Scenario scenario;
    private final TransitionSystem steps;
    private final ThreadSymmetry symmetry;
    private final Renumbering renumbering;

    /** @param steps the scenario, or the scenario specialised */
    SymmetricScenario(Scenario scenario, TransitionSystem steps, ThreadSymmetry symmetry) {
        super(scenario);
        this.scenario = scenario;
        this.steps = steps;
        this.symmetry = symmetry;
        this.renumbering = new Renumbering(symmetry, scenario.words());
    }

    /** Hands representatives on. */
    private static final class Renumbering implements StateSink {
        private final ThreadSymmetry symmetry;
        private final long[] state;
        private StateSink target = (words, label) -> {};

        Renumbering(ThreadSymmetry symmetry, int words) {
            this.symmetry = symmetry;
            this.state = new long[words];
        }

        @Override
        public void accept(long[] words, long label) {
            System.arraycopy(words, 0, state, 0, state.length);
            symmetry.represent(state, 0);
            target.accept(state, label);
        }
    }

    @Override
    public void initialStates(StateSink sink) {
        renumbering.target = sink;
        scenario.initialStates(renumbering);
    }

    @Override
    public void successors(long[] states, int offset, StateSink sink) {
        renumbering.target = sink;
        steps.successors(states, offset, renumbering);
    }

    @Override
    public TransitionSystem original() {
        return scenario;
    }

    @Override
    public void represent(long[] states, int offset) {
        symmetry.represent(states, offset);
    }

    @Override
    public long orbit(long[] states, int offset) {
        return symmetry.orbit(states, offset);
    }

    @Override
    public boolean isClosed() {
        boolean[] closed = {true};
        scenario.initialStates((state, label) -> closed[0] &= symmetry.orbit(state, 0) == 1);
        return closed[0];
    }

    @Override
    public TransitionSystem fork() {
        return ((Scenario) scenario.fork()).symmetric();
    }

    @Override
    public TransitionSystem specialised() {
        return scenario.symmetric(scenario.specialised());
    }

    @Override
    public void clear() {
        steps.clear();
        Arrays.fill(renumbering.state, 0);
    }
}
