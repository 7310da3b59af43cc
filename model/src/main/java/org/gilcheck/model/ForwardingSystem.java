package org.gilcheck.model;

/** A system that is another but for what a subclass overrides. What may not be forgotten has to be given: its forks. */
public abstract class ForwardingSystem implements TransitionSystem {
    private final TransitionSystem system;

    /** @param system whatever is not overridden is that of this one */
    protected ForwardingSystem(TransitionSystem system) {
        this.system = system;
    }

    @Override
    public int words() {
        return system.words();
    }

    @Override
    public int bits(int word) {
        return system.bits(word);
    }

    @Override
    public void initialStates(StateSink sink) {
        system.initialStates(sink);
    }

    @Override
    public void successors(long[] states, int offset, StateSink sink) {
        system.successors(states, offset, sink);
    }

    @Override
    public abstract TransitionSystem fork();

    @Override
    public void clear() {
        system.clear();
    }

    @Override
    public int actor(long label) {
        return system.actor(label);
    }

    @Override
    public String describeState(long[] states, int offset) {
        return system.describeState(states, offset);
    }

    @Override
    public String describeStep(long[] states, int offset, long label) {
        return system.describeStep(states, offset, label);
    }
}
