package org.gilcheck.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gilcheck.properties.Choice;
import org.gilcheck.reports.results.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilcheck schema}: prints the schemas of the JSON that gilcheck writes. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON schema (2020-12) of a kind of file; without a NAME, which there are.",
        sortOptions = false)
final class SchemaCommand implements Callable<Integer> {
    private static final Map<String, String> FILES = files();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "benchmark, report, trace, simulation, experiments")
    private @Nullable String name;

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("benchmark", "gilcheck-benchmark-1.schema.json");
        files.put("report", "gilcheck-report-2.schema.json");
        files.put("trace", "gilcheck-trace-1.schema.json");
        files.put("simulation", "gilcheck-simulation-1.schema.json");
        files.put("experiments", "gilcheck-experiments-1.schema.json");
        return files;
    }

    @Override
    public Integer call() {
        StringBuilder text = new StringBuilder();
        if (name == null) {
            FILES.forEach(
                    (key, file) -> text.append(key).append("  ").append(file).append('\n'));
        } else {
            text.append(text(Choice.of("schema", name, FILES.keySet().stream().toList())));
        }
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    private static String text(String name) {
        String file = Objects.requireNonNull(FILES.get(name));
        try (InputStream input = SchemaCommand.class.getResourceAsStream("schema/" + file)) {
            return new String(Objects.requireNonNull(input).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
