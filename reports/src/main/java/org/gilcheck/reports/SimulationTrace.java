package org.gilcheck.reports;

import java.io.IOException;
import java.nio.file.Path;
import org.gilcheck.properties.Amounts;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.simulation.Recording;
import org.gilcheck.properties.simulation.RunResult;
import org.gilcheck.properties.simulation.Simulation;
import org.gilcheck.properties.simulation.SimulationToken;
import org.gilcheck.properties.simulation.Times;
import org.gilcheck.reports.files.OutputFile;
import org.gilcheck.reports.simulation.SimulationExhibit;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.TraceFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which part of a simulated run is saved, and where to. */
final class SimulationTrace {
    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description =
                    "Saves a part of a run; the name says how: .json, .svg, .png, .html, .perfetto.json, .txt ...")
    private @Nullable Path file;

    @Option(names = "--trace-run", paramLabel = "N", description = "Of which run. Default: 1")
    private @Nullable String run;

    @Option(
            names = "--trace-from",
            paramLabel = "TIME",
            description = "When it begins. Default: with the message that takes longest, or else the longest wait")
    private @Nullable String from;

    @Option(names = "--trace-steps", paramLabel = "N", description = "How many steps. Default: 200")
    private @Nullable String steps;

    /** Where to save it, once there is something. */
    interface Target {
        /** Saves it there; the command that shows it again. */
        String save(Simulation simulation) throws IOException;
    }

    /** Makes sure, before anything takes time, that it can be saved; null if it is not to be. */
    @Nullable
    Target target(boolean overwrite, int runs, long duration) {
        if (file == null) {
            if (run != null || from != null || steps != null) {
                throw new UsageException((run != null ? "--trace-run" : from != null ? "--trace-from" : "--trace-steps")
                        + " is of no use without --trace FILE");
            }
            return null;
        }
        Path path = file;
        TraceFormat format = TraceFormats.of(null, path);
        int number = run == null ? 1 : Amounts.count("--trace-run", run, 1, runs);
        int length = steps == null ? 200 : Amounts.count("--trace-steps", steps, 1, Recording.MOST_STEPS);
        String begin = from;
        long time = begin == null ? -1 : Times.parse("--trace-from", begin, duration);
        OutputFile output = OutputFile.at(path, overwrite);
        return simulation -> {
            RunResult result = simulation.runs().get(number - 1);
            SimulationToken token = SimulationToken.of(
                    simulation.setup(), simulation.seed(), number, time < 0 ? result.slowestAt() : time, length);
            Exhibit exhibit = SimulationExhibit.of(token, simulation.setup().policy());
            output.write(format.write(exhibit));
            return exhibit.command();
        };
    }
}
