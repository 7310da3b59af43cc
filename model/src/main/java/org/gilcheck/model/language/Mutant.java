package org.gilcheck.model.language;

import java.util.List;
import java.util.function.Supplier;

/**
 * A policy with one mistake in it, made from another policy: a canary. Where a statement is inlined in several places, its
 * mistake is in all of them.
 */
public final class Mutant {

    /** What is done to a policy. */
    public enum Kind {
        /** Nobody is woken. */
        DROP_WAKE("a wake-up left out"),
        /** A mutex stays locked. */
        DROP_UNLOCK("an unlock left out"),
        /** A mutex is not taken. */
        DROP_LOCK("a lock left out"),
        /** A thread does not wait where it should. */
        DROP_WAIT("a wait left out"),
        /** A variable keeps its value. */
        DROP_ASSIGNMENT("an assignment left out"),
        /** A statement comes before the one that should come before it. */
        SWAP("two statements swapped"),
        /** A test has the opposite outcome. */
        NEGATE("a condition negated"),
        /** A test always has the same outcome. */
        CONSTANT("a condition made constant"),
        /** A part of a condition is forgotten. */
        DROP_OPERAND("an operand left out"),
        /** What should be tested again is tested once. */
        IF_FOR_WHILE("if instead of while"),
        /** Others can come in between. */
        SPLIT_ATOMIC("one step made several"),
        /** The mutex is free for a moment before the thread sleeps. */
        SPLIT_WAIT("unlock before a wait"),
        /** Of all sleepers only one is woken. */
        SIGNAL_FOR_BROADCAST("signal instead of broadcast");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** The kind in a few words. */
        public String title() {
            return title;
        }
    }

    private final Supplier<GilPolicy> original;
    private final Change change;
    private final String routine;

    Mutant(Supplier<GilPolicy> original, Change change, String routine) {
        this.original = original;
        this.change = change;
        this.routine = routine;
    }

    /**
     * All mutants of a policy, in the order of its routines and of the statements in them; always the same.
     *
     * @param original makes a fresh policy object at each call
     * @throws PolicyException if the policy has a mistake of its own
     */
    public static List<Mutant> of(Supplier<GilPolicy> original) {
        return new AllChanges(original).mutants();
    }

    /** What is done. */
    public Kind kind() {
        return change.kind();
    }

    /** The routine or the daemon in which the statement comes first. */
    public String routine() {
        return routine;
    }

    /** File and line of the statement in the policy's source; empty where unknown. */
    public String location() {
        return change.location();
    }

    /** What is different, such as {@code without 'signal cond'}. */
    public String change() {
        return change.words();
    }

    /** A fresh policy object that has the mistake; whether that can be a policy at all is known when it is used. */
    public GilPolicy policy() {
        GilPolicy policy = original.get();
        policy.rewriteWith(new OneChange(change));
        return policy;
    }

    /** Where and what, such as {@code CPython32.java:57: without 'signal cond'}. */
    @Override
    public String toString() {
        return (location().isEmpty() ? routine : location()) + ": " + change();
    }
}
