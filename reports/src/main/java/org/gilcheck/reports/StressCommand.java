package org.gilcheck.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.gilcheck.checker.pathfinder.PathFinder;
import org.gilcheck.checker.pathfinder.PathFinderNotFoundException;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.model.scenario.ThreadSpec;
import org.gilcheck.properties.Amounts;
import org.gilcheck.properties.Choice;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.Definition;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.properties.locks.LockExploration;
import org.gilcheck.properties.locks.LockStress;
import org.gilcheck.properties.locks.RealLockCode;
import org.gilcheck.reports.files.OutputDirectory;
import org.gilcheck.reports.results.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gilcheck stress}: policies as real locks, run by real threads. */
@Command(
        name = "stress",
        mixinStandardHelpOptions = true,
        description = "Writes policies as real locks in Java, and lets real threads run them.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing was found; with --engine jpf in no interleaving",
            "1:a property is violated",
            "2:wrong usage, or a policy that cannot be a real lock",
            "3:incomplete: a limit was met, a step is faulty, or there is no Java PathFinder",
            "4:Java PathFinder or gilcheck failed"
        },
        footer = {
            "",
            "Without a POLICY all that come with gilcheck, but for the pairs of defects and cures.",
            "",
            "Examples:",
            "  gilcheck stress cpython-3.2 --threads \"2 cpu, 1 io\" --time 10s",
            "  gilcheck stress MyGil.java --engine jpf     all interleavings, by Java PathFinder",
            "  gilcheck stress MyGil.java --out lock       the Java source of the lock"
        })
final class StressCommand implements Callable<Integer> {
    private static final String USUAL_THREADS = "2 cpu, 1 io";
    private static final String FEWEST_THREADS = "2 cpu";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private PolicyOptions policies = new PolicyOptions();

    @Option(
            names = "--threads",
            paramLabel = "MIX",
            description = {
                "The program's threads, in one interpreter, as 'gilcheck check' takes them.",
                "Default: \"2 cpu, 1 io\"; with --engine jpf \"2 cpu\""
            })
    private @Nullable String threads;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = {
                "jvm, jpf. Default: jvm",
                "jvm: threads of this Java, disturbed at random",
                "jpf: Java PathFinder explores all interleavings"
            })
    private String engine = "jvm";

    @Option(names = "--time", paramLabel = "TIME", description = "For how long to run a policy. Default: 2s")
    private @Nullable String time;

    @Option(names = "--seed", paramLabel = "N", description = "Of the random disturbances. Default: another each time")
    private @Nullable String seed;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "With --engine jpf: how many rounds a thread makes. Default: no end")
    private @Nullable String rounds;

    @Mixin
    private PathFinderOptions pathFinder = new PathFinderOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Writes the Java sources into this folder.")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        Choice.of("engine", engine, List.of("jvm", "jpf"));
        boolean explores = engine.equals("jpf");
        refuseOthersOptions(explores);
        String mix = threads != null ? threads : explores ? FEWEST_THREADS : USUAL_THREADS;
        OutputDirectory directory = out == null ? null : OutputDirectory.at(out);
        try (PolicyLoader loader = policies.loader()) {
            List<PolicySource> sources = policies.sources(loader, entry -> entry.kind() != Catalogue.Kind.REGRESSION);
            List<RealLockCode> codes =
                    sources.stream().map(source -> code(source, mix)).toList();
            if (directory != null) {
                directory.writeTexts(files(codes));
            }
            StressText text = explores ? explored(sources, codes, mix) : stressed(sources, codes, mix);
            spec.commandLine().getOut().print(text.text());
            spec.commandLine().getOut().flush();
            return text.exitCode();
        } catch (PathFinderNotFoundException absent) {
            spec.commandLine().getErr().println("gilcheck: skipped: " + absent.getMessage());
            return ExitCode.INCOMPLETE;
        }
    }

    private static SortedMap<String, String> files(List<RealLockCode> codes) {
        SortedMap<String, String> files = new TreeMap<>();
        for (RealLockCode code : codes) {
            code.files().forEach((name, text) -> {
                if (files.putIfAbsent(name, text) != null) {
                    throw new UsageException("--out: two of the policies would be written to " + name
                            + ". Give them one at a time, with folders of their own");
                }
            });
        }
        return files;
    }

    private void refuseOthersOptions(boolean explores) {
        if (explores && (time != null || seed != null)) {
            throw new UsageException((time != null ? "--time" : "--seed")
                    + " is for --engine jvm. Java PathFinder takes no chances; --jpf-time limits its time");
        }
        if (!explores && rounds != null) {
            throw new UsageException(
                    "--rounds is for --engine jpf. Threads of this Java make rounds until --time is up");
        }
    }

    private StressText stressed(List<PolicySource> sources, List<RealLockCode> codes, String mix) {
        Duration each = time == null ? Duration.ofSeconds(2) : Amounts.time("--time", time);
        long number =
                seed == null ? System.nanoTime() % 1_000_000 : Amounts.number("--seed", seed, 0, Integer.MAX_VALUE);
        StressText text = StressText.ofStress(number);
        ProgressLine progress = ProgressLine.to(spec.commandLine().getErr(), quiet);
        for (int i = 0; i < codes.size(); i++) {
            text.add(sources.get(i).name(), mix, new LockStress(codes.get(i)).run(each, number));
            progress.finished(i + 1, codes.size());
        }
        progress.clear();
        return text;
    }

    private StressText explored(List<PolicySource> sources, List<RealLockCode> codes, String mix)
            throws PathFinderNotFoundException {
        int most = rounds == null ? 0 : Amounts.count("--rounds", rounds, 1, 1_000);
        PathFinder finder = pathFinder.open();
        StressText text = StressText.ofExploration();
        ProgressLine progress = ProgressLine.to(spec.commandLine().getErr(), quiet);
        try {
            for (int i = 0; i < codes.size(); i++) {
                text.add(
                        sources.get(i).name(),
                        mix,
                        new LockExploration(codes.get(i))
                                .run(
                                        finder,
                                        most,
                                        pathFinder.budget().heapBytes(),
                                        pathFinder.budget().time()));
                progress.finished(i + 1, codes.size());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UsageException("stopped before all was explored");
        } finally {
            progress.clear();
        }
        return text;
    }

    private static RealLockCode code(PolicySource source, String mix) {
        List<ThreadSpec> specs = ThreadSyntax.parse(mix);
        return Definition.within(Job.DEFINITION_LIMIT, source.name(), () -> RealLockCode.of(source.create(), specs));
    }
}
