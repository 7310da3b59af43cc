package org.gilcheck.checker.pathfinder;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A directory with a built Java PathFinder, which the user has installed. */
public final class Installation {
    private static final List<String> FILES = List.of("build/RunJPF.jar", "build/jpf.jar", "jpf.properties");
    private final Path home;
    private final int javaRelease;
    private final String mainClass;

    private Installation(Path home, int javaRelease, String mainClass) {
        this.home = home;
        this.javaRelease = javaRelease;
        this.mainClass = mainClass;
    }

    /**
     * The installation that was given, or the first that is named by the system property {@code jpf.home}, the variable
     * {@code JPF_HOME}, the key {@code jpf-core} of {@code site.properties}. What is named but wrong is an error; the
     * next place is not tried.
     *
     * @param given the user's explicit choice, if any
     * @throws PathFinderNotFoundException if none is named; the text lists where it was looked for
     * @throws PathFinderException if what is named is no installation; the text tells what is missing
     */
    public static Installation find(@Nullable Path given, Environment environment) throws PathFinderException {
        if (given != null) {
            return at(environment.resolve(given.toString()), "--jpf");
        }
        String property = environment.property("jpf.home");
        if (property != null) {
            return at(resolve(environment, property, "system property jpf.home"), "system property jpf.home");
        }
        String variable = environment.variable("JPF_HOME");
        if (variable != null) {
            return at(resolve(environment, variable, "environment variable JPF_HOME"), "environment variable JPF_HOME");
        }
        Path site = SiteProperties.file(environment);
        Path core = site == null ? null : SiteProperties.core(site, environment);
        if (core != null) {
            return at(core.normalize(), "key " + SiteProperties.KEY + " of " + site);
        }
        throw new PathFinderNotFoundException(
                "JPF not found. Looked at: --jpf (not given), system property jpf.home (not"
                        + " set), environment variable JPF_HOME (not set), key jpf-core of site.properties ("
                        + (site == null
                                ? "no such file in " + environment.workingDirectory() + " and above, "
                                        + environment.home().resolve(".jpf") + ", "
                                        + environment.home().resolve("jpf")
                                : "not in " + site)
                        + "). " + Advice.INSTALLATION);
    }

    private static Path resolve(Environment environment, String path, String source) throws PathFinderException {
        try {
            return environment.resolve(path);
        } catch (InvalidPathException e) {
            throw new PathFinderException(
                    "The " + source + " is no path: " + e.getMessage() + ". " + Advice.INSTALLATION);
        }
    }

    private static Installation at(Path home, String source) throws PathFinderException {
        List<String> missing = new ArrayList<>();
        for (String file : FILES) {
            if (!Files.isRegularFile(home.resolve(file))) {
                missing.add(file);
            }
        }
        if (!missing.isEmpty()) {
            String what = Files.isDirectory(home)
                    ? "it has no " + String.join(", no ", missing)
                    : Files.exists(home) ? "it is no directory" : "there is no such directory";
            throw new PathFinderException(
                    "No JPF at " + home + " (" + source + "): " + what + ". " + Advice.INSTALLATION);
        }
        String marks = ",;`" + (File.separatorChar == '/' ? ":" : "");
        if (home.toString().contains("${") || home.toString().chars().anyMatch(c -> marks.indexOf(c) >= 0)) {
            throw new PathFinderException("JPF cannot run at " + home + " (" + source
                    + "): in the path to itself it takes" + " " + marks + " and ${ for marks. Move it elsewhere.");
        }
        Path jar = home.resolve(FILES.get(0));
        try {
            return new Installation(home, JarContents.release(jar), JarContents.mainClass(jar));
        } catch (IOException e) {
            throw new PathFinderException("Cannot read " + jar + ": " + e.getMessage() + ". " + Advice.INSTALLATION);
        }
    }

    /** The directory, absolute. */
    public Path home() {
        return home;
    }

    /** The Java release that it was built for, such as 17: the only one that it runs on. */
    public int javaRelease() {
        return javaRelease;
    }

    Path runJar() {
        return home.resolve(FILES.get(0));
    }

    String mainClass() {
        return mainClass;
    }

    @Override
    public String toString() {
        return "JPF at " + home + " for Java " + javaRelease;
    }
}
