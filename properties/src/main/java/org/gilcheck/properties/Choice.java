package org.gilcheck.properties;

import java.util.List;

/** A word that must be one of some known ones. */
public final class Choice {
    private Choice() {}

    /** The word itself. */
    public static String of(String kind, String given, List<String> known) {
        String word = given.trim();
        if (!known.contains(word)) {
            throw new UsageException(Suggestion.unknown(kind, word, known));
        }
        return word;
    }
}
