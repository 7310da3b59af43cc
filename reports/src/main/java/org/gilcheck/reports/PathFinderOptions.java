package org.gilcheck.reports;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import org.gilcheck.checker.pathfinder.Environment;
import org.gilcheck.checker.pathfinder.Installation;
import org.gilcheck.checker.pathfinder.JavaHome;
import org.gilcheck.checker.pathfinder.PathFinder;
import org.gilcheck.checker.pathfinder.PathFinderException;
import org.gilcheck.checker.pathfinder.PathFinderNotFoundException;
import org.gilcheck.properties.Amounts;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.pathfinder.PathFinderBudget;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where Java PathFinder is, and what it may use. */
final class PathFinderOptions {
    private static final long USUAL_HEAP = 2L << 30;
    private static final long LEAST_HEAP = 64L << 20;
    private static final Duration USUAL_TIME = Duration.ofMinutes(5);

    @Option(
            names = "--jpf",
            paramLabel = "DIR",
            description = {
                "Where Java PathFinder is: the folder with build/RunJPF.jar.",
                "Default: -Djpf.home, $JPF_HOME, or the key jpf-core of a site.properties"
            })
    private @Nullable String home;

    @Option(
            names = "--jpf-java",
            paramLabel = "DIR",
            description = "The JDK for it, of the version for which it was built. Default: $JPF_JAVA_HOME, $JAVA_HOME,"
                    + " or the Java that runs gilcheck")
    private @Nullable String java;

    @Option(names = "--jpf-memory", paramLabel = "SIZE", description = "Its heap, such as 4g. Default: 2g")
    private @Nullable String memory;

    @Option(
            names = "--jpf-time",
            paramLabel = "TIME",
            description = "Its longest time for a scenario, such as 90s. Default: 5m")
    private @Nullable String time;

    /**
     * The installation, ready to run.
     *
     * @throws PathFinderNotFoundException if there is none
     * @throws UsageException if what was named is none, or does not work
     */
    PathFinder open() throws PathFinderNotFoundException {
        budget(); // what is wrong there is told before anything takes time
        Environment environment = Environment.ofThisProcess();
        try {
            Installation installation = Installation.find(path("--jpf", home), environment);
            return PathFinder.open(
                    installation, JavaHome.matching(installation, path("--jpf-java", java), environment));
        } catch (PathFinderNotFoundException absent) {
            throw absent;
        } catch (PathFinderException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UsageException("interrupted");
        }
    }

    /** @throws UsageException if an amount is none, or too small */
    PathFinderBudget budget() {
        long heap = memory == null ? USUAL_HEAP : Amounts.bytes("--jpf-memory", memory);
        if (heap < LEAST_HEAP) {
            throw new UsageException("--jpf-memory " + memory + ": Java PathFinder needs 64m at least");
        }
        return new PathFinderBudget(heap, time == null ? USUAL_TIME : Amounts.time("--jpf-time", time));
    }

    private static @Nullable Path path(String option, @Nullable String given) {
        try {
            return given == null ? null : Path.of(given);
        } catch (InvalidPathException wrong) {
            throw new UsageException(option + " " + given + ": this cannot be a path. Check it");
        }
    }
}
