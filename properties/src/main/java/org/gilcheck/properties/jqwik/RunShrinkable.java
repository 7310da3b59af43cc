package org.gilcheck.properties.jqwik;

import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.gilcheck.properties.sampling.SampledRun;

/** A run that shrinks in one go: to the shortest that the minimiser finds, in the simplest scenario. */
record RunShrinkable(SampledRun value) implements Shrinkable<SampledRun> {

    @Override
    public Stream<Shrinkable<SampledRun>> shrink() {
        SampledRun simpler = value.simplified();
        return simpler == value ? Stream.empty() : Stream.of(new RunShrinkable(simpler));
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(value.scenarioNumber(), value.run().length(), value.contextSwitches());
    }
}
