package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gilcheck.model.machine.Os;
import org.gilcheck.model.machine.OsProfiles;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tool explains itself. */
class HelpTest {

    @ParameterizedTest
    @CsvSource({
        "check, --threads --cores --os --clock --fairness --property --at-most --at-least --scale --classpath --max-states"
                + " --max-memory --time-limit --workers --witnesses --stats --format --out --quiet --help --version",
        "compare, --threads --cores --os --clock --fairness --property --scale --classpath --max-states --max-memory"
                + " --time-limit --workers --quiet --help --version",
        "explore, --threads --cores --os --clock --fairness --scale --classpath --port --help --version",
        "replay, --policy --classpath --help --version",
        "describe, --no-check --classpath --help --version",
        "claims, --disagreeing --max-states --max-memory --time-limit --workers --quiet --help --version",
        "mutants, --surviving --format --classpath --max-states --max-memory --time-limit --workers --quiet --help"
                + " --version",
        "crosscheck, --threads --cores --os --clock --fairness --property --scale --engine --seed --runs --classpath"
                + " --max-states --max-memory --time-limit --workers --format --out --quiet --help --version",
        "list, --help --version",
        "stress, --threads --engine --time --seed --rounds --jpf --jpf-java --jpf-memory --jpf-time --classpath --out --quiet"
                + " --help --version",
        "claims, --disagreeing --max-states --max-memory --time-limit --workers --quiet --help --version",
    })
    void everyCommandListsItsOptionsAndShowsHowToUseThem(String command, String options) {
        Outcome help = Outcome.of(command, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith("Usage: gilcheck " + command + " ").contains("\n  gilcheck " + command);
        assertThat(help.out()).containsPattern("\nExamples?:\n");
        for (String option : options.split(" ", -1)) {
            assertThat(help.out()).containsPattern("(?m)^ .*" + option + "[ =,]");
        }
        assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void theToolListsItsCommands() {
        String help = Outcome.of("--help").out();

        assertThat(help).startsWith("Usage: gilcheck ").contains("\nExamples:\n");
        for (String command : List.of(
                "check",
                "compare",
                "replay",
                "explore",
                "list",
                "describe",
                "claims",
                "mutants",
                "crosscheck",
                "stress")) {
            assertThat(help).containsPattern("(?m)^  " + command + " +[A-Z]");
        }
    }

    @Test
    void everythingThatCanBeCheckedIsListed() {
        String list = Outcome.of("list").out();

        for (Catalogue.Entry entry : Catalogue.entries()) {
            assertThat(list).containsPattern("(?m)^  " + entry.name() + "  +").contains(entry.summary());
        }
        for (Property property : PropertyCatalogue.all()) {
            assertThat(list).containsPattern("(?m)^  " + property.id() + "  +").contains(property.meaning());
        }
        for (Os os : OsProfiles.all()) {
            assertThat(list).containsPattern("(?m)^  (.*, )?" + os.name() + "(,|$)");
        }
        assertThat(list).contains("\n  cpu  ", "\n  io(CALLS=1,TICKS=1)  ", "\n  signals  ");
    }

    @Test
    void allSummariesOfAListBeginInOneColumn() {
        List<String> lines = Outcome.of("list").out().lines().toList();

        for (Catalogue.Kind kind : Catalogue.Kind.values()) {
            assertThat(Catalogue.entries().stream().filter(entry -> entry.kind() == kind))
                    .extracting(entry -> lines.stream()
                            .filter(line -> line.startsWith("  " + entry.name() + "  "))
                            .mapToInt(line -> line.indexOf("  " + entry.summary()))
                            .sum())
                    .doesNotContain(-1)
                    .containsOnly(widest(kind) + 2);
        }
    }

    private static int widest(Catalogue.Kind kind) {
        return Catalogue.entries().stream()
                .filter(entry -> entry.kind() == kind)
                .mapToInt(entry -> entry.name().length())
                .max()
                .orElseThrow();
    }

    @Test
    void theDefaultsOfOptionsAreThoseOfTheCommand() {
        assertThat(Outcome.of("check", "--help").out())
                .contains("\n  --threads  \"2 cpu\", \"1 cpu, 1 io\" and \"2 cpu, 1 io\"\n", "\n  --cores    1,2,4\n");
        assertThat(Outcome.of("compare", "--help").out())
                .contains("\n  --threads  \"2 cpu\", \"1 cpu, 1 io(4)\" and \"2 cpu, 1 io\"\n", "\n  --cores    1,2\n");
    }

    @Test
    void theListSaysWhatIsANumberAndUnderWhichClocks() {
        String list = Outcome.of("list").out();

        assertThat(list)
                .containsPattern("(?m)^  deadlock +verdict +untimed, timed +never")
                .containsPattern("(?m)^  bypass +bound +untimed, timed +how many")
                .containsPattern("(?m)^  priority-inversion +bound +timed +the longest")
                .containsPattern("(?m)^  signal-latency +bound +timed +the longest")
                .containsPattern("(?m)^  io-latency +bound +timed .* \\(aspects: per-message, per-call\\)$");
    }

    @Test
    void everyPolicyCanBeDescribed() {
        for (Catalogue.Entry entry : Catalogue.entries()) {
            Outcome description = Outcome.of("describe", "--no-check", entry.name());

            assertThat(description.code()).isZero();
            assertThat(description.out())
                    .startsWith(entry.name() + "\n" + entry.summary() + "\noperating system")
                    .contains("\nState machine\n", "\n  acquire\n", "\n  release\n");
        }
    }
}
