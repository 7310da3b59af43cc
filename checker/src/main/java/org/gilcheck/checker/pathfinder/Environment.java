package org.gilcheck.checker.pathfinder;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where installations are searched: what this process was told, and where it stands.
 *
 * @param properties system properties
 * @param variables environment variables
 * @param workingDirectory absolute
 * @param home the user's directory, absolute
 */
public record Environment(
        Map<String, String> properties, Map<String, String> variables, Path workingDirectory, Path home) {

    /** The maps are copied. */
    public Environment {
        properties = Map.copyOf(properties);
        variables = Map.copyOf(variables);
        workingDirectory = workingDirectory.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
    }

    /** That of this process. */
    public static Environment ofThisProcess() {
        Map<String, String> properties = new HashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            properties.put(name, System.getProperty(name, ""));
        }
        return new Environment(properties, System.getenv(), Path.of(""), Path.of(System.getProperty("user.home", "")));
    }

    @Nullable
    String property(String name) {
        return given(properties.get(name));
    }

    @Nullable
    String variable(String name) {
        return given(variables.get(name));
    }

    Path resolve(String path) {
        return workingDirectory.resolve(path).normalize();
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
