package org.gilcheck.properties;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What a user may have meant who typed a name that is not known. */
public final class Suggestion {
    /** Shorter texts are inside too many names to mean one of them. */
    private static final int SHORTEST_INFIX = 3;

    private Suggestion() {}

    /**
     * The sentences for a name that is not known, such as {@code Unknown property "starvaton". Did you mean
     * "starvation"? Known: deadlock, starvation.}
     */
    public static String unknown(String kind, String given, List<String> known) {
        String guess = nearest(given, known)
                .map(name -> " Did you mean \"" + name + "\"?")
                .orElse("");
        return "Unknown " + kind + " \"" + given + "\"." + guess + " Known: " + String.join(", ", known) + ".";
    }

    /** The name that begins alike, is spelt nearly alike, or has a part in common, in this order; upper case is ignored. */
    private static Optional<String> nearest(String given, List<String> known) {
        String text = given.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return only(known, text, String::startsWith)
                .or(() -> leastDistant(known, text))
                .or(() -> only(known, text, (name, part) -> isPart(part, name) || isPart(name, part)));
    }

    private static boolean isPart(String part, String whole) {
        return part.length() >= SHORTEST_INFIX && whole.contains(part);
    }

    /** The only name of which the relation is true. */
    private static Optional<String> only(List<String> known, String text, BiPredicate<String, String> relation) {
        List<String> found = known.stream()
                .filter(name -> relation.test(name.toLowerCase(Locale.ROOT), text))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<String> leastDistant(List<String> known, String text) {
        Optional<String> best = Optional.empty();
        int least = Math.max(2, text.length() / 3) + 1;
        for (String name : known) {
            int distance = distance(text, name.toLowerCase(Locale.ROOT));
            boolean nothingInCommon = distance >= Math.max(text.length(), name.length());
            if (distance < least && !nothingInCommon) {
                best = Optional.of(name);
                least = distance;
            }
        }
        return best;
    }

    /** How many letters must be put in, left out, changed, or exchanged with their neighbours. */
    private static int distance(String from, String to) {
        int[][] table = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int changed = table[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                int best = Math.min(changed, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    best = Math.min(best, table[i - 2][j - 2] + 1);
                }
                table[i][j] = best;
            }
        }
        return table[from.length()][to.length()];
    }
}
