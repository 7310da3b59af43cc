package org.gilcheck.model.scenario;

import java.util.List;
import org.gilcheck.model.language.Action;
import org.gilcheck.model.language.Constant;
import org.gilcheck.model.language.Declaration;
import org.gilcheck.model.language.Duration;
import org.gilcheck.model.language.Expression;
import org.gilcheck.model.language.Place;
import org.gilcheck.model.language.Program;
import org.gilcheck.model.language.ProgramPoint;
import org.jspecify.annotations.Nullable;

/** Compares what two threads do, statement by statement; each may use a variable of its own where the other does. */
final class SameCode {
    private final List<Declaration> ofLeft;
    private final List<Declaration> ofRight;

    /**
     * Makes variables with the same place in two lists count as the same.
     *
     * @param ofLeft what the one workload declares
     * @param ofRight what the other declares
     */
    SameCode(List<Declaration> ofLeft, List<Declaration> ofRight) {
        this.ofLeft = ofLeft;
        this.ofRight = ofRight;
    }

    boolean isSame(Program left, Program right) {
        if (left.size() != right.size() || left.entry() != right.entry() || left.lastPhase() != right.lastPhase()) {
            return false;
        }
        for (int id = 0; id < left.size(); id++) {
            if (!isSame(left.point(id), right.point(id))) {
                return false;
            }
        }
        return areSame();
    }

    private boolean areSame() {
        if (ofLeft.size() != ofRight.size()) {
            return false;
        }
        for (int i = 0; i < ofLeft.size(); i++) {
            Declaration left = ofLeft.get(i);
            Declaration right = ofRight.get(i);
            boolean same = left.kind() == right.kind()
                    && left.scope() == right.scope()
                    && left.handOff() == right.handOff()
                    && left.minimum() == right.minimum()
                    && left.maximum() == right.maximum()
                    && left.initial() == right.initial()
                    && isSame(left.scaledMaximum(), right.scaledMaximum());
            if (left != right && !same) {
                return false;
            }
        }
        return true;
    }

    private boolean isSame(ProgramPoint left, ProgramPoint right) {
        Program body = left.atomicBody();
        Program other = right.atomicBody();
        return left.next() == right.next()
                && left.otherwise() == right.otherwise()
                && left.phase() == right.phase()
                && left.spins() == right.spins()
                && left.forced() == right.forced()
                && isSame(left.action(), right.action())
                && isSame(left.condition(), right.condition())
                && (body == null ? other == null : other != null && isSame(body, other));
    }

    private boolean isSame(@Nullable Action left, @Nullable Action right) {
        if (left == null || right == null) {
            return left == right;
        }
        return left.kind() == right.kind()
                && left.amount() == right.amount()
                && left.name().equals(right.name())
                && isSame(left.target(), right.target())
                && isSame(left.second(), right.second())
                && isSame(left.value(), right.value())
                && isSame(left.expected(), right.expected())
                && isSame(left.duration(), right.duration());
    }

    boolean isSame(@Nullable Expression left, @Nullable Expression right) {
        if (left == null || right == null) {
            return left == right;
        }
        if (left instanceof Constant named) {
            return right instanceof Constant other && isSame(named, other);
        }
        if (left.operator() != right.operator()
                || left.constant() != right.constant()
                || left.operandCount() != right.operandCount()
                || !isSame(left.place(), right.place())) {
            return false;
        }
        for (int i = 0; i < left.operandCount(); i++) {
            if (!isSame(left.operand(i), right.operand(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSame(@Nullable Place left, @Nullable Place right) {
        if (left == null || right == null) {
            return left == right;
        }
        int index = ofLeft.indexOf(left.declaration());
        Declaration counterpart = index < 0 ? left.declaration() : index < ofRight.size() ? ofRight.get(index) : null;
        return counterpart == right.declaration() && isSame(left.owner(), right.owner());
    }

    private static boolean isSame(@Nullable Duration left, @Nullable Duration right) {
        if (left == null || right == null) {
            return left == right;
        }
        return left.name().equals(right.name()) && left.nanoseconds() == right.nanoseconds();
    }

    private static boolean isSame(@Nullable Constant left, @Nullable Constant right) {
        if (left == null || right == null) {
            return left == right;
        }
        return left.name().equals(right.name()) && left.real() == right.real() && left.modelled() == right.modelled();
    }
}
