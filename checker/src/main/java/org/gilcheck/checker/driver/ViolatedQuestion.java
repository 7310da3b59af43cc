package org.gilcheck.checker.driver;

/** Ends a run under Java PathFinder that violates a question; the message is the number of the question, from 0. */
final class ViolatedQuestion extends Error {
    private static final long serialVersionUID = 1L;

    ViolatedQuestion(int question) {
        super(Integer.toString(question));
    }
}
