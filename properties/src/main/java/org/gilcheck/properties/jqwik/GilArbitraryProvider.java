package org.gilcheck.properties.jqwik;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.model.machine.Machine;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;

/** Gives jqwik an arbitrary for a parameter that is marked with {@code @ForAll} and nothing else; jqwik makes it. */
public final class GilArbitraryProvider implements ArbitraryProvider {
    private static final Map<Class<?>, Supplier<Arbitrary<?>>> BY_TYPE = new LinkedHashMap<>();

    static {
        BY_TYPE.put(Machine.class, GilArbitraries::machines);
        BY_TYPE.put(Os.class, GilArbitraries::osProfiles);
        BY_TYPE.put(Clock.class, GilArbitraries::clocks);
        BY_TYPE.put(Duration.class, GilArbitraries::durations);
        BY_TYPE.put(Scale.class, GilArbitraries::scales);
        BY_TYPE.put(RandomPolicy.class, GilArbitraries::policies);
        BY_TYPE.put(Catalogue.Entry.class, GilArbitraries::catalogue);
        BY_TYPE.put(ScenarioPlan.class, GilArbitraries::scenarios);
    }

    /** Made by jqwik. */
    public GilArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return BY_TYPE.keySet().stream().anyMatch(targetType::isOfType);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        for (Map.Entry<Class<?>, Supplier<Arbitrary<?>>> entry : BY_TYPE.entrySet()) {
            if (targetType.isOfType(entry.getKey())) {
                return Set.of(entry.getValue().get());
            }
        }
        return Set.of();
    }

    /** Above jqwik's own, which knows every enum. */
    @Override
    public int priority() {
        return 1;
    }
}
