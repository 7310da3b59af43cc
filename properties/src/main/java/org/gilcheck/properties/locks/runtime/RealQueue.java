package org.gilcheck.properties.locks.runtime;

/** A first-in first-out queue of threads, empty at the start, with room for every thread once. */
public final class RealQueue {
    private final Memory memory;
    private final int[] members;
    private int size;

    RealQueue(Memory memory, int room) {
        this.memory = memory;
        this.members = new int[room];
    }

    public void enqueue(int thread) {
        synchronized (memory.step()) {
            if (thread < 0) {
                throw memory.mistake("puts nobody into a queue");
            }
            if (contains(thread)) {
                throw memory.mistake("puts T" + thread + " into a queue in which it already is");
            }
            members[size] = thread;
            size++;
        }
    }

    /** Takes the first thread out; nothing happens if there is none. */
    public void dequeue() {
        synchronized (memory.step()) {
            if (size > 0) {
                removeAt(0);
            }
        }
    }

    /** Takes a thread out wherever it stands; nothing happens if it is not there. */
    public void remove(int thread) {
        synchronized (memory.step()) {
            int at = indexOf(thread);
            if (at >= 0) {
                removeAt(at);
            }
        }
    }

    public boolean contains(int thread) {
        synchronized (memory.step()) {
            return indexOf(thread) >= 0;
        }
    }

    public int size() {
        synchronized (memory.step()) {
            return size;
        }
    }

    /** The thread that has been in the queue longest, or nobody. */
    public int head() {
        synchronized (memory.step()) {
            return size == 0 ? Memory.NOBODY : members[0];
        }
    }

    /** The thread that came last, or nobody. */
    public int tail() {
        synchronized (memory.step()) {
            return size == 0 ? Memory.NOBODY : members[size - 1];
        }
    }

    /** Of the threads with the highest priority the one that has been in the queue longest; or nobody. */
    public int highestPriority() {
        synchronized (memory.step()) {
            int best = head();
            for (int i = 1; i < size; i++) {
                if (memory.priority(members[i]) > memory.priority(best)) {
                    best = members[i];
                }
            }
            return best;
        }
    }

    private int indexOf(int thread) {
        for (int i = 0; i < size; i++) {
            if (members[i] == thread) {
                return i;
            }
        }
        return -1;
    }

    /** Clears what is left behind the end: equal queues should look equal. */
    private void removeAt(int at) {
        size--;
        for (int i = at; i < size; i++) {
            members[i] = members[i + 1];
        }
        members[size] = 0;
    }
}
