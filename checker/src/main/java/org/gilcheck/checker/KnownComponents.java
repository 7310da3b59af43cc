package org.gilcheck.checker;

import java.util.ArrayDeque;
import java.util.Deque;

/** The components of the last few parts of a graph, kept since several questions are about the same states. */
final class KnownComponents {
    private static final long MOST_BYTES = 512L << 20;

    private final Deque<Known> kept = new ArrayDeque<>();

    private record Known(Part part, Components components) {}

    /** The components of a part, which are looked for if they are not known. */
    Components of(Part part) {
        for (Known known : kept) {
            if (known.part().isSame(part)) {
                return known.components();
            }
        }
        Components found = new Components(part);
        makeRoomFor(found.bytes());
        kept.add(new Known(part, found));
        return found;
    }

    private void makeRoomFor(long more) {
        long bytes = more;
        for (Known known : kept) {
            bytes += known.components().bytes();
        }
        while (!kept.isEmpty() && bytes > MOST_BYTES) {
            bytes -= kept.remove().components().bytes();
        }
    }
}
