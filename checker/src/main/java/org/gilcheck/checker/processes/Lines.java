package org.gilcheck.checker.processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts a stream into lines as they come, and never holds more than one; of an endless one, no more than its beginning. */
final class Lines {
    static final int LONGEST = 1 << 16;

    private Lines() {}

    static void forEach(InputStream in, Consumer<String> taker) throws IOException {
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        char[] buffer = new char[1 << 13];
        StringBuilder line = new StringBuilder();
        boolean open = false;
        for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    taker.accept(text(line));
                    line.setLength(0);
                    open = false;
                } else {
                    open = true;
                    if (line.length() < LONGEST) {
                        line.append(buffer[i]);
                    }
                }
            }
        }
        if (open) {
            taker.accept(text(line));
        }
    }

    private static String text(StringBuilder line) {
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }
}
