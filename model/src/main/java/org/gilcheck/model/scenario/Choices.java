package org.gilcheck.model.scenario;

/**
 * Whoever decides, on a {@link ScenarioWalk}, what the model leaves open. Each answer must be one that the model allows, so
 * that the walk is a run of it.
 */
public interface Choices {

    /** Which of several moves that are possible at the same moment comes first; from 0 to {@code count - 1}. */
    int first(int count);

    /** Which of several things happens, of which none is known to be likelier; from 0 to {@code count - 1}. */
    int among(int count);

    /** How many units longer than the least a wake delay is; from 0 to {@code count - 1}. */
    int wakeDelay(int count);

    /** How many units late a timer is; from 0 to {@code count - 1}. */
    int lateness(int count);

    /**
     * Which running thread loses its core to a woken one, where all cores are taken and it may take one or not.
     *
     * @param thread the woken one
     * @param running those of which it may take one's core, as bits; at least one
     * @return one of them; -1 if the woken one queues for a core
     */
    int preempted(int thread, int running);

    /**
     * Some threads have run.
     *
     * @param running which, as bits
     * @param units for how long
     */
    void haveRun(int running, long units);

    /** How many units after the last answer of a thread, or after the start, the next message for it arrives; 0 or more. */
    long untilMessage(int thread);

    /** How many units after the last signal was handled, or after the start, the next one arrives; 0 or more. */
    long untilSignal(int thread);
}
