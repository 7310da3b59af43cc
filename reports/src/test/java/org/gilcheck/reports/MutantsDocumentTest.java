package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gilcheck.checker.Limits;
import org.gilcheck.properties.mutants.Explanation;
import org.gilcheck.properties.mutants.JudgedMutant;
import org.gilcheck.properties.mutants.JudgedMutant.Fate;
import org.gilcheck.properties.mutants.JudgedPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All mutants of the policies of interpreters and the references, and the document about them. */
@Tag("long")
class MutantsDocumentTest {
    private static final Path DOCUMENT = Path.of("docs", "mutants.md");
    private static final Path FOUND = Path.of("target", "mutants.md");

    private static List<JudgedPolicy> judged = List.of();

    @BeforeAll
    static void judgeAll() throws IOException {
        try (PolicyLoader loader = PolicyLoader.of("")) {
            judged = new MutantRunner(
                            Limits.defaults(), Runtime.getRuntime().availableProcessors(), ProgressLine.silent())
                    .judge(new PolicyOptions().sources(loader, MutantsCommand::isShipped));
        }
        Files.writeString(FOUND, MutantsMarkdown.of(judged));
    }

    private static List<JudgedMutant> survivors(JudgedPolicy policy) {
        return policy.mutants().stream()
                .filter(each -> each.fate() == Fate.SURVIVES || each.fate() == Fate.UNDECIDED)
                .toList();
    }

    @Test
    void nineteenOfTwentyMistakesAreCaught() {
        JudgedPolicy all = JudgedPolicy.sum("all", judged);

        assertThat(all.different()).isGreaterThan(1_000);
        assertThat(all.shareInTenths()).isGreaterThanOrEqualTo(950);
    }

    @Test
    void everySurvivorIsExplained() {
        for (JudgedPolicy policy : judged) {
            assertThat(survivors(policy))
                    .allSatisfy(each -> assertThat(Explanation.of(policy.policy(), each.mutant()))
                            .as("%s", each.mutant())
                            .isPresent());
        }
    }

    @Test
    void everyExplanationIsOfASurvivor() {
        List<Explanation> left = new ArrayList<>(Explanation.all());
        for (JudgedPolicy policy : judged) {
            left.removeIf(each ->
                    survivors(policy).stream().anyMatch(survivor -> each.isAbout(policy.policy(), survivor.mutant())));
        }

        assertThat(left).isEmpty();
    }

    /** The new document lies in {@code target} if it is not the same. */
    @Test
    void theDocumentIsWhatIsFound() throws IOException {
        assertThat(Files.readString(FOUND)).isEqualTo(Files.readString(DOCUMENT));
    }
}
