package org.gilcheck.reports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands behind {@code gilcheck}. To know the options of a command takes longer than a small check, so that no other is looked
 * at where the first word names one.
 */
final class Subcommands {
    private static final Map<String, Supplier<Object>> ALL = all();

    private Subcommands() {}

    private static Map<String, Supplier<Object>> all() {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("check", CheckCommand::new);
        all.put("trace", TraceCommand::new);
        all.put("render", RenderCommand::new);
        all.put("replay", ReplayCommand::new);
        all.put("explore", ExploreCommand::new);
        all.put("list", ListCommand::new);
        all.put("compare", CompareCommand::new);
        all.put("describe", DescribeCommand::new);
        all.put("diagram", DiagramCommand::new);
        all.put("claims", ClaimsCommand::new);
        all.put("mutants", MutantsCommand::new);
        all.put("crosscheck", CrosscheckCommand::new);
        all.put("export", ExportCommand::new);
        all.put("count", CountCommand::new);
        all.put("growth", GrowthCommand::new);
        all.put("benchmark", BenchmarkCommand::new);
        all.put("stress", StressCommand::new);
        all.put("simulate", SimulateCommand::new);
        all.put("schema", SchemaCommand::new);
        return all;
    }

    /** Adds the one that is named; all if none is. */
    static void add(CommandLine line, String name) {
        Supplier<Object> named = ALL.get(name);
        if (named != null) {
            line.addSubcommand(name, named.get());
        } else {
            ALL.forEach((each, command) -> line.addSubcommand(each, command.get()));
        }
    }
}
