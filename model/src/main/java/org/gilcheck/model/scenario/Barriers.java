package org.gilcheck.model.scenario;

import java.util.ArrayList;
import java.util.List;
import org.gilcheck.model.language.Expression;
import org.gilcheck.model.language.Expression.Operator;
import org.gilcheck.model.language.Place;
import org.jspecify.annotations.Nullable;

/**
 * What may keep a thread from going on in its program, each a bit of an {@code int}: mutexes that another thread owns, and
 * tests of shared parts that come out the other way. A barrier that is closed opens only by a step of the mutex's owner, or
 * of somebody who writes what the test reads.
 *
 * <p>Mutexes come first. Those and tests beyond a certain number are no barriers: then threads seem to get further than they
 * do.
 */
final class Barriers {
    static final int MOST_MUTEXES = 4;
    private static final int MOST_TESTS = 6;
    private static final SameCode CODE = new SameCode(List.of(), List.of());

    private final Binder binder;
    private final SharedParts parts;
    private final boolean losesASignal;
    private final List<MutexObject> mutexes;
    private final List<Expression> conditions = new ArrayList<>();
    private final List<Test> tests = new ArrayList<>();

    /** A test that must come out in one of the two ways. */
    private static final class Test {
        final Bound condition;
        final boolean truth;
        final long read;

        Test(Bound condition, boolean truth, long read) {
            this.condition = condition;
            this.truth = truth;
            this.read = read;
        }
    }

    /** @param mutexes at most {@link #MOST_MUTEXES}, the same for all threads */
    Barriers(Binder binder, SharedParts parts, boolean losesASignal, List<MutexObject> mutexes) {
        this.binder = binder;
        this.parts = parts;
        this.losesASignal = losesASignal;
        this.mutexes = mutexes;
    }

    /** How many there are. */
    int count() {
        return mutexes.size() + tests.size();
    }

    int ofMutex(@Nullable Lockable object) {
        for (int i = 0; i < mutexes.size(); i++) {
            if (mutexes.get(i) == object) {
                return 1 << i;
            }
        }
        return 0;
    }

    /** What must be open for a condition to come out so; nothing for a part of it that is about more than shared parts. */
    int ofTest(Expression condition, boolean truth) {
        if (condition.operator() == Operator.NOT) {
            return ofTest(condition.operand(0), !truth);
        }
        if (condition.operator() == (truth ? Operator.AND : Operator.OR)) {
            return ofTest(condition.operand(0), truth) | ofTest(condition.operand(1), truth);
        }
        return isAboutSharedParts(condition) ? add(condition, truth) : 0;
    }

    /** True if its value changes only when some shared part is written. */
    private boolean isAboutSharedParts(Expression expression) {
        Place place = expression.place();
        boolean shared = switch (expression.operator()) {
            case TIMED_OUT, SUCCEEDED, WAITERS -> false;
            default -> place == null || isShared(place);
        };
        for (int i = 0; i < expression.operandCount(); i++) {
            shared &= isAboutSharedParts(expression.operand(i));
        }
        return shared;
    }

    private boolean isShared(Place place) {
        Expression owner = place.owner();
        return owner == null ? parts.own(place.declaration(), binder.thread()) != 0 : isAboutSharedParts(owner);
    }

    private int add(Expression condition, boolean truth) {
        for (int i = 0; i < tests.size(); i++) {
            if (tests.get(i).truth == truth && CODE.isSame(conditions.get(i), condition)) {
                return bit(i);
            }
        }
        if (tests.size() == MOST_TESTS) {
            return 0;
        }
        conditions.add(condition);
        long read = new Touches(parts, binder.thread(), losesASignal)
                .expression(condition)
                .read();
        tests.add(new Test(binder.bind(condition), truth, read));
        return bit(tests.size() - 1);
    }

    private int bit(int test) {
        return 1 << (mutexes.size() + test);
    }

    /** The tests that come out the other way in a state. */
    int closedTests(long[] state) {
        int closed = 0;
        for (int i = 0; i < tests.size(); i++) {
            Test test = tests.get(i);
            if (test.condition.isTrue(state) != test.truth) {
                closed |= bit(i);
            }
        }
        return closed;
    }

    /** Of closed tests, those that stay closed when some parts are written. */
    int stillClosed(int closedTests, long written) {
        int closed = closedTests;
        for (int rest = closed; rest != 0; rest &= rest - 1) {
            int test = Integer.numberOfTrailingZeros(rest) - mutexes.size();
            if ((tests.get(test).read & written) != 0) {
                closed &= ~bit(test);
            }
        }
        return closed;
    }
}
