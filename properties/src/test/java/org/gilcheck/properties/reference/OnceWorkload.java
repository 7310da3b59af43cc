package org.gilcheck.properties.reference;

import org.gilcheck.model.language.Workload;
import org.gilcheck.model.scenario.ThreadSpec;

/** A thread that begins, comes to one checkpoint and ends, so that it goes through each step at most once. */
final class OnceWorkload extends Workload {
    private final boolean handlesSignals;

    private OnceWorkload(boolean handlesSignals) {
        this.handlesSignals = handlesSignals;
    }

    static ThreadSpec ofPriority(int priority) {
        return ThreadSpec.of(new OnceWorkload(false)).withPriority(priority);
    }

    /** A thread of priority 0 that may get signals as long as it lives. */
    static ThreadSpec withSignals() {
        return ThreadSpec.of(new OnceWorkload(true));
    }

    @Override
    public String name() {
        return handlesSignals ? "once with signals" : "once";
    }

    @Override
    protected void defineBody() {
        checkpoint();
        if (handlesSignals) {
            handleSignals();
        }
    }
}
