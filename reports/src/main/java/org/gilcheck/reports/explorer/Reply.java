package org.gilcheck.reports.explorer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** An answer over HTTP. */
record Reply(int status, String type, String body) {
    static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    static Reply text(String type, String text) {
        return new Reply(OK, type, text);
    }

    static Reply json(Object value) {
        return json(OK, value);
    }

    static Reply refused(int status, String sentence) {
        return json(status, Map.of("error", sentence));
    }

    private static Reply json(int status, Object value) {
        try {
            return new Reply(status, "application/json", JSON.writeValueAsString(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
