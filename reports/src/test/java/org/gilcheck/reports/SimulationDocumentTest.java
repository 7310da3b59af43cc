package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilcheck.properties.simulation.Experiment;
import org.gilcheck.properties.simulation.Experiments;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the document about simulation shows is what is simulated. */
class SimulationDocumentTest {
    private static final Path DOCUMENT = Path.of("docs", "simulation.md");
    private static final Pattern BLOCK =
            Pattern.compile("```console\\n\\$ gilcheck ([^\\n]*)\\n(.*?)\\.\\.\\.\\n```", Pattern.DOTALL);

    @Test
    void theCommandPrintsWhatIsShown() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(DOCUMENT));
        assertThat(block.find()).isTrue();
        assertThat(Outcome.of(block.group(1).split(" ")).out()).startsWith(block.group(2));
    }

    @Test
    void everyExperimentAndEveryRemarkIsThere() throws IOException {
        String document = Files.readString(DOCUMENT);
        List<String> missing = new ArrayList<>();
        for (Experiment each : Experiments.all()) {
            if (!document.contains("| `" + each.id() + "` | ") || !document.contains(each.remark())) {
                missing.add(each.id());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(document.split("\\*\\*misses\\*\\*", -1))
                .hasSize(1
                        + (int) Experiments.all().stream()
                                .filter(each -> !each.asRecorded())
                                .count());
    }

    @Test
    @Tag("long")
    void theTableIsWhatIsSimulated() throws IOException {
        Outcome found = Outcome.of("claims", "--simulate", "--format", "markdown", "--quiet");
        assertThat(found.code()).isZero();
        assertThat(Files.readString(DOCUMENT)).contains(found.out());
    }
}
