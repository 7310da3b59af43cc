package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Test;

/** Whatever a report is written as, it says whether the check was passed, as the exit code does. */
class FormatsAgreeTest {
    private static final String[] WORSE_ON_MORE_CORES = {
        "cpython-2-linux", "--threads", "2 cpu", "--clock", "timed", "--cores", "1,2", "--property", "core-scaling"
    };
    private static final String[] NOT_EXPLORED = {
        "cpython-2-linux", "--threads", "2 cpu", "--clock", "untimed", "--property", "deadlock", "--max-states", "20"
    };
    private static final String[] NEVER_PUT_TO_THE_TEST = {
        "strict-fifo", "--threads", "1 cpu", "--clock", "untimed", "--property", "yield-switches"
    };
    private static final String[] PASSED = {
        "strict-fifo", "--threads", "2 cpu", "--clock", "untimed", "--property", "deadlock"
    };

    @Test
    void whatNoSingleRunShowsIsViolatedInAllOfThem() throws JsonProcessingException {
        assertThat(check("text", ExitCode.VIOLATED, WORSE_ON_MORE_CORES)).contains("VIOLATED 1/1");
        assertThat(check("junit", ExitCode.VIOLATED, WORSE_ON_MORE_CORES))
                .contains("failures=\"1\"", " on 1 core, ", " on 2 cores")
                .doesNotContain("Worsening[");
        assertThat(check("html", ExitCode.VIOLATED, WORSE_ON_MORE_CORES)).contains("1 cell is violated.");
        assertThat(check("markdown", ExitCode.VIOLATED, WORSE_ON_MORE_CORES)).contains("1 violation");
        assertThat(check("github", ExitCode.VIOLATED, WORSE_ON_MORE_CORES))
                .startsWith("::error title=cpython-2-linux @ linux violates core-scaling::");
        JsonNode run = sarif(ExitCode.VIOLATED, WORSE_ON_MORE_CORES);
        assertThat(run.path("results")).hasSize(1);
        assertThat(run.at("/results/0/ruleId").asText()).isEqualTo("core-scaling");
    }

    @Test
    void whatWasNotExploredIsOpenInAllOfThem() throws JsonProcessingException {
        assertThatItIsOpen("1 of 1 scenarios were not explored to their ends", NOT_EXPLORED);
    }

    @Test
    void whatWasNeverPutToTheTestIsOpenInAllOfThem() throws JsonProcessingException {
        assertThatItIsOpen("never put to the test", NEVER_PUT_TO_THE_TEST);
    }

    @Test
    void aComparisonOfWhatWasNotExploredIsOpenToo() throws JsonProcessingException {
        List<String> limited = new ArrayList<>(List.of(WORSE_ON_MORE_CORES));
        limited.addAll(List.of("--max-states", "160"));
        String[] arguments = limited.toArray(new String[0]);

        assertThat(check("text", ExitCode.INCOMPLETE, arguments)).containsPattern("core-scaling\\R.* bounded \\d/2");
        assertThat(check("junit", ExitCode.INCOMPLETE, arguments))
                .contains("so they cannot be compared")
                .doesNotContain("errors=\"0\"");
        assertThatItIsOpen("of 2 scenarios were not explored to their ends", arguments);
    }

    @Test
    void whatIsPassedIsPassedInAllOfThem() throws JsonProcessingException {
        assertThat(check("html", ExitCode.OK, PASSED)).contains("Nothing is violated.");
        assertThat(check("markdown", ExitCode.OK, PASSED)).contains("all properties hold");
        assertThat(check("github", ExitCode.OK, PASSED)).isEmpty();
        JsonNode run = sarif(ExitCode.OK, PASSED);
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
        assertThat(run.at("/invocations/0/toolExecutionNotifications")).isEmpty();
    }

    private static void assertThatItIsOpen(String why, String... arguments) throws JsonProcessingException {
        assertThat(check("html", ExitCode.INCOMPLETE, arguments))
                .contains("not decided.")
                .doesNotContain("Nothing is violated.");
        assertThat(check("markdown", ExitCode.INCOMPLETE, arguments)).contains("incomplete");
        assertThat(check("github", ExitCode.INCOMPLETE, arguments))
                .startsWith("::warning title=")
                .contains(why);
        JsonNode run = sarif(ExitCode.INCOMPLETE, arguments);
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isFalse();
        assertThat(run.at("/invocations/0/toolExecutionNotifications").toString())
                .contains(why);
    }

    private static JsonNode sarif(int code, String... arguments) throws JsonProcessingException {
        return new ObjectMapper().readTree(check("sarif", code, arguments)).at("/runs/0");
    }

    private static String check(String format, int code, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", format));
        Outcome outcome = Outcome.check(all.toArray(new String[0]));
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(code);
        return outcome.out();
    }
}
