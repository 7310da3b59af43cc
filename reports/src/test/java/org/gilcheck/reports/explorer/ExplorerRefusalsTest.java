package org.gilcheck.reports.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gilcheck.model.machine.Clock;
import org.gilcheck.properties.UsageException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The explorer answers nobody but its own page, and says in one sentence why it cannot answer. */
class ExplorerRefusalsTest {
    private static ExplorerServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = ExplorerServer.start(Opening.of(Scenes.job("cpython-3.2", "2 cpu", Clock.TIMED, 2)), 0);
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void assertRefused(HttpResponse<String> response, int status, String sentence) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        JsonNode body = Client.json(response);
        assertThat(body).hasSize(1);
        assertThat(body.get("error").textValue())
                .contains(sentence)
                .matches("[^\n]*[.?]")
                .doesNotContain("\tat ", "Exception", "java.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/state | | 400 | one object",
                "/api/state | { | 400 | cannot be read as JSON",
                "/api/state | [1] | 400 | one object",
                "/api/state | {\"steps\": 7} | 400 | \"steps\" must be a text",
                "/api/state | {\"steps\": \"?!\"} | 400 | cannot be read",
                "/api/state | {\"steps\": \"0Q\"} | 400 | cannot be read",
                "/api/state | {\"steps\": \"0-\"} | 400 | cannot be read",
                "/api/state | {\"steps\": \"0-99999.\"} | 400 | cannot be read",
                "/api/state | {\"steps\": \"00_\"} | 400 | Step 3 (_) is not possible here",
                "/api/state | {\"steps\": \"z\"} | 400 | Step 1 (z) is not possible here",
                "/api/state | {\"steps\": \"0\", \"initial\": 9} | 400 | no initial state number 9",
                "/api/state | {\"steps\": \"0\", \"initial\": -1} | 400 | \"initial\" must be a whole number",
                "/api/state | {\"steps\": \"0\", \"from\": 1.5} | 400 | \"from\" must be a whole number",
                "/api/until | {\"goal\": {\"kind\": \"magic\"}} | 400 | \"kind\" must be one of",
                "/api/until | {\"goal\": 3} | 400 | \"goal\" must be an object",
                "/api/until | {\"goal\": {\"kind\": \"event\", \"event\": \"x\"}} | 400 | no such event",
                "/api/until | {\"goal\": {\"kind\": \"event\", \"event\": \"grant\", \"thread\": 2}} | 400 | \"thread\"",
                "/api/until | {\"goal\": {\"kind\": \"variable\", \"variable\": \"x\"}} | 400 | no such variable",
                "/api/until | {\"goal\": {\"kind\": \"place\"}} | 400 | which \"routine\"",
                "/api/until | {\"goal\": {\"kind\": \"steps\"}, \"limit\": 0} | 400 | \"limit\" must be",
                "/api/until | {\"goal\": {\"kind\": \"steps\"}, \"scheduler\": {\"kind\": \"x\"}} | 400 | scheduler",
                "/api/token | {\"property\": \"core-scaling\"} | 400 | no such property",
                "/api/token | {\"property\": \"deadlock\", \"steps\": \"L0\"} | 400 | does not lead back",
                "/api/search | {\"property\": \"beauty\"} | 400 | no such property",
                "/api/search | {\"property\": \"deadlock\", \"states\": 0} | 400 | \"states\" must be",
                "/api/progress | {\"search\": 12345} | 404 | no such search",
                "/api/stop | {} | 404 | no such search",
                "/api/nothing | {} | 405 | only GET",
            })
    void whatCannotBeAnsweredIsRefusedInOneSentence(String path, String body, int status, String sentence) {
        assertRefused(client.post(path, body == null ? "" : body), status, sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api/nothing", "/main.js/", "/../pom.xml", "/page.html", "/diagram/nothing"})
    void unknownPathsAreRefused(String path) {
        assertRefused(client.get(path), 404, "There is no");
    }

    @Test
    void questionsMustBePostedAsJson() {
        assertRefused(client.get("/api/state"), 405, "only POST");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(client.at("/api/state")).POST(BodyPublishers.ofString("{}"));
        assertRefused(client.send(request), 415, "Content-Type");
        assertRefused(client.send(request.header("Content-Type", "text/plain")), 415, "Content-Type");
    }

    @Test
    void requestsThatAreTooLargeAreRefused() {
        String tooLong = "0".repeat(300 * 1024);
        String tooMany = "0".repeat(20_001);

        assertRefused(client.post("/api/state", Map.of("steps", tooLong)), 413, "larger than");
        assertRefused(client.post("/api/state", Map.of("steps", tooMany)), 400, "too long");
    }

    @Test
    void requestsOfOtherPagesAreRefused() {
        for (String origin : List.of("http://evil.example", "null", "http://127.0.0.1:1", "https://" + host())) {
            HttpRequest.Builder request = HttpRequest.newBuilder(client.at("/api/state"))
                    .header("Content-Type", "application/json")
                    .header("Origin", origin)
                    .POST(BodyPublishers.ofString("{}"));
            assertRefused(client.send(request), 403, "another web page");
        }
        HttpRequest.Builder own = HttpRequest.newBuilder(client.at("/api/state"))
                .header("Content-Type", "application/json")
                .header("Origin", "http://" + host())
                .POST(BodyPublishers.ofString("{}"));
        assertThat(client.send(own).statusCode()).isEqualTo(200);
    }

    private static String host() {
        return server.address().getAuthority();
    }

    /** A name that someone else's server lets point to this machine. */
    @Test
    void requestsForOtherHostsAreRefused() throws IOException {
        int port = server.address().getPort();

        assertThat(statusFor("Host: evil.example:" + port)).isEqualTo(403);
        assertThat(statusFor("Host: evil.example")).isEqualTo(403);
        assertThat(statusFor("Host: 127.0.0.1")).isEqualTo(403);
        assertThat(statusFor("Host: 127.0.0.1:" + port + "\r\nHost: evil.example"))
                .isEqualTo(403);
        assertThat(statusFor("X-Nothing: 1")).isEqualTo(403);
        assertThat(statusFor("Host: localhost:" + port)).isEqualTo(200);
        assertThat(statusFor("Host: LOCALHOST:" + port)).isEqualTo(200);
    }

    private static int statusFor(String headers) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    @Test
    void itListensOnTheLoopbackInterfaceOnly() throws IOException {
        InetSocketAddress address = server.listensOn();

        assertThat(address.getAddress().isLoopbackAddress()).isTrue();
        for (InetAddress other : addressesOfThisMachine()) {
            assertThatThrownBy(() -> {
                        try (Socket socket = new Socket()) {
                            socket.connect(new InetSocketAddress(other, address.getPort()), 500);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    private static List<InetAddress> addressesOfThisMachine() throws IOException {
        List<InetAddress> addresses = new ArrayList<>();
        for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(each.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    addresses.add(address);
                }
            }
        }
        return addresses;
    }

    @Test
    void everyAnswerTellsTheBrowserToTrustNobodyElse() {
        for (String path : List.of("/", "/main.js", "/explorer.css", "/diagram/acquire", "/api/about", "/nothing")) {
            HttpResponse<String> response = client.get(path);
            assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "http", "*");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void aPortThatIsTakenIsAMistakeOfTheUser() {
        int taken = server.address().getPort();

        assertThatThrownBy(() ->
                        ExplorerServer.start(Opening.of(Scenes.job("cpython-3.2", "2 cpu", Clock.TIMED, 2)), taken))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("port " + taken + " cannot be used")
                .hasMessageContaining("another --port");
    }
}
