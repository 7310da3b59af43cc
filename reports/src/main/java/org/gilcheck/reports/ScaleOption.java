package org.gilcheck.reports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gilcheck.model.machine.Scale;

/** Parses {@code --scale NAME=N}. */
final class ScaleOption {
    private static final int MOST = 1000;

    private ScaleOption() {}

    static Scale parse(List<String> given) {
        Scale scale = Scale.defaults();
        for (String each : given) {
            int equals = each.lastIndexOf('=');
            if (equals <= 0) {
                throw new UsageException("--scale \"" + each + "\": give NAME=N, such as \"switch interval=6\"");
            }
            scale = scale.with(
                    each.substring(0, equals).trim(),
                    Amounts.count("--scale " + each.substring(0, equals).trim(), each.substring(equals + 1), 1, MOST));
        }
        return scale;
    }

    /** Makes sure that every name of a scale means something in some scenario. */
    static void check(Scale scale, List<Job> jobs) {
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
    static List<String> texts(Scale scale) {
        return scale.names().stream()
                .map(name -> name + "=" + scale.value(name))
                .toList();
    }
}
