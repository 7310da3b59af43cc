package org.gilcheck.reports.explorer;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only what comes from the explorer's own page. A browser would also send what other pages ask for: names that someone
 * else lets point to this machine are known by their Host header, and other pages by their Origin.
 */
final class SameSite {
    private final List<String> hosts;

    SameSite(int port) {
        hosts = List.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    /** @throws Refusal if the request comes from elsewhere */
    void check(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String host = only(headers.get("Host"));
        if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
            throw new Refusal(
                    Refusal.FORBIDDEN,
                    "The request is not addressed to this machine: open http://" + hosts.get(0) + "/ instead.");
        }
        List<String> origins = headers.get("Origin");
        if (origins != null && !isOurs(only(origins))) {
            throw new Refusal(Refusal.FORBIDDEN, "The request comes from another web page than the explorer's own.");
        }
    }

    private boolean isOurs(@Nullable String origin) {
        return origin != null
                && hosts.stream()
                        .anyMatch(host -> origin.toLowerCase(Locale.ROOT).equals("http://" + host));
    }

    private static @Nullable String only(@Nullable List<String> values) {
        return values != null && values.size() == 1 ? values.get(0) : null;
    }
}
