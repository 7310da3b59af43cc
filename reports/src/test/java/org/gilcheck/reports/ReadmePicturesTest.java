package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README shows no picture that its own commands do not draw. */
class ReadmePicturesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern COMMAND =
            Pattern.compile("gilcheck ((?:trace|render) .*--out) (reports/docs/pictures/[\\w.-]+)");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]+]\\((reports/docs/pictures/[^)]+)\\)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path folder;

    record Drawn(String command, String file) {}

    static Stream<Drawn> commands() throws IOException {
        return COMMAND.matcher(readme()).results().map(match -> new Drawn(match.group(1), match.group(2)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theCommandDrawsThePictureThatIsShown(Drawn drawn) {
        Path file = folder.resolve("picture.svg");
        List<String> arguments = new ArrayList<>();
        Matcher word = WORD.matcher(drawn.command());
        while (word.find()) {
            String text = word.group(1) == null ? word.group(2) : word.group(1);
            arguments.add(text.startsWith("reports/") ? ROOT.resolve(text).toString() : text);
        }
        arguments.add(file.toString());

        assertThat(Outcome.of(arguments.toArray(new String[0])).code()).isZero();

        assertThat(file).hasSameTextualContentAs(ROOT.resolve(drawn.file()));
    }

    @Test
    void everyPictureHasItsCommand() throws IOException {
        List<String> shown =
                PICTURE.matcher(readme()).results().map(match -> match.group(1)).toList();

        assertThat(shown).hasSizeGreaterThan(4);
        assertThat(commands().map(Drawn::file)).containsAll(shown);
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}
