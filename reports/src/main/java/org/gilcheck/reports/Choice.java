package org.gilcheck.reports;

import java.util.List;
import org.gilcheck.properties.Suggestion;

/** A word that must be one of some known ones. */
final class Choice {
    private Choice() {}

    /** The word itself. */
    static String of(String kind, String given, List<String> known) {
        String word = given.trim();
        if (!known.contains(word)) {
            throw new UsageException(Suggestion.unknown(kind, word, known));
        }
        return word;
    }
}
