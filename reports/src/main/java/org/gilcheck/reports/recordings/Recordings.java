package org.gilcheck.reports.recordings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gilcheck.properties.UsageException;
import org.gilcheck.reports.traces.Exhibit;
import org.gilcheck.reports.traces.JsonField;
import org.gilcheck.reports.traces.JsonTrace;

/**
 * Runs in files: those that gilcheck has written as JSON, and logs of real interpreters. Which of them a file is, its first
 * character tells.
 */
public final class Recordings {
    private static final long MOST_BYTES = 64L << 20;

    private Recordings() {}

    /**
     * Reads a run; it has no state machine.
     *
     * @throws UsageException in one line, if the file cannot be read or is something else: with its name, and the line and
     *     what was expected there
     */
    public static Exhibit read(Path file) {
        String name = Quoted.of(String.valueOf(file.getFileName()));
        name = name.substring(1, name.length() - 1);
        String text = text(file, name);
        if (!text.stripLeading().startsWith("{")) {
            return TickLog.read(name, text);
        }
        refuseOtherJson(JsonField.of(name, text), name);
        return JsonTrace.read(name, text);
    }

    private static void refuseOtherJson(JsonField json, String name) {
        if (!json.has("format")) {
            return;
        }
        String format = json.get("format").string();
        if (format.equals("gilcheck-counterexample")) {
            throw new UsageException(
                    name + " was written by an earlier gilcheck, without standings. Give it to 'gilcheck replay'");
        }
        if (List.of("gilcheck-report", "gilcheck-crosscheck").contains(format)) {
            throw new UsageException(name + " is a " + format.replace('-', ' ')
                    + ". Give one run: a counterexample-N.json of 'gilcheck check --out'");
        }
    }

    private static String text(Path file, String name) {
        byte[] bytes;
        try {
            if (!Files.isRegularFile(file)) {
                throw new UsageException(name + (Files.exists(file) ? " is no file" : " does not exist"));
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new UsageException(
                        name + " has more than " + (MOST_BYTES >> 20) + " MiB. Cut out the part that matters");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UsageException(
                    name + " cannot be read (" + failure.getClass().getSimpleName() + ")");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException broken) {
            throw new UsageException(name + ", line " + lineOfTrouble(bytes) + ": this is no text in UTF-8");
        }
    }

    private static int lineOfTrouble(byte[] bytes) {
        int line = 1;
        int begin = 0;
        for (int at = 0; at <= bytes.length; at++) {
            if (at == bytes.length || bytes[at] == '\n') {
                try {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, begin, at - begin));
                } catch (CharacterCodingException broken) {
                    return line;
                }
                begin = at + 1;
                line++;
            }
        }
        return line;
    }
}
