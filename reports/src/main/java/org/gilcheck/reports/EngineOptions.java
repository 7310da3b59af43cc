package org.gilcheck.reports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gilcheck.checker.pathfinder.PathFinderNotFoundException;
import org.gilcheck.properties.Amounts;
import org.gilcheck.properties.Choice;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.engines.AbsentEngine;
import org.gilcheck.properties.engines.Engine;
import org.gilcheck.properties.engines.NativeEngine;
import org.gilcheck.properties.engines.ReferenceEngine;
import org.gilcheck.properties.engines.WalksEngine;
import org.gilcheck.properties.pathfinder.PathFinderEngine;
import org.gilcheck.properties.spin.Spin;
import org.gilcheck.properties.spin.SpinEngine;
import org.gilcheck.properties.spin.SpinNotFoundException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which engines are asked, and how the random walks are drawn. */
final class EngineOptions {
    private static final Pattern SEED = Pattern.compile("-?[0-9]{1,18}");
    private static final int MOST_RUNS = 1_000_000;

    @Option(
            names = "--engine",
            split = ",",
            paramLabel = "ENGINE",
            description = {
                "Which of these to ask, two or more. Default: all that are found",
                "native: the explorer of 'check'",
                "unreduced: the same without reductions; more states, the same verdicts",
                "reference: everything said once more, naively; for small scenarios",
                "walks: random runs; they contradict, but never confirm",
                "jpf: Java PathFinder",
                "spin: Spin, on the scenario as Promela; untimed only"
            })
    private List<String> engines = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the random walks, a whole number. Default: 0")
    private String seed = "0";

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Random walks for each property. Default: " + WalksEngine.USUAL_RUNS)
    private String runs = Integer.toString(WalksEngine.USUAL_RUNS);

    @Mixin
    private PathFinderOptions pathFinder = new PathFinderOptions();

    EngineChoice choice() {
        if (!SEED.matcher(seed.trim()).matches()) {
            throw new UsageException("--seed \"" + seed + "\": give a whole number of at most 18 digits");
        }
        long number = Long.parseLong(seed.trim());
        int walks = Amounts.count("--runs", runs, 1, MOST_RUNS);
        List<Engine> known = List.of(
                NativeEngine.usual(),
                NativeEngine.unreduced(),
                new ReferenceEngine(),
                new WalksEngine(number, walks),
                jpf(),
                spin());
        return new EngineChoice(chosen(known), !engines.isEmpty(), number, walks);
    }

    private List<Engine> chosen(List<Engine> known) {
        if (engines.isEmpty()) {
            return known;
        }
        List<String> names = known.stream().map(Engine::name).toList();
        Set<String> wanted = new LinkedHashSet<>();
        engines.forEach(each -> wanted.add(Choice.of("engine", each, names)));
        if (wanted.size() < 2) {
            throw new UsageException("--engine " + String.join(",", wanted)
                    + ": one engine has nobody to contradict it. Give two or more of " + String.join(", ", names));
        }
        return known.stream().filter(each -> wanted.contains(each.name())).toList();
    }

    /** Opened only if it is to be asked: that takes some seconds. */
    private Engine jpf() {
        if (!engines.isEmpty() && !engines.contains(PathFinderEngine.NAME)) {
            return new AbsentEngine(PathFinderEngine.NAME, "not asked", "");
        }
        try {
            return new PathFinderEngine(pathFinder.open(), pathFinder.budget());
        } catch (PathFinderNotFoundException absent) {
            return new AbsentEngine(PathFinderEngine.NAME, "JPF not found", String.valueOf(absent.getMessage()));
        }
    }

    private static Engine spin() {
        try {
            return new SpinEngine(Spin.find());
        } catch (SpinNotFoundException absent) {
            return new AbsentEngine(
                    SpinEngine.NAME, absent.missing() + " not found", String.valueOf(absent.getMessage()));
        }
    }
}
