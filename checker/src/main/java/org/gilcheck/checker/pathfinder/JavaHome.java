package org.gilcheck.checker.pathfinder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Java installation and its release. JPF runs only on the release that it was built for: on another one it finds
 * errors that are not there.
 *
 * @param home its directory, absolute
 * @param release such as 17
 */
public record JavaHome(Path home, int release) {
    private static final Pattern NUMBER = Pattern.compile("\"?(?:1\\.)?(\\d+).*");

    /**
     * The first of these that has the release of the installation: what was given, the variable {@code JPF_JAVA_HOME},
     * {@code JAVA_HOME}, the Java that runs this process. The first two are choices: if they are wrong, no other is
     * tried.
     *
     * @param given the user's explicit choice, if any
     * @throws PathFinderException if none fits; the text names the releases
     */
    public static JavaHome matching(Installation installation, @Nullable Path given, Environment environment)
            throws PathFinderException {
        if (given != null) {
            return chosen(installation, given.toString(), "--jpf-java", environment);
        }
        String variable = environment.variable("JPF_JAVA_HOME");
        if (variable != null) {
            return chosen(installation, variable, "environment variable JPF_JAVA_HOME", environment);
        }
        List<String> others = new ArrayList<>();
        String[][] candidates = {
            {"environment variable JAVA_HOME", environment.variable("JAVA_HOME")},
            {"the Java that runs gilcheck", environment.property("java.home")}
        };
        for (String[] candidate : candidates) {
            String path = candidate[1];
            if (path == null) {
                others.add(candidate[0] + " (not set)");
                continue;
            }
            JavaHome java = at(path, environment);
            if (java != null && java.release == installation.javaRelease()) {
                return java;
            }
            others.add(candidate[0] + " (" + (java == null ? "no Java at " + path : java.toString()) + ")");
        }
        throw new PathFinderException(installation.home() + " was built for Java " + installation.javaRelease()
                + " and runs on no other. Looked at: " + String.join(", ", others) + ". "
                + Advice.java(installation.javaRelease()));
    }

    private static JavaHome chosen(Installation installation, String path, String source, Environment environment)
            throws PathFinderException {
        JavaHome java = at(path, environment);
        if (java == null) {
            throw new PathFinderException("No Java at " + path + " (" + source + "): it has no bin/java that tells its"
                    + " version. " + Advice.java(installation.javaRelease()));
        }
        if (java.release != installation.javaRelease()) {
            throw new PathFinderException(installation.home() + " was built for Java " + installation.javaRelease()
                    + " and runs on no other, but " + java + " (" + source + "). "
                    + Advice.java(installation.javaRelease()));
        }
        return java;
    }

    private static @Nullable JavaHome at(String path, Environment environment) throws PathFinderException {
        try {
            Path home = environment.resolve(path);
            Path java = executable(home);
            if (java == null) {
                return null;
            }
            int release = fromFile(home);
            if (release == 0) {
                release = AskedVersion.of(java);
            }
            return release == 0 ? null : new JavaHome(home, release);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** The {@code java} of it. */
    Path java() {
        Path java = executable(home);
        return java == null ? home.resolve("bin").resolve("java") : java;
    }

    private static @Nullable Path executable(Path home) {
        for (String name : new String[] {"java", "java.exe"}) {
            Path java = home.resolve("bin").resolve(name);
            if (Files.isExecutable(java)) {
                return java;
            }
        }
        return null;
    }

    private static int fromFile(Path home) {
        Properties entries = new Properties();
        try (InputStream in = Files.newInputStream(home.resolve("release"))) {
            entries.load(in);
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
        return release(entries.getProperty("JAVA_VERSION", ""));
    }

    /** Of a version such as {@code "17.0.15"} or {@code 1.8.0_392}; 0 if it is none. */
    static int release(String version) {
        Matcher matcher = NUMBER.matcher(version.strip());
        return matcher.matches() && matcher.group(1).length() < 5 ? Integer.parseInt(matcher.group(1)) : 0;
    }

    @Override
    public String toString() {
        return home + " is Java " + release;
    }
}
