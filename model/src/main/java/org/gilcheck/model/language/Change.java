package org.gilcheck.model.language;

import java.util.List;

/** A mistake that can be made at a place of a policy: other statements instead of one, or of two neighbours. */
final class Change {
    private final Mutant.Kind kind;
    private final String location;
    private final String identity;
    private final String words;
    private final int width;
    private final List<Node> instead;

    /**
     * A change.
     *
     * @param replaced the statements that are replaced
     * @param words what is different; together with the statements and their place in the source, which change it is
     */
    Change(Mutant.Kind kind, List<Node> replaced, String words, List<Node> instead) {
        this.kind = kind;
        this.words = words;
        this.width = replaced.size();
        this.instead = instead;
        this.location = replaced.get(0).location;
        StringBuilder text = new StringBuilder(location).append(' ').append(words);
        for (Node node : replaced) {
            text.append('\n').append(node.text());
        }
        this.identity = text.toString();
    }

    Mutant.Kind kind() {
        return kind;
    }

    String location() {
        return location;
    }

    String words() {
        return words;
    }

    /** Equal for the copies of a statement that is inlined in several places, and for nothing else. */
    String identity() {
        return identity;
    }

    /** How many statements are replaced. */
    int width() {
        return width;
    }

    List<Node> instead() {
        return instead;
    }
}
