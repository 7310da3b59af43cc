package org.gilcheck.properties.pathfinder;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gilcheck.checker.driver.DrivenModel;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.jobs.ClassFiles;
import org.jspecify.annotations.Nullable;

/** Where another Java finds the classes of a scenario. */
final class ScenarioClasses {
    private final Set<Path> places = new LinkedHashSet<>();
    private final Map<String, byte[]> code;

    /** @param policy the class of the scenario's policy */
    ScenarioClasses(Class<? extends GilPolicy> policy) {
        if (policy.getClassLoader() instanceof ClassFiles files) {
            code = files.code();
        } else {
            code = Map.of();
            add(policy);
        }
        add(TransitionSystem.class);
        add(DrivenModel.class);
        add(Property.class);
        add(Nullable.class);
    }

    private void add(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException(type + " is in no folder and no jar");
        }
        try {
            places.add(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Folders and jars. */
    List<Path> places() {
        return List.copyOf(places);
    }

    /** Those that are in none, by their names. */
    Map<String, byte[]> code() {
        return code;
    }
}
