package org.gilcheck.properties.simulation;

import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.gilcheck.model.scenario.Choices;
import org.gilcheck.model.scenario.Fault;
import org.gilcheck.model.scenario.Scenario;
import org.gilcheck.model.scenario.ScenarioWalk;

/** Takes runs of a setup, one after the other, each with chances of its own that follow from the seed. */
public final class Simulator {
    private final Setup setup;
    private final Scenario scenario;
    private final SplittableRandom seeds;

    /** Runs that are the same whenever the setup and the seed are. */
    public Simulator(Setup setup, long seed) {
        this.setup = setup;
        this.scenario = setup.scenario();
        this.seeds = new SplittableRandom(seed);
    }

    /** What is simulated. */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * Takes the next run.
     *
     * @param longest when it ends, in nanoseconds
     * @param messages after how many answered messages it ends, if that comes earlier
     */
    public RunResult run(long longest, long messages) {
        ScenarioWalk walk = walk(choices -> choices);
        Meter meter = new Meter(scenario, walk);
        while (walk.now() < longest && meter.answered() < messages) {
            long label = walk.next();
            if (label == ScenarioWalk.NOTHING) {
                return meter.finish(isStuck(walk));
            }
            meter.step(label);
        }
        return meter.finish(false);
    }

    /** Leaves a run out; the next one is as if it had been taken. */
    void skip() {
        seeds.split();
    }

    /** The next run, to be taken by somebody else; what it leaves open is answered by what is made of chance. */
    ScenarioWalk walk(UnaryOperator<Choices> made) {
        return scenario.walk(made.apply(new RandomChoices(setup, scenario, seeds.split())));
    }

    private boolean isStuck(ScenarioWalk walk) {
        if (scenario.fault(walk.state(), 0) != Fault.NONE) {
            return false;
        }
        for (int thread = 0; thread < scenario.programThreadCount(); thread++) {
            if (!scenario.hasEnded(walk.state(), 0, thread)) {
                return true;
            }
        }
        return false;
    }
}
