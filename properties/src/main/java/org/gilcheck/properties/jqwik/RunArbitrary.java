package org.gilcheck.properties.jqwik;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import org.gilcheck.properties.sampling.SampledProperty;
import org.gilcheck.properties.sampling.SampledRun;

/** Random runs for a property. Runs that are pinned come first, as edge cases. */
final class RunArbitrary implements Arbitrary<SampledRun> {
    private final SampledProperty property;
    private final List<String> pinned;

    RunArbitrary(SampledProperty property, List<String> pinned) {
        this.property = property;
        this.pinned = pinned;
    }

    @Override
    public RandomGenerator<SampledRun> generator(int genSize) {
        return random -> new RunShrinkable(property.draw(random.nextLong()));
    }

    @Override
    public EdgeCases<SampledRun> edgeCases(int maxEdgeCases) {
        List<Supplier<Shrinkable<SampledRun>>> runs = new ArrayList<>();
        for (String pin : pinned) {
            if (property.isAbout(pin)) {
                runs.add(() -> new RunShrinkable(property.pinned(pin)));
            }
        }
        return EdgeCases.fromSuppliers(runs);
    }
}
