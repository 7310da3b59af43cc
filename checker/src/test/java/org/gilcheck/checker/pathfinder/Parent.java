package org.gilcheck.checker.pathfinder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gilcheck.checker.processes.TemporaryFolder;

/** A program that runs a fake JPF that hangs, to be ended from outside. */
final class Parent {
    private Parent() {}

    public static void main(String[] words) throws Exception {
        Environment environment = Environment.ofThisProcess();
        Installation installation = Installation.find(Path.of(words[0]), environment);
        PathFinder finder = PathFinder.open(
                installation, JavaHome.matching(installation, Path.of(System.getProperty("java.home")), environment));
        try (TemporaryFolder classes = TemporaryFolder.create("gilcheck-classes")) {
            Outcome outcome = finder.run(Task.of(words[1], List.of(), List.of(classes.path()))
                    .withTimeout(Duration.ofSeconds(100))
                    .withPrinted(System.out::println));
            System.out.println(outcome.message());
        }
    }
}
