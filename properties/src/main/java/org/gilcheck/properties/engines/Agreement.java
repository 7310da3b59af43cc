package org.gilcheck.properties.engines;

import org.gilcheck.properties.engines.Opinion.Kind;

/**
 * Which answers to the same question cannot both be right.
 *
 * <ul>
 *   <li>Engines that look at all states find the same number of them. Without the reductions there are as many or more; who looks at
 *       some meets as many or fewer. The numbers of steps between all states are the same.
 *   <li>Engines that look at all states say the same of a property: that it is violated, holds, is vacuous, ends early or makes no
 *       sense to ask. One that only knows that nothing violates it contradicts nothing but a violation.
 *   <li>Violations of those who look at the nearest states first are equally long; nobody finds shorter ones.
 *   <li>The extremes that those find who look at all states are equal, reductions or not.
 *   <li>Who looks at some runs contradicts the others by a violation where they say that there is none, or by a number that is worse
 *       than their extreme. Finding nothing contradicts nothing.
 *   <li>What an engine does not know contradicts nothing.
 * </ul>
 */
final class Agreement {
    private Agreement() {}

    /** False if the numbers of states contradict each other. */
    static boolean onStates(EngineAnswer one, EngineAnswer other) {
        if (one.states() == EngineAnswer.UNKNOWN || other.states() == EngineAnswer.UNKNOWN) {
            return true;
        }
        int order = Integer.compare(amount(one.reach()), amount(other.reach()));
        if (order == 0) {
            return one.reach() == Reach.SOME || one.states() == other.states();
        }
        return order < 0 ? one.states() <= other.states() : one.states() >= other.states();
    }

    /** Who looks at more states has the larger number. */
    private static int amount(Reach reach) {
        return switch (reach) {
            case SOME -> 0;
            case NEAREST_FIRST, ANY_ORDER -> 1;
            case UNREDUCED -> 2;
        };
    }

    /** False if the numbers of steps contradict each other. */
    static boolean onSteps(EngineAnswer one, EngineAnswer other) {
        return one.steps() == EngineAnswer.UNKNOWN
                || other.steps() == EngineAnswer.UNKNOWN
                || amount(one.reach()) != amount(other.reach())
                || !one.reach().isExhaustive()
                || one.steps() == other.steps();
    }

    /** False if what is said of a property contradicts itself. */
    static boolean on(Reach reach, Opinion one, Reach otherReach, Opinion other) {
        if (one.kind() == Kind.UNKNOWN || other.kind() == Kind.UNKNOWN) {
            return true;
        }
        if (!reach.isExhaustive() || !otherReach.isExhaustive()) {
            return reach.isExhaustive()
                    ? isPossible(other, reach, one)
                    : !otherReach.isExhaustive() || isPossible(one, otherReach, other);
        }
        if (one.kind() == Kind.NOT_VIOLATED || other.kind() == Kind.NOT_VIOLATED) {
            return one.kind() != Kind.VIOLATED && other.kind() != Kind.VIOLATED;
        }
        return one.kind() == other.kind()
                && one.extremes().equals(other.extremes())
                && lengthsAgree(reach, one, otherReach, other);
    }

    /** False if some runs show what is ruled out for all runs. */
    private static boolean isPossible(Opinion some, Reach reach, Opinion all) {
        if (all.kind() == Kind.NOT_ASKED) {
            return true; // a run may be judged up to where asking makes no sense any more
        }
        if (some.kind() == Kind.VIOLATED) {
            return all.kind() == Kind.VIOLATED && lengthsAgree(Reach.SOME, some, reach, all);
        }
        return all.kind() == Kind.NOT_VIOLATED
                || some.extremes().stream()
                        .allMatch(each -> all.extremes().stream()
                                .anyMatch(worst -> worst.aspect().equals(each.aspect()) && !each.isWorseThan(worst)));
    }

    private static boolean lengthsAgree(Reach reach, Opinion one, Reach otherReach, Opinion other) {
        if (one.steps() == Opinion.UNKNOWN_LENGTH || other.steps() == Opinion.UNKNOWN_LENGTH) {
            return true;
        }
        boolean isShortest = reach == Reach.NEAREST_FIRST;
        boolean isOtherShortest = otherReach == Reach.NEAREST_FIRST;
        if (isShortest && isOtherShortest) {
            return one.steps() == other.steps();
        }
        return (!isShortest || one.steps() <= other.steps()) && (!isOtherShortest || other.steps() <= one.steps());
    }
}
