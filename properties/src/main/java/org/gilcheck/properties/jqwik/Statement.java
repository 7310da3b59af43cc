package org.gilcheck.properties.jqwik;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a random policy. Statements of a list are numbered from 0 in the order of the text, those inside others
 * included.
 *
 * @param word what it does
 * @param test what a branch or a loop depends on; null for the others
 * @param body the statements inside; empty unless the word stands around others
 */
record Statement(Word word, @Nullable Guard test, List<Statement> body) {

    static Statement simple(Word word) {
        return new Statement(word, null, List.of());
    }

    static Statement around(Word word, Statement... body) {
        return new Statement(word, null, List.of(body));
    }

    static Statement when(Guard test, Statement... body) {
        return new Statement(Word.WHEN, test, List.of(body));
    }

    static Statement whileTrue(Guard test, Statement... body) {
        return new Statement(Word.WHILE, test, List.of(body));
    }

    /** How many statements a list has. */
    static int size(List<Statement> statements) {
        int size = 0;
        for (Statement statement : statements) {
            size += 1 + size(statement.body);
        }
        return size;
    }

    /** The list with other statements in the place of the one with a number. */
    static List<Statement> replace(
            List<Statement> statements, int number, Function<Statement, List<Statement>> replacement) {
        List<Statement> result = new ArrayList<>();
        int next = number;
        for (Statement statement : statements) {
            int inside = size(statement.body);
            if (next == 0) {
                result.addAll(replacement.apply(statement));
            } else if (next > 0 && next <= inside) {
                result.add(statement.withBody(replace(statement.body, next - 1, replacement)));
            } else {
                result.add(statement);
            }
            next -= 1 + inside;
        }
        return List.copyOf(result);
    }

    Statement withBody(List<Statement> newBody) {
        return new Statement(word, test, newBody);
    }

    Statement withTest(Guard newTest) {
        return new Statement(word, newTest, body);
    }

    /** Adds what the statements need declared. */
    static void addParts(List<Statement> statements, Set<Part> parts) {
        for (Statement statement : statements) {
            parts.addAll(statement.word.parts());
            if (statement.test != null) {
                parts.addAll(statement.test.parts());
            }
            addParts(statement.body, parts);
        }
    }

    /** The statements as lines of Java. */
    static void print(List<Statement> statements, String indent, StringBuilder text) {
        for (Statement statement : statements) {
            String java = statement.word.java();
            text.append(indent)
                    .append(statement.test == null ? java : java.replace("%s", statement.test.java()))
                    .append('\n');
            if (statement.word.hasBody()) {
                print(statement.body, indent + "    ", text);
                text.append(indent).append(statement.word.close()).append('\n');
            }
        }
    }
}
