package org.gilcheck.checker;

import org.gilcheck.model.TransitionSystem;

/** A number that is another one for most systems with other states or steps: a hash of those nearest to the start. */
final class Fingerprint {
    private static final int STATES = 1 << 9;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private long hash;

    private Fingerprint() {}

    static long of(TransitionSystem system) {
        Fingerprint fingerprint = new Fingerprint();
        int words = system.words();
        StateStore store = new StateStore(words);
        system.initialStates((state, label) -> {
            store.add(state, 0);
            fingerprint.add(label);
        });
        for (int number = 0; number < Math.min(STATES, store.size()); number++) {
            for (int word = 0; word < words; word++) {
                fingerprint.add(store.array(number)[store.offset(number) + word]);
            }
            system.successors(store.array(number), store.offset(number), (state, label) -> {
                store.add(state, 0);
                fingerprint.add(label);
            });
        }
        return fingerprint.hash;
    }

    private void add(long number) {
        hash = (hash ^ number) * SPREAD;
        hash ^= hash >>> Integer.SIZE;
    }
}
