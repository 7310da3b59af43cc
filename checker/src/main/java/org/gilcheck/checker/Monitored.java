package org.gilcheck.checker;

import java.util.Arrays;
import org.gilcheck.model.StateSink;
import org.gilcheck.model.TransitionSystem;

/** A transition system beside a monitor: each state has one word more, which holds the monitor's. */
public final class Monitored implements TransitionSystem {
    private final TransitionSystem system;
    private final Monitor monitor;
    private final int words;
    private final long[] joint;

    /** Puts the monitor beside the system. */
    public Monitored(TransitionSystem system, Monitor monitor) {
        this.system = system;
        this.monitor = monitor;
        this.words = system.words();
        this.joint = new long[words + 1];
    }

    @Override
    public int words() {
        return words + 1;
    }

    @Override
    public int bits(int word) {
        return word < words ? system.bits(word) : Long.SIZE;
    }

    /** The monitor's state in a joint state. */
    public long monitorState(long[] states, int offset) {
        return states[offset + words];
    }

    @Override
    public void initialStates(StateSink sink) {
        system.initialStates((state, label) -> {
            System.arraycopy(state, 0, joint, 0, words);
            joint[words] = 0;
            sink.accept(joint, label);
        });
    }

    @Override
    public void successors(long[] states, int offset, StateSink sink) {
        long now = monitorState(states, offset);
        system.successors(states, offset, (target, label) -> {
            System.arraycopy(target, 0, joint, 0, words);
            joint[words] = monitor.next(now, states, offset, label, target, 0);
            sink.accept(joint, label);
        });
    }

    @Override
    public TransitionSystem fork() {
        return new Monitored(system.fork(), monitor);
    }

    @Override
    public TransitionSystem specialised() {
        return new Monitored(system.specialised(), monitor);
    }

    @Override
    public void clear() {
        system.clear();
        Arrays.fill(joint, 0);
    }

    @Override
    public int actor(long label) {
        return system.actor(label);
    }

    @Override
    public String describeState(long[] states, int offset) {
        return system.describeState(states, offset) + "; monitor " + monitorState(states, offset);
    }

    @Override
    public String describeStep(long[] states, int offset, long label) {
        return system.describeStep(states, offset, label);
    }
}
