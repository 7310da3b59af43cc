package org.gilcheck.reports.explorer;

/** A request that gets no answer but the reason why not, in one sentence. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int WRONG_METHOD = 405;
    static final int TOO_LARGE = 413;
    static final int WRONG_TYPE = 415;
    static final int TOO_MANY = 429;

    private final int status;

    /** @param status of HTTP, from 400 to 499 */
    Refusal(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    static Refusal badRequest(String sentence) {
        return new Refusal(BAD_REQUEST, sentence);
    }

    int status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
