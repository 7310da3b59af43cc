package org.gilcheck.reports.explorer;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only what comes from the explorer's own page. A browser would also send what other pages ask for: names that someone
 * else lets point to this machine are known by their Host header, and other pages by their Origin.
 */
final class SameSite {
    private static final int USUAL_PORT = 80;

    private final List<String> hosts;

    SameSite(int port) {
        List<String> names = List.of("127.0.0.1", "localhost", "[::1]");
        List<String> known = new ArrayList<>();
        names.forEach(name -> known.add(name + ":" + port));
        if (port == USUAL_PORT) {
            known.addAll(names); // browsers leave it out
        }
        hosts = List.copyOf(known);
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
