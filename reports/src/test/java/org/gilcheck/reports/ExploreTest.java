package org.gilcheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilcheck.reports.results.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code gilcheck explore} on the command line. */
class ExploreTest {
    private static final Pattern ADDRESS = Pattern.compile("Explore at (http://\\S+/) ");

    @TempDir
    Path folder;

    /** Runs the command until somebody has got what he wants from its page. */
    private static Outcome served(String path, AtomicReference<String> page, String... arguments) throws Exception {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CompletableFuture<Integer> code = new CompletableFuture<>();
        Thread command =
                new Thread(() -> code.complete(Gilcheck.run(new PrintWriter(out), new PrintWriter(err), arguments)));
        command.start();
        String address = address(out, code, err);
        page.set(HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString())
                .body());
        assertThat(code).isNotDone();
        command.interrupt();
        return new Outcome(code.get(20, TimeUnit.SECONDS), out.toString(), err.toString());
    }

    private static String address(StringWriter out, CompletableFuture<Integer> code, StringWriter err)
            throws InterruptedException {
        while (!code.isDone()) {
            Matcher matcher = ADDRESS.matcher(out.toString());
            if (matcher.find()) {
                return matcher.group(1);
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the command has ended: " + err);
    }

    @Test
    void itPrintsItsAddressAndServesUntilItIsStopped() throws Exception {
        AtomicReference<String> page = new AtomicReference<>();

        Outcome outcome = served("", page, "explore", "cpython-3.2", "--threads", "1 cpu, 1 io", "--cores", "1");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).matches("Explore at http://(127\\.0\\.0\\.1|\\[::1\\]):[0-9]+/ \\(.*\\)\\R");
        assertThat(page.get()).contains("<h1>cpython-3.2 @ linux</h1>", "1 cpu, 1 io, timed, 1 core");
    }

    @Test
    void aRunIsExploredInItsOwnScenario() throws Exception {
        String token = Outcome.check(
                        "cpython-2-linux", "--threads", "2 cpu", "--clock", "untimed", "--property", "yield-switches")
                .out()
                .lines()
                .filter(line -> line.contains("gil1/"))
                .map(line -> line.substring(line.indexOf("gil1/")))
                .findFirst()
                .orElseThrow();
        Path file = Files.writeString(folder.resolve("run.txt"), "replay: " + token + "\n");
        for (String given : new String[] {token, file.toString()}) {
            AtomicReference<String> about = new AtomicReference<>();

            served("api/about", about, "explore", given);

            assertThat(about.get())
                    .contains("\"where\":\"2 cpu, untimed\"", "\"property\":\"yield-switches\"")
                    .contains("\"steps\":\"" + token.substring(token.lastIndexOf('/') + 1) + "\"");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| Missing required parameter",
                "cpython-3.1 | Unknown policy \"cpython-3.1\"",
                "cpython-3.2 ruby-2.0 | Unmatched",
                "cpython-3.2 --cores 1,2 | make 2 scenarios, and one at a time can be explored. Give only one each of --cores",
                "cpython-3.2 --clock timed,untimed --os linux | Give only one each of --os, --clock",
                "cpython-3.2 --cores 0 | --cores \"0\"",
                "cpython-3.2 --threads 3cpus | --threads \"3cpus\"",
                "cpython-3.2 --port 65536 | --port \"65536\": give a whole number from 0 to 65535",
                "cpython-3.2 --port -1 | --port \"-1\"",
                "gil1/x | not a replay token",
                "gil1/cpython-3.2/linux/timed/2/2+cpu/-/deadlock/00000000/0/zz | cannot be replayed",
                "gil1/cpython-3.2/linux/timed/2/2+cpu/-/deadlock/00000000/0/0 --cores 2 | a run brings its own scenario",
                "pom.xml | contains no replay token",
            })
    void wrongUsageIsToldInOneLine(String arguments, String complaint) {
        String[] all = ("explore" + (arguments == null ? "" : " " + arguments)).split(" ");

        Outcome outcome = Outcome.of(all);

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines().reduce((first, last) -> last).orElse(""))
                .startsWith("gilcheck: ");
        if (!complaint.equals("Unmatched")) {
            assertThat(outcome.err()).contains(complaint);
        }
    }

    @Test
    void aPortThatIsTakenIsToldInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(Outcome.of("explore", "cpython-3.2", "--port", port).complaint())
                    .contains("port " + port + " cannot be used", "Give another --port");
        }
    }
}
