package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.gilcheck.reports.results.ExitCode;

/** What a command has printed, and its exit code. Nobody who runs a command must ever see a stack trace. */
record Outcome(int code, String out, String err) {

    static Outcome of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Gilcheck.run(new PrintWriter(out), new PrintWriter(err), arguments);
        assertThat(out.toString() + err).doesNotContain("\tat ");
        return new Outcome(code, out.toString(), err.toString());
    }

    static Outcome check(String... arguments) {
        List<String> all = new ArrayList<>(List.of("check", "--quiet"));
        all.addAll(List.of(arguments));
        return of(all.toArray(new String[0]));
    }

    /** The line on standard error of a command that could not do its work, and says so in one. */
    String complaint() {
        assertThat(code).as("exit code; standard error: %s", err).isEqualTo(ExitCode.USAGE);
        assertThat(out).isEmpty();
        assertThat(err).startsWith("gilcheck: ").endsWith(System.lineSeparator());
        assertThat(err.lines()).hasSize(1);
        return err.strip();
    }
}
