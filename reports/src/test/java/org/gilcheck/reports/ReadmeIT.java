package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gilcheck.properties.claims.Claim;
import org.gilcheck.properties.claims.Claims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows is what the executable jar prints. */
class ReadmeIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK =
            Pattern.compile("```console\\n\\$ gilcheck ([^\\n]*)\\n(.*?)```", Pattern.DOTALL);
    /** A word of a command line, perhaps in quotation marks. */
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[^ ]+");

    /** What the example project prints, with dots for what is left out. */
    private static final Pattern EXAMPLE = Pattern.compile("```console\n\\$ mvn test[^\n]*\n(.*?)```", Pattern.DOTALL);

    private static final String AND_SO_ON = "...\n";

    static Stream<String[]> commandsAndOutputs() throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")));
        List<String[]> found = new ArrayList<>();
        while (blocks.find()) {
            found.add(new String[] {blocks.group(1), blocks.group(2)});
        }
        return found.stream();
    }

    @Test
    void theReadmeShowsOutputs() throws IOException {
        assertThat(commandsAndOutputs()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void theReadmeListsEveryDisagreement() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        List<Claim> disagreeing = Claims.all().stream()
                .filter(claim -> claim.recorded() == Claim.Agreement.DISAGREES)
                .toList();
        assertThat(disagreeing).isNotEmpty();
        assertThat(disagreeing).allSatisfy(claim -> {
            assertThat(readme).contains("`" + claim.id() + "`");
            assertThat(readme).contains("| " + claim.remark() + " |");
        });
    }

    /** The example's own build, which has run before, has written down what it printed. */
    @Test
    void theReadmeShowsWhatTheExampleProjectPrints() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String printed = Files.readString(ROOT.resolve("properties/target/it/my-gil/build.log"));
        List<String> shown = EXAMPLE.matcher(readme)
                .results()
                .flatMap(block -> Arrays.stream(block.group(1).split(AND_SO_ON.replace(".", "\\."), -1)))
                .map(String::stripTrailing)
                .filter(part -> !part.isEmpty())
                .toList();

        assertThat(shown).hasSize(3).allSatisfy(part -> assertThat(printed).contains(part));
        for (String name : List.of("MyGilTest", "HastyGil", "MyGilRandomTest")) {
            String source = Files.readString(
                    ROOT.resolve("properties/src/it/my-gil/src/test/java/com/example/" + name + ".java"));
            String shownPart = source.substring(source.lastIndexOf(";\n\n", source.indexOf("class " + name)) + 3);
            assertThat(readme).contains("```java\n" + shownPart + "```");
        }
    }

    @ParameterizedTest(name = "gilcheck {0}")
    @MethodSource("commandsAndOutputs")
    void theCommandPrintsWhatTheReadmeShows(String command, String shown) throws Exception {
        String printed = run(command);
        if (shown.endsWith(AND_SO_ON)) {
            String beginning = shown.substring(0, shown.length() - AND_SO_ON.length());
            assertThat(printed).startsWith(beginning);
        } else {
            assertThat(printed).isEqualTo(shown);
        }
    }

    private static String run(String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx6g",
                "-jar",
                ROOT.resolve("reports/target/gilcheck.jar").toString()));
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group().replace("\"", ""));
        }
        Process process = new ProcessBuilder(words)
                .directory(ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
