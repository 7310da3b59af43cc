package org.gilcheck.reports.explorer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.gilcheck.model.language.PolicyException;
import org.gilcheck.properties.UsageException;
import org.gilcheck.properties.jobs.Job;

/** Takes requests: gives out files, has questions answered, and says in one sentence why something cannot be done. */
final class Desk implements HttpHandler {
    /** The longest run, twice over, and then some. */
    private static final int MOST_BYTES = 256 * 1024;

    private static final int DEFECT = 500;
    private static final String DIAGRAMS = "/diagram/";

    private final SameSite sameSite;
    private final Files files;
    private final Answers answers;
    private final Map<String, Function<Query, Object>> questions;

    Desk(Answers answers, Job job, int port) {
        this.sameSite = new SameSite(port);
        this.files = new Files(job);
        this.answers = answers;
        this.questions = Map.of(
                "/api/state", answers::state,
                "/api/until", answers::until,
                "/api/token", answers::token,
                "/api/search", answers::search,
                "/api/progress", answers::progress,
                "/api/stop", answers::stop);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = reply(exchange);
            SafeHeaders.put(exchange.getResponseHeaders(), reply.type());
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        try {
            sameSite.check(exchange);
            String path = exchange.getRequestURI().getPath();
            Function<Query, Object> question = questions.get(path);
            return question == null ? file(exchange, path) : answer(exchange, question);
        } catch (Refusal refusal) {
            return Reply.refused(refusal.status(), refusal.sentence());
        } catch (UsageException | PolicyException mistake) {
            return Reply.refused(Refusal.BAD_REQUEST, String.valueOf(mistake.getMessage()));
        } catch (RuntimeException | Error defect) {
            return Reply.refused(DEFECT, "This is a defect of gilcheck: " + oneLine(defect.toString()));
        }
    }

    private Reply file(HttpExchange exchange, String path) {
        if (!exchange.getRequestMethod().equals("GET")) {
            throw new Refusal(Refusal.WRONG_METHOD, "Here, only GET is understood.");
        }
        if (path.equals("/api/about")) {
            return Reply.json(answers.about());
        }
        if (path.equals("/diagram.css")) {
            return Reply.text("text/css", answers.pictures().style());
        }
        return path.startsWith(DIAGRAMS)
                ? Reply.text("image/svg+xml", answers.pictures().svg(path.substring(DIAGRAMS.length())))
                : files.get(path);
    }

    private static Reply answer(HttpExchange exchange, Function<Query, Object> question) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            throw new Refusal(Refusal.WRONG_METHOD, "Here, only POST is understood.");
        }
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?")) {
            throw new Refusal(Refusal.WRONG_TYPE, "The request must have the Content-Type application/json.");
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Refusal(Refusal.TOO_LARGE, "The request is larger than " + MOST_BYTES + " bytes.");
        }
        return Reply.json(question.apply(Query.of(body)));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
