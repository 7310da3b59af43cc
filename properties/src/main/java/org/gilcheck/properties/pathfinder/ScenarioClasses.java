package org.gilcheck.properties.pathfinder;

import java.io.Closeable;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gilcheck.checker.driver.DrivenModel;
import org.gilcheck.model.TransitionSystem;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.jobs.ClassFiles;
import org.jspecify.annotations.Nullable;

/** Where another Java finds the classes of a scenario; those that are in no file are written to one as long as it is open. */
final class ScenarioClasses implements Closeable {
    private final Set<Path> places = new LinkedHashSet<>();
    private final @Nullable Path written;

    /** @param policy the class of the scenario's policy */
    ScenarioClasses(Class<? extends GilPolicy> policy) throws IOException {
        if (policy.getClassLoader() instanceof ClassFiles files) {
            written = Files.createTempDirectory("gilcheck-classes");
            files.writeTo(written);
            places.add(written);
        } else {
            written = null;
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

    List<Path> places() {
        return List.copyOf(places);
    }

    @Override
    public void close() throws IOException {
        if (written == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(written)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
