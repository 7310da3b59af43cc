package org.gilcheck.checker.pathfinder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A program to be explored, and within what limits.
 *
 * @param mainClass its name as {@link Class#getName} gives it
 * @param arguments of the program
 * @param classPath directories and jars with the program's classes
 * @param classes class files that are in none of them, by the names of their classes; they go before the others
 * @param settings of JPF, beyond those that every task has: name to value
 * @param heapBytes of the Java that runs JPF, 32 MiB at least
 * @param timeout after which the run is ended
 * @param prefix of those lines that the program prints for {@code printed}; not empty
 * @param printed takes them as they are printed, without the prefix, in a thread of its own; JPF prints a line each time
 *     that the search passes it
 */
public record Task(
        String mainClass,
        List<String> arguments,
        List<Path> classPath,
        Map<String, byte[]> classes,
        Map<String, String> settings,
        long heapBytes,
        Duration timeout,
        String prefix,
        Consumer<String> printed) {
    /** The prefix where none is chosen. */
    public static final String PREFIX = "gilcheck: ";

    private static final long LEAST_HEAP = 32L << 20;
    private static final Set<String> TAKEN_BY_JPF =
            Set.of("-help", "-show", "-log", "-buildinfo", "-addproject", "-version", "-delay-start", "-delay-exit");

    /**
     * Checks that JPF would take it as it is meant.
     *
     * @throws IllegalArgumentException if a limit is too small, or JPF would take an argument for its own
     */
    public Task {
        arguments = List.copyOf(arguments);
        classPath = List.copyOf(classPath);
        classes = Map.copyOf(classes);
        settings = Map.copyOf(settings);
        if (mainClass.isBlank() || mainClass.endsWith(".jpf") || "+-".indexOf(mainClass.charAt(0)) >= 0) {
            throw new IllegalArgumentException("no name of a class: \"" + mainClass + "\"");
        }
        for (String argument : arguments) {
            if (TAKEN_BY_JPF.contains(argument) || argument.endsWith(".jpf") || argument.startsWith("+app=")) {
                throw new IllegalArgumentException("JPF takes the argument \"" + argument + "\" for its own");
            }
        }
        settings.forEach((name, value) -> {
            if (name.isBlank() || name.contains("=") || name.startsWith("+")) {
                throw new IllegalArgumentException("no name of a setting of JPF: \"" + name + "\"");
            }
        });
        if (heapBytes < LEAST_HEAP) {
            throw new IllegalArgumentException(
                    "JPF needs a heap of " + LEAST_HEAP + " bytes at least, not " + heapBytes);
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("no time to run: " + timeout);
        }
        if (prefix.isEmpty()) {
            throw new IllegalArgumentException("the prefix of printed lines is empty");
        }
    }

    /** With 1 GiB, one minute, and nobody who wants to know what is printed. */
    public static Task of(String mainClass, List<String> arguments, List<Path> classPath) {
        return new Task(
                mainClass,
                arguments,
                classPath,
                Map.of(),
                Map.of(),
                1L << 30,
                Duration.ofMinutes(1),
                PREFIX,
                line -> {});
    }

    /** With class files that are in no directory, by the names of their classes. */
    public Task withClasses(Map<String, byte[]> code) {
        return new Task(mainClass, arguments, classPath, code, settings, heapBytes, timeout, prefix, printed);
    }

    /** With one more setting of JPF. */
    public Task withSetting(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(name, value);
        return new Task(mainClass, arguments, classPath, classes, more, heapBytes, timeout, prefix, printed);
    }

    /** With another heap, in bytes. */
    public Task withHeap(long bytes) {
        return new Task(mainClass, arguments, classPath, classes, settings, bytes, timeout, prefix, printed);
    }

    /** With another time limit. */
    public Task withTimeout(Duration most) {
        return new Task(mainClass, arguments, classPath, classes, settings, heapBytes, most, prefix, printed);
    }

    /** With one who takes the program's lines with the usual prefix. */
    public Task withPrinted(Consumer<String> taker) {
        return new Task(mainClass, arguments, classPath, classes, settings, heapBytes, timeout, PREFIX, taker);
    }
}
