package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.gilcheck.model.policies.Catalogue;
import org.gilcheck.properties.Property;
import org.gilcheck.properties.PropertyCatalogue;
import org.gilcheck.reports.results.ExitCode;
import org.gilcheck.reports.results.ReportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake on the command line is told in one line that names the option and what to do. */
class BadInputTest {
    private static final String FIFO = "check;strict-fifo;";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "--property;starvaton | Unknown property \"starvaton\". Did you mean \"starvation\"? Known: PROPERTIES.",
                "--property;deadlok | Unknown property \"deadlok\". Did you mean \"deadlock\"? Known: PROPERTIES.",
                "--property; | Unknown property \"\". Known: PROPERTIES.",
                "--property;DEADLOCK | Unknown property \"DEADLOCK\". Did you mean \"deadlock\"? Known: PROPERTIES.",
                "--os;linus | Unknown operating system profile \"linus\". Did you mean \"linux\"?"
                        + " Known: linux, macos-2011, macos, windows, freertos, adversarial.",
                "--os; | Unknown operating system profile \"\"."
                        + " Known: linux, macos-2011, macos, windows, freertos, adversarial.",
                "--os;linux,WINDOWS | Unknown operating system profile \"WINDOWS\". Did you mean \"windows\"?"
                        + " Known: linux, macos-2011, macos, windows, freertos, adversarial.",
                "--clock;tmied | Unknown clock \"tmied\". Did you mean \"timed\"? Known: untimed, timed.",
                "--clock; | Unknown clock \"\". Known: untimed, timed.",
                "--format;jsno | Unknown format \"jsno\". Did you mean \"json\"? Known: FORMATS.",
                "--format;yaml | Unknown format \"yaml\". Did you mean \"html\"? Known: FORMATS.",
                "--format; | Unknown format \"\". Known: FORMATS.",
                "--cores;0 | --cores \"0\": give a whole number from 1 to 64",
                "--cores;-1 | --cores \"-1\": give a whole number from 1 to 64",
                "--cores=-1 | --cores \"-1\": give a whole number from 1 to 64",
                "--cores;65 | --cores \"65\": give a whole number from 1 to 64",
                "--cores;abc | --cores \"abc\": give a whole number from 1 to 64",
                "--cores;1.5 | --cores \"1.5\": give a whole number from 1 to 64",
                "--cores; | --cores \"\": give a whole number from 1 to 64",
                "--cores;1,,2 | --cores \"\": give a whole number from 1 to 64",
                "--cores;99999999999999999999 | --cores \"99999999999999999999\": give a whole number from 1 to 64",
                "--threads;0 cpu | --threads \"0 cpu\": the number of threads is \"0\"."
                        + " Give a whole number from 1 to 16. Example: --threads \"2 cpu, 1 io(4)\"",
                "--threads;999999999999 cpu | --threads \"999999999999 cpu\": the number of threads is"
                        + " \"999999999999\". Give a whole number from 1 to 16. Example: --threads \"2 cpu, 1 io(4)\"",
                "--threads; | --threads \"\": there must be at least one thread."
                        + " Example: --threads \"2 cpu, 1 io(4)\"",
                "--scale;quantum | --scale \"quantum\": give NAME=N, such as \"switch interval=6\"",
                "--scale; | --scale \"\": give NAME=N, such as \"switch interval=6\"",
                "--scale;=3 | --scale \"=3\": give NAME=N, such as \"switch interval=6\"",
                "--scale;quantum= | --scale quantum \"\": give a whole number from 1 to 1000",
                "--scale;quantum=0 | --scale quantum \"0\": give a whole number from 1 to 1000",
                "--scale;quantum=1001 | --scale quantum \"1001\": give a whole number from 1 to 1000",
                "--scale;quantum=x | --scale quantum \"x\": give a whole number from 1 to 1000",
                "--max-memory;0 | --max-memory \"0\": give a size such as 512m or 4g",
                "--max-memory;4x | --max-memory \"4x\": give a size such as 512m or 4g",
                "--max-memory; | --max-memory \"\": give a size such as 512m or 4g",
                "--time-limit;x | --time-limit \"x\": give a time such as 500ms, 30s or 5m",
                "--time-limit;0s | --time-limit \"0s\": give a time such as 500ms, 30s or 5m",
                "--time-limit;30 | --time-limit \"30\": give a time such as 500ms, 30s or 5m",
                "--max-states;0 | --max-states \"0\": give a whole number from 1 to 800000000",
                "--max-states;-5 | --max-states \"-5\": give a whole number from 1 to 800000000",
                "--workers;0 | --workers \"0\": give a whole number from 1 to 256",
                "--workers;257 | --workers \"257\": give a whole number from 1 to 256",
                "--fairness;strnog | Unknown fairness \"strnog\". Did you mean \"strong\"? Known: weak, strong, fifo.",
                "--fairness; | Unknown fairness \"\". Known: weak, strong, fifo.",
                "--at-most;wiat=3 | Unknown property \"wiat\". Did you mean \"wait\"? Known: PROPERTIES.",
                "--at-most;deadlock=3 | deadlock holds or is violated and has no number. Those that have one: BOUNDS.",
                "--at-most;io-latency:per-cal=3 | Unknown aspect of io-latency \"per-cal\". Did you mean \"per-call\"?"
                        + " Known: per-message, per-call.",
                "--at-most;wait:per-call=3 | wait has but one number: leave out \":per-call\"",
                "--at-most;wait | --at-most \"wait\": give PROPERTY[:ASPECT]=AMOUNT, such as wait=7",
                "--at-least;=3 | --at-least \"=3\": give PROPERTY[:ASPECT]=AMOUNT, such as wait=7",
                "--at-least;wait= | --at-least wait \"\": give a number or a fraction, such as 7 or 3/4",
                "--at-least;wait=1/0 | --at-least wait \"1/0\": give a number or a fraction, such as 7 or 3/4",
                "--at-most;wait=-1 | --at-most wait \"-1\": give a number or a fraction, such as 7 or 3/4",
                "--at-most;bypass=25ms | --at-most bypass \"25ms\": bypass is no time. Give a number such as 25",
                "--at-most;wait=25min | --at-most wait \"25min\": give a number, or a time in ns, us, ms or s",
                "--classpath;/no/such | --classpath /no/such: there is no such file or folder. Check the path",
            })
    void aBadValueOfAnOptionIsTold(String arguments, String message) {
        String properties = PropertyCatalogue.all().stream().map(Property::id).collect(Collectors.joining(", "));
        String bounds = PropertyCatalogue.all().stream()
                .filter(Property::isBound)
                .map(Property::id)
                .collect(Collectors.joining(", "));

        String formats = ReportFormats.all().stream().map(ReportFormat::id).collect(Collectors.joining(", "));

        assertThat(run(FIFO + arguments).complaint())
                .isEqualTo("gilcheck: "
                        + message.replace("PROPERTIES", properties)
                                .replace("BOUNDS", bounds)
                                .replace("FORMATS", formats));
    }

    @Test
    void anUnknownPolicyLeadsToTheNearest() {
        String known = Catalogue.entries().stream().map(Catalogue.Entry::name).collect(Collectors.joining(", "));

        assertThat(run("check;cpython-3").complaint())
                .isEqualTo("gilcheck: Unknown policy \"cpython-3\". Did you mean \"cpython-3.2\"? Known: " + known
                        + ". A file ending in .java, or a class on --classpath, may be given as well");
    }

    @ParameterizedTest
    @CsvSource({"check;", "compare;;strict-fifo", "describe;", "replay;gil1//linux/untimed/1/cpu/-/deadlock/0/0/"})
    void anEmptyPolicyIsUnknown(String arguments) {
        assertThat(run(arguments).complaint()).startsWith("gilcheck: Unknown policy \"\". Known: cpython-2-linux, ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare | compare takes two policies or more. Example: gilcheck compare cpython-2-linux cpython-3.2",
                "compare;strict-fifo | compare takes two policies or more."
                        + " Example: gilcheck compare cpython-2-linux cpython-3.2",
                "compare;strict-fifo;strict-fifo | strict-fifo is given twice. Compare it with another policy",
                "compare;no-gil;strict-fifo;no-gil | no-gil is given twice. Compare it with another policy",
            })
    void aComparisonTakesSeveralPolicies(String arguments, String message) {
        assertThat(run(arguments).complaint()).isEqualTo("gilcheck: " + message);
    }

    @Test
    void aComparisonHasNoThresholds() {
        assertThat(run("compare;strict-fifo;no-gil;--at-most;wait=3").complaint())
                .startsWith("gilcheck: Unknown option \"--at-most\".");
    }

    @Test
    void moreThreadsThanFitBesideThoseOfThePolicyAreTold() {
        assertThat(run("check;ruby-1.9.2;--threads;16 cpu").complaint())
                .isEqualTo("gilcheck: ruby-1.9.2 with 16 cpu: 17 threads with the policy's own. Use at most 16");
    }

    @Test
    void aScaleOfANameThatNothingHasIsTold() {
        assertThat(run(FIFO + "--scale;quantm=3").complaint())
                .contains("\"quantm\"", "Did you mean \"quantum\"?", "time slice");
    }

    @Test
    void aScaleMayNameWhatOnlyOneOfThePoliciesHas() {
        assertThat(run("check;--quiet;strict-fifo;cpython-3.2;--threads;2 cpu;--property;deadlock;--scale;quantum=3")
                        .code())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "check;strict-fifo;--workers | Missing required parameter for option '--workers' (N).",
                "check;--format;json;--format;text | option '--format' (FORMAT) should be specified only once.",
                "describe | Missing required parameter: 'POLICY'.",
                "describe;a;b | Unexpected argument \"b\".",
                "replay | `Missing required parameter: 'TOKEN|FILE'.`",
                "list;x | Unexpected argument \"x\".",
                "list;--polcy | Unknown option \"--polcy\". Known: --help, --version.",
                "replay;--polcy;x | Unknown option \"--polcy\". Did you mean \"--policy\"?"
                        + " Known: --classpath, --help, --policy, --version.",
            })
    void aWrongShapeOfACommandIsTold(String command, String message) {
        String verb = command.split(";", -1)[0];

        assertThat(run(command).complaint()).isEqualTo("gilcheck: " + message + " See 'gilcheck " + verb + " --help'.");
    }

    @Test
    void anUnknownOptionOfCheckLeadsToTheNearest() {
        assertThat(run(FIFO + "--formt;json").complaint())
                .startsWith("gilcheck: Unknown option \"--formt\". Did you mean \"--format\"? Known: --at-least, ");
    }

    @Test
    void aScaleMaySetWhatOnlySomeThreadsHave() {
        String call =
                "check;--quiet;strict-fifo;--threads;1 cpu, 1 c-held;--clock;timed;--property;deadlock;--scale;C call=";
        assertThat(run(call + "3")).returns(ExitCode.OK, Outcome::code);
        assertThat(run(call.replace("c-held", "io") + "3").complaint())
                .startsWith("gilcheck: Unknown duration or constant \"C call\".");
    }

    @Test
    void anUnknownCommandLeadsToTheNearest() {
        assertThat(run("chek;strict-fifo").complaint())
                .isEqualTo(
                        "gilcheck: Unknown command \"chek\". Did you mean \"check\"?"
                                + " Known: benchmark, check, claims, compare, count, crosscheck, describe, diagram, explore, export, growth, list, mutants, render, replay, schema, simulate, stress, trace. See 'gilcheck --help'.");
    }

    @Test
    void aMissingCommandIsTold() {
        assertThat(Outcome.of().complaint()).isEqualTo("gilcheck: No command given. See 'gilcheck --help'.");
    }

    @Test
    void anEmptyFolderForTheReportIsTold() {
        assertThat(run(FIFO + "--threads;cpu;--out;").complaint()).startsWith("gilcheck: --out \"\": ");
    }

    @Test
    void anEmptyTokenIsTold() {
        assertThat(run("replay;").complaint())
                .isEqualTo("gilcheck: \"\" is neither a replay token (gil1/...) nor a file");
    }

    @Test
    void aWorkloadOfTooManyCallsIsTold() {
        assertThat(run(FIFO + "--threads;1 io(1000)").complaint()).startsWith("gilcheck: --threads \"1 io(1000)\": ");
    }

    private static Outcome run(String arguments) {
        return Outcome.of(arguments.split(";", -1));
    }
}
