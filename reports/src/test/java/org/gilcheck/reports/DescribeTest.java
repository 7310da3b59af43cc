package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.gilcheck.model.language.GilPolicy;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.claims.Claim;
import org.gilcheck.properties.claims.Claims;
import org.gilcheck.properties.runs.Wrap;
import org.gilcheck.reports.text.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy is described by its own source, by what the checker says of it, and by what is published. */
class DescribeTest {
    private static final String COMMENT = "/** A GIL for the tests. */\n";
    private static final int LEAST_COMMENT = 200;

    @TempDir
    private Path folder;

    @Test
    void historyVerdictsClaimsAndTheStateMachineFollowEachOther() {
        Outcome description = Outcome.of("describe", "cpython-2-windows");

        assertThat(description.code()).isZero();
        assertThat(description.err()).isEmpty();
        assertThat(description.out()).startsWith("""
                cpython-2-windows
                CPython 1.x to 2.7 on Windows: every 100 ticks, an event that hands the lock over
                operating system: windows

                History
                  CPython 2 on Windows: a "non-recursive mutex" (Python/thread_nt.h of 2.7). The releaser counts
                """);
        assertThat(description.out()).containsSubsequence("""

                  It extends CPython2:

                  The evaluation loop of CPython 1.x to 2.7, 3.0 and 3.1: every 100 ticks the thread that runs gives
                """, """
                  The lock itself is that of the platform: CPython2Linux, CPython2MacOS, CPython2Windows.

                Verdicts and bounds with "2 cpu" and "1 cpu, 1 io"; untimed, timed on 2 cores
                  mutual-exclusion            holds
                """, """
                  bypass                      unbounded
                  wait                        6 units    check interval + 4 x wake delay = 205 us, with 100 ticks of 50 ns
                """, """
                  fairness-share at most      1

                  VIOLATED n/m: in n of m scenarios; numbers: the worst over all runs, exact.
                """, """
                  'gilcheck check' has more scenarios, and shows the runs.

                Claims, as recorded; 'gilcheck claims cpython-2-windows' puts them to the test
                """, """
                  windows-seconds: The switches make two threads nine times slower
                    recorded   not comparable
                    published  63.0 s instead of 6.9 s (D. Beazley, RuPy 2011)
                    why        what a switch costs in caches and in the kernel is not in the model: it counts
                               switches
                """, """

                State machine
                    _Py_Ticker               counter, one per interpreter
                """, """

                  acquire
                      0  before = owned; owned = owned + 1                     -> 1
                """);
    }

    @Test
    void eachOperatingSystemHasVerdictsOfItsOwn() {
        assertThat(Outcome.of("describe", "ruby-1.9.2").out())
                .contains("\noperating systems: linux, macos-2011\n")
                .containsSubsequence(
                        "\n  ruby-1.9.2 @ linux\n", "\n    yield-switches              VIOLATED 4/4\n",
                        "\n  ruby-1.9.2 @ macos-2011\n", "\n    yield-switches              holds\n");
    }

    @Test
    void everyPolicyOfTheCatalogueHasItsHistoryInItsSource() throws IOException {
        for (Catalogue.Entry entry : Catalogue.entries()) {
            List<String> history = PolicyHistory.of(PolicyLoader.of("").load(entry.name()), 98);
            for (Class<?> type = entry.type(); type != GilPolicy.class; type = type.getSuperclass()) {
                List<String> paragraphs = DocComment.before(type.getSimpleName(), source(type));

                assertThat(String.join(" ", paragraphs))
                        .as("the comment before %s", type)
                        .hasSizeGreaterThanOrEqualTo(LEAST_COMMENT)
                        .doesNotContain("{@", "<", "*/");
                assertThat(history).containsSubsequence(Wrap.at(paragraphs.get(0), 98));
            }
            assertThat(history).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(98));
        }
    }

    private static String source(Class<?> type) throws IOException {
        String path = "META-INF/sources/" + type.getName().replace('.', '/') + ".java";
        try (InputStream stream = type.getClassLoader().getResourceAsStream(path)) {
            assertThat(stream).as(path).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void allClaimsAboutAPolicyAreTold() {
        for (Catalogue.Entry entry : Catalogue.entries()) {
            String description =
                    Outcome.of("describe", "--no-check", entry.name()).out();
            List<Claim> claims = Claims.all().stream()
                    .filter(claim -> claim.policy().equals(entry.name()))
                    .toList();

            assertThat(description.contains("\nClaims")).isEqualTo(!claims.isEmpty());
            for (Claim claim : claims) {
                assertThat(description.lines())
                        .anyMatch(line -> line.startsWith("  " + claim.id() + ": "))
                        .anyMatch(line ->
                                line.equals("    recorded   " + claim.recorded().text()));
            }
        }
    }

    @Test
    void withoutTheCheckThereAreNoVerdicts() {
        assertThat(Outcome.of("describe", "strict-fifo", "--no-check").out())
                .contains("\nHistory\n", "\nState machine\n")
                .doesNotContain("\nVerdicts");
    }

    @Test
    void aLimitThatIsMetIsTold() {
        Section findings = Findings.of(PolicyLoader.of("").load("strict-fifo"), 40, 98);

        assertThat(findings.lines())
                .contains(
                        "deadlock                    bounded 4/4",
                        "wait                        bounded 2/2",
                        "bounded: strict-fifo @ linux, 4 scenarios: limit of 40 states");
    }

    @Test
    void theCommentInAFileOfTheUserIsItsHistory() throws IOException {
        String description = Outcome.of("describe", FlagGil.write(folder)).out();

        assertThat(description).startsWith("""
                flag-gil
                operating system: linux

                History
                  A GIL for the tests.

                Verdicts and bounds with "2 cpu" and "1 cpu, 1 io"; untimed, timed on 2 cores
                  mutual-exclusion            holds
                """).doesNotContain("\nClaims");
    }

    @Test
    void aFileWithoutACommentHasNoHistory() throws IOException {
        Path file = Path.of(FlagGil.write(folder));
        Files.writeString(file, Files.readString(file).replace(COMMENT, ""));

        assertThat(Outcome.of("describe", file.toString(), "--no-check").out()).startsWith("""
                flag-gil
                operating system: linux

                State machine
                """);
    }

    @Test
    void aFileMayExtendAPolicyOfTheCatalogue() throws IOException {
        Path file = Files.writeString(folder.resolve("Mine.java"), """
                import org.gilcheck.model.policies.CPython2;

                /** Excludes nobody. */
                final class Mine extends CPython2 {
                    @Override
                    protected void defineAcquire() {}

                    @Override
                    protected void defineRelease() {}
                }
                """);

        assertThat(Outcome.of("describe", file.toString(), "--no-check").out()).contains("""
                History
                  Excludes nobody.

                  It extends CPython2:

                  The evaluation loop of CPython 1.x to 2.7, 3.0 and 3.1:""");
    }

    @Test
    void aClassWhoseSourceIsNotAtHandIsDescribedWithout() throws IOException {
        Path file = Path.of(FlagGil.write(folder));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                classes.toString(),
                                file.toString()))
                .isZero();

        assertThat(describeClass(classes)).startsWith("""
                flag-gil
                operating system: linux

                History
                  Its source is not at hand.

                State machine
                """);
        Files.copy(file, classes.resolve("FlagGil.java"));
        assertThat(describeClass(classes)).contains("""
                History
                  A GIL for the tests.
                """);
    }

    private static String describeClass(Path... classPath) {
        List<String> entries = new ArrayList<>();
        for (Path each : classPath) {
            entries.add(each.toString());
        }
        return Outcome.of("describe", "FlagGil", "--no-check", "--classpath", String.join(File.pathSeparator, entries))
                .out();
    }

    @Test
    void aPolicyWhoseRunsGoWrongIsDescribedAllTheSame() throws IOException {
        Outcome description =
                Outcome.of("describe", FlagGil.write(folder, "increment(grants);" + FlagGil.HONEST_ACQUIRE));

        assertThat(description.code()).isZero();
        assertThat(description.out())
                .contains("\n  It cannot be checked: flag-gil, routine ")
                .contains("\nState machine\n");
    }

    @Test
    void aPolicyThatIsWrongIsNotDescribed() throws IOException {
        assertThat(Outcome.of("describe", FlagGil.write(folder, "lock(mutx);")).complaint())
                .contains("FlagGil.java:21: cannot find symbol");
    }
}
