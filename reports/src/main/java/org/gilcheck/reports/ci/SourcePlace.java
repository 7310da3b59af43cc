package org.gilcheck.reports.ci;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.properties.runs.Trace;
import org.gilcheck.properties.runs.Trace.Place;
import org.gilcheck.properties.runs.Trace.Step;
import org.gilcheck.reports.traces.Exhibit;
import org.jspecify.annotations.Nullable;

/**
 * Where the policy's source has a step.
 *
 * @param file as it was given on the command line; null for a policy that was not given as a source file
 * @param line from 1; 0 if it is not known
 */
record SourcePlace(@Nullable String file, int line) {
    private static final String JAVA = ".java";

    /** The source file itself; null unless the policy was given as one. */
    static @Nullable String file(String given) {
        return given.endsWith(JAVA) ? given : null;
    }

    /**
     * Where a step begins.
     *
     * @param given what was given on the command line to get the policy
     */
    static SourcePlace of(Exhibit exhibit, String given, Step step) {
        String file = file(given);
        ProgramPoint point = point(exhibit, step);
        if (file == null || point == null) {
            return new SourcePlace(file, 0);
        }
        String location = point.location();
        int colon = location.lastIndexOf(':');
        boolean isThisFile = colon > 0 && location.substring(0, colon).equals(name(file));
        return new SourcePlace(file, isThisFile ? number(location.substring(colon + 1)) : 0);
    }

    /** The last step of the policy itself, which is what is wrong if anything is. */
    static SourcePlace ofLast(Exhibit exhibit, String given) {
        List<Step> steps = new ArrayList<>(exhibit.trace().steps());
        for (int i = steps.size() - 1; i >= 0; i--) {
            SourcePlace place = of(exhibit, given, steps.get(i));
            if (place.line() > 0) {
                return place;
            }
        }
        return new SourcePlace(file(given), 0);
    }

    private static @Nullable ProgramPoint point(Exhibit exhibit, Step step) {
        StateMachine machine = exhibit.machine();
        if (machine == null || step.thread() == Trace.NOBODY) {
            return null;
        }
        Place place =
                exhibit.trace().standings(step.number() - 1).get(step.thread()).place();
        List<Program> programs = new ArrayList<>(machine.routines());
        programs.addAll(machine.daemons());
        for (Program program : programs) {
            if (program.name().equals(place.outermostRoutine())
                    && place.point() >= 0
                    && place.point() < program.size()) {
                return program.point(place.point());
            }
        }
        return null;
    }

    private static int number(String text) {
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException unknown) {
            return 0;
        }
    }

    private static String name(String file) {
        String slashes = slashes(file);
        return slashes.substring(slashes.lastIndexOf('/') + 1);
    }

    /** The path as programs on other systems write it. */
    static String slashes(String file) {
        return file.replace('\\', '/');
    }

    /** The file as a reference in SARIF: relative to where gilcheck was run, unless it was given whole. */
    static String uri(String file) {
        try {
            Path path = Path.of(file);
            return path.isAbsolute()
                    ? path.toUri().toASCIIString()
                    : new URI(null, null, slashes(path.normalize().toString()), null).toASCIIString();
        } catch (InvalidPathException | URISyntaxException unusable) {
            return "policy.java";
        }
    }
}
