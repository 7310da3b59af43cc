package org.gilcheck.reports.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The documents show what the code draws. */
class DiagramsDocumentTest {
    private static final Path DOCUMENTS = Path.of("docs");
    private static final Path FOUND = Path.of("target", "diagrams-document");
    private static final String ADVICE =
            "look at them in reports/target/diagrams-document, and if they are right: cp -r reports/target/diagrams-document/* reports/docs/";
    private static final long MOST_BYTES = 3_000_000;

    private static Map<String, String> drawn = Map.of();

    @BeforeAll
    static void drawAll() throws IOException {
        drawn = DiagramsDocument.files();
        Files.createDirectories(FOUND.resolve("diagrams"));
        for (Map.Entry<String, String> file : drawn.entrySet()) {
            Files.writeString(FOUND.resolve(file.getKey()), file.getValue());
        }
    }

    @Test
    void everyDiagramIsWhatIsDrawn() throws IOException {
        for (Map.Entry<String, String> file : drawn.entrySet()) {
            Path document = DOCUMENTS.resolve(file.getKey());
            assertThat(document).as(ADVICE).exists();
            assertThat(Files.readString(document).equals(file.getValue()))
                    .as("%s is not what is drawn; %s", file.getKey(), ADVICE)
                    .isTrue();
        }
    }

    @Test
    void everyDiagramIsOfAPolicy() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS.resolve("diagrams"))) {
            assertThat(files.map(each -> "diagrams/" + each.getFileName()).toList())
                    .isSubsetOf(drawn.keySet());
        }
    }

    @Test
    void theyAreNotTooLargeToKeep() {
        assertThat(drawn.values().stream().mapToLong(String::length).sum()).isLessThan(MOST_BYTES);
    }
}
