package org.gilcheck.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gilcheck.checker.Limits;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.engines.Engine;
import org.gilcheck.properties.engines.EngineAnswer;
import org.gilcheck.properties.engines.NativeEngine;
import org.gilcheck.properties.engines.Opinion;
import org.gilcheck.properties.engines.Reach;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.thresholds.PropertyChoice;

/** An engine that says what another one says, but for one lie. */
record Liar(Engine honest, UnaryOperator<EngineAnswer> lie) implements Engine {

    @Override
    public String name() {
        return "liar";
    }

    @Override
    public EngineAnswer check(Job job, Limits limits) {
        return lie.apply(honest.check(job, limits));
    }

    static Liar aboutStates(long more) {
        return new Liar(
                NativeEngine.usual(),
                truth -> EngineAnswer.of(
                        truth.reach(), truth.states() + more, truth.steps(), truth.opinions(), List.of()));
    }

    static Liar about(String property, Opinion lie) {
        return new Liar(NativeEngine.usual(), truth -> {
            Map<Property, Opinion> opinions = new LinkedHashMap<>(truth.opinions());
            opinions.put(PropertyChoice.of(property), lie);
            return EngineAnswer.of(truth.reach(), truth.states(), truth.steps(), opinions, truth.witnesses());
        });
    }

    /** Says that some run shows it. */
    static Liar onARun(String property, Opinion lie) {
        return new Liar(
                NativeEngine.usual(),
                truth -> EngineAnswer.of(
                        Reach.SOME, 1, EngineAnswer.UNKNOWN, Map.of(PropertyChoice.of(property), lie), List.of()));
    }
}
