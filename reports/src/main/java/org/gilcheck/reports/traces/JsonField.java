package org.gilcheck.reports.traces;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gilcheck.properties.UsageException;

/** A value in a JSON file that must be as expected; if it is not, the file and the line are told, and what was expected. */
public final class JsonField {
    /** No honest name is so long. */
    private static final int LONGEST_TEXT = 1_000_000;

    private static final int MOST_SHOWN = 40;
    private static final JsonMapper MAPPER = JsonMapper.builder(new com.fasterxml.jackson.core.JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .maxNestingDepth(100)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String file;
    private final String text;
    private final JsonPointer pointer;
    private final JsonNode value;

    private JsonField(String file, String text, JsonPointer pointer, JsonNode value) {
        this.file = file;
        this.text = text;
        this.pointer = pointer;
        this.value = value;
    }

    /**
     * The whole of a text.
     *
     * @param file its name, for messages
     * @throws UsageException if it is no JSON
     */
    public static JsonField of(String file, String text) {
        try {
            return new JsonField(file, text, JsonPointer.empty(), MAPPER.readTree(text));
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            String reason = broken.getOriginalMessage().lines().findFirst().orElse("");
            throw new UsageException(file + ", line " + Math.max(1, line) + ": this is no JSON: " + reason);
        }
    }

    /** True if this is an object that has a member of a name. */
    public boolean has(String name) {
        return value.has(name);
    }

    /** A member of this object, which need not be there: what is expected is asked of it. */
    public JsonField get(String name) {
        if (!value.isObject()) {
            throw expected("an object");
        }
        return new JsonField(file, text, pointer.append(JsonPointer.empty().appendProperty(name)), value.path(name));
    }

    /** The elements of this array. */
    public List<JsonField> elements() {
        if (!value.isArray()) {
            throw expected("an array");
        }
        List<JsonField> elements = new ArrayList<>();
        for (JsonNode element : value) {
            JsonPointer at = pointer.append(JsonPointer.empty().appendIndex(elements.size()));
            elements.add(new JsonField(file, text, at, element));
        }
        return elements;
    }

    /** This string. */
    public String string() {
        if (!value.isTextual()) {
            throw expected("a string");
        }
        return value.textValue();
    }

    /** The strings of this array. */
    public List<String> strings() {
        return elements().stream().map(JsonField::string).toList();
    }

    /** This string, which must be one of some. */
    public String oneOf(List<String> known) {
        if (!value.isTextual() || !known.contains(value.textValue())) {
            throw expected(known.stream().map(each -> '"' + each + '"').collect(Collectors.joining(" or ")));
        }
        return value.textValue();
    }

    /** This whole number, both ends included. */
    public long number(long least, long most) {
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            String upTo = most >= Integer.MAX_VALUE ? "" : " to " + most;
            throw expected(least == most ? Long.toString(least) : "a whole number from " + least + upTo);
        }
        return value.longValue();
    }

    /** This whole number. */
    public int count(int least, int most) {
        return (int) number(least, most);
    }

    /** True or false. */
    public boolean truth() {
        if (!value.isBoolean()) {
            throw expected("true or false");
        }
        return value.booleanValue();
    }

    /** What to throw if something else was expected here. */
    public UsageException expected(String what) {
        String here =
                pointer.toString().isEmpty() ? "the file" : pointer.toString().substring(1);
        return new UsageException(file + ", line " + line() + ": " + here + " must be " + what
                + (value.isMissingNode() ? ", but is missing" : ", not " + shown()));
    }

    private String shown() {
        if (value.isContainerNode()) {
            return value.isArray() ? "an array" : "an object";
        }
        String json = JsonText.line(value);
        return json.length() <= MOST_SHOWN ? json : json.substring(0, MOST_SHOWN) + "...";
    }

    /** Where this stands, or what should contain it: trees know no lines, so the text is read again. */
    private int line() {
        JsonPointer container = pointer.toString().isEmpty() ? pointer : pointer.head();
        JsonPointer wanted = value.isMissingNode() ? container : pointer;
        int found = 1;
        try (JsonParser parser = MAPPER.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.getParsingContext().pathAsPointer().equals(wanted)) {
                    found = parser.currentTokenLocation().getLineNr();
                    break;
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return found;
    }
}
