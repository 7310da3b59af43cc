package org.gilcheck.reports;

import java.util.List;
import org.gilcheck.properties.engines.Engine;

/**
 * Which engines are asked.
 *
 * @param engines in the order in which they are asked
 * @param isNamed whether the user has named them: then each must answer
 * @param seed of the random walks
 * @param runs how many walks there are for each property
 */
record EngineChoice(List<Engine> engines, boolean isNamed, long seed, int runs) {

    List<String> names() {
        return engines.stream().map(Engine::name).toList();
    }

    /** What to type to ask the same. */
    String options() {
        return (isNamed ? " --engine " + String.join(",", names()) : "") + " --seed " + seed + " --runs " + runs;
    }
}
