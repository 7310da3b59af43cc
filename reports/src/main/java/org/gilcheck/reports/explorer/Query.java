package org.gilcheck.reports.explorer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the page asks: an object of JSON, of which nothing is believed. */
final class Query {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode object;

    private Query(JsonNode object) {
        this.object = object;
    }

    /** @throws Refusal if it is no object of JSON */
    static Query of(byte[] body) {
        try {
            JsonNode node = JSON.readTree(new String(body, java.nio.charset.StandardCharsets.UTF_8));
            if (node == null || !node.isObject()) {
                throw Refusal.badRequest("The body of the request must be one object of JSON.");
            }
            return new Query(node);
        } catch (JsonProcessingException unreadable) {
            throw Refusal.badRequest("The body of the request cannot be read as JSON.");
        }
    }

    /** A text; empty if it is not given. */
    String text(String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw Refusal.badRequest("\"" + name + "\" must be a text.");
        }
        return value.textValue();
    }

    /** A whole number in a range; {@code usual} if it is not given. */
    long number(String name, long least, long most, long usual) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return usual;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            throw Refusal.badRequest("\"" + name + "\" must be a whole number from " + least + " to " + most + ".");
        }
        return value.longValue();
    }

    /** The same for numbers that fit an int. */
    int count(String name, int least, int most, int usual) {
        return (int) number(name, least, most, usual);
    }

    /** An object in it; empty if it is not given. */
    Query object(String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return new Query(JSON.createObjectNode());
        }
        if (!value.isObject()) {
            throw Refusal.badRequest("\"" + name + "\" must be an object.");
        }
        return new Query(value);
    }
}
