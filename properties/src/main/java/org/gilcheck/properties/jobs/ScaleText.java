package org.gilcheck.properties.jobs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.properties.Amounts;
import org.gilcheck.properties.Choice;
import org.gilcheck.properties.UsageException;

/** Scales as texts {@code NAME=N}: how many units a duration has, or how large a constant is. */
public final class ScaleText {
    private static final int MOST = 1000;

    private ScaleText() {}

    /**
     * The scale that differs from the usual one in what is given.
     *
     * @param option what to name in the message if something is wrong
     * @throws UsageException if a text is not {@code NAME=N}
     */
    public static Scale parse(String option, List<String> given) {
        Scale scale = Scale.defaults();
        for (String each : given) {
            int equals = each.lastIndexOf('=');
            if (equals <= 0) {
                throw new UsageException(option + " \"" + each + "\": give NAME=N, such as \"switch interval=6\"");
            }
            scale = scale.with(
                    each.substring(0, equals).trim(),
                    Amounts.count(
                            option + " " + each.substring(0, equals).trim(), each.substring(equals + 1), 1, MOST));
        }
        return scale;
    }

    /** Makes sure that every name of a scale means something in some scenario. */
    public static void check(Scale scale, List<Job> jobs) {
        Set<String> rows = new HashSet<>();
        Set<String> known = new TreeSet<>();
        for (Job job : jobs) {
            if (rows.add(job.row() + " " + job.threads())) {
                job.namedNumbers().forEach(number -> known.add(number.name()));
            }
        }
        for (String name : scale.names()) {
            Choice.of("duration or constant", name, List.copyOf(known));
        }
    }

    /** The inverse: texts that parse to the same scale. */
    public static List<String> texts(Scale scale) {
        return scale.names().stream()
                .map(name -> name + "=" + scale.value(name))
                .toList();
    }
}
