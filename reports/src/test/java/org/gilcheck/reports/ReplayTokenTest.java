package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.jobs.Locks;
import org.gilcheck.properties.runs.ReplayToken;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A token says all that is needed to replay a run; a damaged one is told, or means another run. */
class ReplayTokenTest {
    private static final List<String> TOKENS = List.of(
            "gil1/broken-release-yield-acquire/linux/untimed/1/2+cpu/-/yield-switches/bb4c1d63/0/00000",
            "gil1/cpython-2-linux/linux/timed/2/1+cpu%2C+1+io/check%2Binterval%253D2/yield-switches/1eaae434/0/"
                    + "01_000_000000",
            "gil1/broken-locks-inverted/adversarial/untimed/1/2+cpu/-/deadlock/0/0/00000-1.1S0T",
            "gil1/cpython-2-linux/linux.strong/untimed/1/2+cpu/-/starvation/0/0/1L1-1.11111111",
            "gil1/cpython-2-linux/macos-2011.fifo/untimed/1/2+cpu/-/bypass/0/0/1");

    @Test
    void aTokenIsReadAndWritten() {
        for (String token : TOKENS) {
            assertThat(ReplayToken.parse(token).text()).isEqualTo(token);
            assertThat(ReplayToken.parse("  " + token + "\n").text()).isEqualTo(token);
        }
    }

    @Test
    void theLocksStandBehindTheOperatingSystem() {
        assertThat(TOKENS.stream().map(token -> ReplayToken.parse(token).locks()))
                .containsExactly(Locks.WEAK, Locks.WEAK, Locks.WEAK, Locks.STRONG, Locks.FIFO);
        assertThat(ReplayToken.parse(TOKENS.get(4)).os()).isEqualTo("macos-2011");
    }

    @Property(tries = 200)
    void whatIsWrittenIsRead(
            @ForAll("texts") String policy,
            @ForAll("texts") String threads,
            @ForAll("texts") String steps,
            @ForAll @IntRange(min = 1, max = 64) int cores,
            @ForAll @IntRange(min = 0) int initial) {
        ReplayToken token = new ReplayToken(
                policy,
                "linux",
                Locks.WEAK,
                Clock.TIMED,
                cores,
                threads,
                List.of("a=1"),
                "deadlock",
                "0",
                initial,
                steps);

        assertThat(token.text()).doesNotContainAnyWhitespaces();
        assertThat(ReplayToken.parse(token.text())).isEqualTo(token);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aZ09 +-_.,/%=\\\"'$&*~")
                .withChars('ı', 'İ', 'é', '\n')
                .ofMaxLength(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | strict-fif | Unknown policy \"strict-fif\". Did you mean \"strict-fifo\"?",
                "1 | No.java | No.java: there is no such file.",
                "1 | %zz | not a replay token: ",
                "2 | linus | Unknown operating system profile \"linus\". Did you mean \"linux\"?",
                "3 | untimd | Unknown clock \"untimd\". Did you mean \"untimed\"?",
                "4 | 0 | the token's number of cores \"0\": give a whole number from 1 to 64",
                "4 | 65 | the token's number of cores \"65\": give a whole number from 1 to 64",
                "4 | x | the token's number of cores \"x\": give a whole number from 1 to 64",
                "5 | 2+cpus | the token's threads \"2 cpus\": Unknown workload \"cpus\".",
                "5 | `` | the token's threads \"\": there must be at least one thread.",
                "6 | x | the token's scale \"x\": give NAME=N",
                "6 | `` | the token's scale \"\": give NAME=N",
                "7 | yield | Unknown property \"yield\". Did you mean \"yield-switches\"?",
                "2 | linux.storng | Unknown fairness \"storng\". Did you mean \"strong\"? Known: weak, strong, fifo.",
                "10 | 000L00 | the run cannot be replayed: its loop, which begins at step 4, does not lead back to where",
                "10 | 0L0L0 | not a replay token: cannot read its steps at character 2 of \"0L0\"",
                "9 | 1 | the run begins in initial state 1, which this scenario does not have",
                "9 | -1 | the token's initial state \"-1\": give a whole number from 0 to 2147483647",
                "10 | 0000? | not a replay token: cannot read its steps at character 5 of \"0000?\"",
                "10 | 00-1 | not a replay token: cannot read its steps at character 3 of \"00-1\"",
                "10 | 00-x. | the token's outcome \"x\": give a whole number from 0 to 65535",
                "10 | 0Q | not a replay token: cannot read its steps at character 2 of \"0Q\"",
                "10 | 00009 | the run cannot be replayed: its step 5 is not possible here.",
                "10 | 0000_ | the run cannot be replayed: its step 5 is not possible here.",
            })
    void aDamagedFieldIsTold(int field, String damaged, String message) {
        String[] fields = TOKENS.get(0).split("/", -1);
        fields[field] = damaged;

        assertThat(Outcome.of("replay", String.join("/", fields)).complaint()).startsWith("gilcheck: " + message);
    }

    @ParameterizedTest
    @CsvSource({"gil1/x, 2", "gil1/, 2", "gil1/a/b/c/d/e/f/g/h/i/j/k, 12"})
    void aTokenThatIsCutOffOrTooLongIsTold(String token, int fields) {
        assertThat(Outcome.of("replay", token).complaint())
                .isEqualTo("gilcheck: not a replay token: it has " + fields
                        + " fields instead of 11. Copy the whole line that begins with gil1/");
    }

    @Property(tries = 300)
    void noDamageLeadsToMoreThanAMessage(
            @ForAll @IntRange(max = 4) int which,
            @ForAll @IntRange(max = 100) int place,
            @ForAll("damages") String damage,
            @ForAll @IntRange(max = 2) int removed) {
        String token = TOKENS.get(which);
        int at = Math.min(place, token.length());
        String damaged = token.substring(0, at) + damage + token.substring(Math.min(token.length(), at + removed));

        Outcome outcome = Outcome.of("replay", damaged);

        assertThat(outcome.code())
                .as("exit code for %s: %s", damaged, outcome.err())
                .isBetween(0, 2);
        if (outcome.code() == ExitCode.USAGE) {
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err()).contains("gilcheck: ");
        }
    }

    @Provide
    Arbitrary<String> damages() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('/', '%', '-', '.', '_', 'ı', '\u0000', '\u0663', '\uD800')
                .ofMaxLength(2);
    }

    @Test
    void aCommaInANameIsKept() {
        ReplayToken token = new ReplayToken(
                "a", "linux", Locks.WEAK, Clock.TIMED, 1, "cpu", List.of("first, second=3"), "deadlock", "0", 0, "0");

        assertThat(ReplayToken.parse(token.text())).isEqualTo(token);
    }
}
