package org.gilcheck.reports.traces;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/** Maps and lists as JSON, byte for byte the same on every machine. */
public final class JsonText {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonText() {}

    /** Many lines, each ended. */
    public static String pretty(Object root) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return encodable(MAPPER.writer(printer).writeValueAsString(root)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One line, not ended. */
    public static String line(Object root) {
        try {
            return encodable(MAPPER.writeValueAsString(root));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Half a surrogate pair has no UTF-8; it can only be in a string, where an escape says the same. */
    private static String encodable(String json) {
        StringBuilder text = new StringBuilder(json.length());
        for (int at = 0; at < json.length(); at++) {
            char unit = json.charAt(at);
            boolean isPair = Character.isHighSurrogate(unit)
                    && at + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(at + 1));
            if (isPair) {
                text.append(unit).append(json.charAt(++at));
            } else if (Character.isSurrogate(unit)) {
                text.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
            } else {
                text.append(unit);
            }
        }
        return text.toString();
    }
}
