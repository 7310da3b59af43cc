package org.gilcheck.properties.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gilcheck.properties.Choice;
import org.gilcheck.properties.Suggestion;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.OsChoice;

/**
 * What primitive operations take on a named machine, each with the source of its number.
 *
 * @param name of the machine
 * @param constants in the order of the file
 */
public record Profile(String name, List<Constant> constants) {
    static final String TICK = "tick";
    static final String LEAST_WAKE_DELAY = "least wake delay";
    static final String MEAN_WAKE_DELAY = "mean wake delay";
    static final String MOST_WAKE_DELAY = "most wake delay";
    static final String LATENESS = "most timer lateness";

    /** Where a number that the user has set comes from. */
    public static final String SET = "set";

    private static final String STANDARD = "machine-2011";
    private static final long LONGEST = 500_000_000L;

    /**
     * One of them.
     *
     * @param os the operating system profile for which alone it holds; empty for all that have none of their own
     * @param nanoseconds 0 or more
     * @param source where the number comes from
     */
    public record Constant(String os, String name, long nanoseconds, String source) {
        private boolean isAbout(Constant other) {
            return os.equals(other.os) && name.equals(other.name);
        }
    }

    /** Keeps a list of its own. */
    public Profile {
        constants = List.copyOf(constants);
    }

    /** The profile that comes with gilcheck. */
    public static Profile standard() {
        String file = STANDARD + ".profile";
        try (InputStream in = Objects.requireNonNull(Profile.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(STANDARD, reader.lines().toList(), List.of());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Reads the lines of a file that describes another machine by the same constants.
     *
     * @throws UsageException if one cannot be read or is given twice, telling which, or if a constant is missing
     */
    public static Profile of(String name, List<String> lines) {
        List<String> known = standard().names();
        Profile profile = read(name, lines, known);
        List<String> missing = known.stream()
                .filter(constant -> profile.constants.stream()
                        .noneMatch(each ->
                                each.name().equals(constant) && each.os().isEmpty()))
                .toList();
        if (!missing.isEmpty()) {
            throw new UsageException(name + " does not tell " + String.join(", ", missing)
                    + ". Give a line NAME = TIME ; SOURCE for each");
        }
        return profile;
    }

    private static Profile read(String name, List<String> lines, List<String> known) {
        List<Constant> constants = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                String where = name + ", line " + (i + 1);
                Constant constant = constant(where, line, known);
                if (constants.stream().anyMatch(constant::isAbout)) {
                    throw new UsageException(where + ": a line above gives \""
                            + line.substring(0, line.indexOf('=')).strip() + "\", too. Remove one of them");
                }
                constants.add(constant);
            }
        }
        return new Profile(name, constants);
    }

    private static Constant constant(String where, String line, List<String> known) {
        int semicolon = line.indexOf(';');
        int equals = line.indexOf('=');
        if (equals < 0 || semicolon < equals) {
            throw new UsageException(where + ": give NAME = TIME ; SOURCE");
        }
        String name = line.substring(0, equals).strip();
        int colon = name.indexOf(':');
        String os = colon < 0 ? "" : name.substring(0, colon).strip();
        String constant = name.substring(colon + 1).strip();
        String source = line.substring(semicolon + 1).strip();
        if (colon >= 0 && !OsChoice.names().contains(os)) {
            throw new UsageException(
                    where + ": " + Suggestion.unknown("operating system profile", os, OsChoice.names()));
        }
        if (!known.isEmpty() && !known.contains(constant)) {
            throw new UsageException(where + ": " + Suggestion.unknown("constant", constant, known));
        }
        if (source.isEmpty()) {
            throw new UsageException(
                    where + ": tell behind the semicolon where the number comes from, such as \"assumed\"");
        }
        return new Constant(os, constant, Times.parse(where, line.substring(equals + 1, semicolon), LONGEST), source);
    }

    /** The names of all constants, each once. */
    public List<String> names() {
        return constants.stream().map(Constant::name).distinct().toList();
    }

    /**
     * The same with another number for one constant, on all operating systems.
     *
     * @throws UsageException if there is no such constant
     */
    public Profile with(String constant, long nanoseconds) {
        Choice.of("constant", constant, names());
        List<Constant> changed = new ArrayList<>();
        for (Constant each : constants) {
            if (!each.name().equals(constant)) {
                changed.add(each);
            } else if (each.os().isEmpty()) {
                changed.add(new Constant("", constant, nanoseconds, SET));
            }
        }
        return new Profile(name, changed);
    }

    /**
     * A number in nanoseconds.
     *
     * @param os the operating system profile
     */
    public long of(String constant, String os) {
        return find(constant, os).nanoseconds();
    }

    /** All numbers that hold on one operating system. */
    public List<Constant> on(String os) {
        return names().stream().map(constant -> find(constant, os)).toList();
    }

    /** The numbers that hold on one operating system and are others than in another profile. */
    List<Constant> differences(Profile other, String os) {
        return on(os).stream()
                .filter(each -> other.of(each.name(), os) != each.nanoseconds())
                .toList();
    }

    private Constant find(String constant, String os) {
        return constants.stream()
                .filter(each -> each.name().equals(constant) && each.os().equals(os))
                .findFirst()
                .or(() -> constants.stream()
                        .filter(each ->
                                each.name().equals(constant) && each.os().isEmpty())
                        .findFirst())
                .orElseThrow(() -> new UsageException(Suggestion.unknown("constant", constant, names())));
    }
}
