package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gilcheck.checker.Limits;
import org.gilcheck.model.language.StateMachine;
import org.gilcheck.model.machine.Scale;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.engines.Engine;
import org.gilcheck.properties.engines.EngineAnswer;
import org.gilcheck.properties.engines.Extreme;
import org.gilcheck.properties.engines.NativeEngine;
import org.gilcheck.properties.engines.Opinion;
import org.gilcheck.properties.engines.Opinion.Kind;
import org.gilcheck.properties.jobs.CheckPlan;
import org.gilcheck.properties.jobs.ClockChoice;
import org.gilcheck.properties.jobs.Job;
import org.gilcheck.properties.jobs.Locks;
import org.gilcheck.properties.jobs.PolicySource;
import org.gilcheck.reports.files.OutputDirectory;
import org.gilcheck.reports.results.Asked;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An engine that lies is found out, and the report has all that is needed to see it again. */
class DisagreementTest {
    private static final PolicyLoader LOADER = PolicyLoader.of("");
    private static final String STARVATION = "native  violated after 22 steps";

    private static CrosscheckReport report(Engine liar, String... policies) {
        return report(List.of(NativeEngine.usual(), liar), true, policies);
    }

    private static CrosscheckReport report(List<Engine> engines, boolean named, String... policies) {
        Asked asked = Asked.of(List.of("mutual-exclusion", "starvation", "bypass"), List.of());
        List<PolicySource> sources = Stream.of(policies).map(LOADER::load).toList();
        CheckPlan plan = new CheckPlan(
                sources,
                List.of(),
                List.of(Locks.WEAK),
                List.of("2 cpu"),
                List.of(2),
                ClockChoice.all(List.of("untimed")),
                Scale.defaults(),
                asked.properties());
        return new CrosscheckReport(
                new EngineChoice(engines, named, 7, 30),
                asked,
                List.of("--max-states 1000"),
                new CrosscheckRunner(Limits.defaults(), 2, ProgressLine.silent()).run(plan.jobs(), engines));
    }

    @Test
    void anEngineThatFailsLeavesSomethingUnknownThoughNobodyNamedIt() {
        Engine failing = new Engine() {
            @Override
            public String name() {
                return "failing";
            }

            @Override
            public EngineAnswer check(Job job, Limits limits) {
                return EngineAnswer.failed("it died");
            }
        };
        List<Engine> two = List.of(NativeEngine.usual(), NativeEngine.unreduced());
        List<Engine> three = List.of(NativeEngine.usual(), NativeEngine.unreduced(), failing);

        assertThat(report(two, false, "strict-fifo").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(report(three, false, "strict-fifo").exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                Arguments.of("states", Liar.aboutStates(1), "native  513", "liar    514"),
                Arguments.of(
                        "starvation",
                        Liar.about("starvation", Opinion.of(Kind.HOLDS, List.of())),
                        STARVATION,
                        "liar    holds"),
                Arguments.of(
                        "starvation",
                        Liar.about("starvation", Opinion.violated(21)),
                        STARVATION,
                        "liar    violated after 21 steps"),
                Arguments.of(
                        "bypass",
                        Liar.about("bypass", Opinion.of(Kind.HOLDS, List.of(new Extreme("", false, 3, 1)))),
                        "native  holds: 1",
                        "liar    holds: 3"),
                Arguments.of(
                        "mutual-exclusion",
                        Liar.onARun("mutual-exclusion", Opinion.violated(9)),
                        "native  holds",
                        "liar    violated after 9 steps"));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aLieIsToldInFull(String subject, Liar liar, String truth, String lie) {
        CrosscheckReport report = report(liar, "cpython-3.2");

        assertThat(report.exitCode()).isEqualTo(ExitCode.INTERNAL);
        assertThat(report.disagreements()).hasSize(1);
        assertThat(CrosscheckText.of(report))
                .contains(" DIFFERS  ", "1 DISAGREEMENT.")
                .contains("[1] native, liar contradict each other on " + subject)
                .contains("cpython-3.2 @ linux, 2 cpu, untimed\n")
                .contains("  " + truth + "\n  " + lie + "\n")
                .contains("  gilcheck 0.1.0, Java " + System.getProperty("java.version"))
                .contains("  gilcheck crosscheck cpython-3.2 --threads \"2 cpu\" --os linux --clock untimed"
                        + " --property mutual-exclusion,starvation,bypass --max-states 1000 --engine native,liar --seed 7"
                        + " --runs 30\n");
    }

    @Test
    void theRunsThatShowItComeWithTheirTokens() {
        CrosscheckReport report = report(Liar.about("starvation", Opinion.violated(21)), "cpython-3.2");

        assertThat(CrosscheckText.of(report))
                .contains("native's run violates starvation (on every fair run a thread that wants the GIL gets it)")
                .contains("loop: from here for ever")
                .contains("  gilcheck replay gil1/cpython-3.2/linux/untimed/1/2+cpu/-/starvation/");
        assertThat(CrosscheckJson.of(report)).contains("\"tokens\" : [", "gil1/cpython-3.2/", "\"exitCode\" : 4");
    }

    @Test
    void whatALieIsNotAboutAgrees() {
        CrosscheckReport report = report(Liar.aboutStates(0), "cpython-3.2", "strict-fifo");

        assertThat(report.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(CrosscheckText.of(report)).contains("no disagreement").doesNotContain("DIFFERS");
    }

    @Test
    void theFolderHasAllThatABugReportNeeds(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("disagreement-9.txt"), "of an earlier report");
        CrosscheckReport report = report(Liar.aboutStates(1), "cpython-3.2", "strict-fifo");

        OutputDirectory.at(folder).writeTexts(BugReport.files(report), BugReport.NUMBERED);

        assertThat(names(folder))
                .containsExactly("disagreement-1.txt", "disagreement-2.txt", "report.json", "report.txt");
        assertThat(folder.resolve("report.txt")).hasContent(CrosscheckText.of(report));
        assertThat(Files.readString(folder.resolve("disagreement-2.txt")))
                .startsWith(
                        "[2] native, liar contradict each other on states\n    strict-fifo @ linux, 2 cpu, untimed\n")
                .contains("native  331", "liar    332", "Java ", "--engine native,liar")
                .contains(
                        StateMachine.of(Catalogue.entry("strict-fifo").create()).toString());
    }

    @Test
    void aPolicyThatIsAFileComesAsAFile(@TempDir Path folder) throws IOException {
        CrosscheckReport report = report(Liar.aboutStates(1), "docs/MyGil.java");

        OutputDirectory.at(folder).writeTexts(BugReport.files(report), BugReport.NUMBERED);

        assertThat(names(folder)).contains("disagreement-1-policy.java");
        assertThat(folder.resolve("disagreement-1-policy.java")).hasSameTextualContentAs(Path.of("docs/MyGil.java"));
        assertThat(Files.readString(folder.resolve("disagreement-1.txt")))
                .contains("gilcheck crosscheck docs/MyGil.java --threads");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
