package org.gilcheck.properties.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gilcheck.properties.engines.Opinion.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answers contradict each other, and which do not. Each is asked both ways round. */
class AgreementTest {

    @ParameterizedTest
    @CsvSource({
        "NEAREST_FIRST, 72, NEAREST_FIRST, 72, true",
        "NEAREST_FIRST, 72, NEAREST_FIRST, 71, false",
        "NEAREST_FIRST, 72, ANY_ORDER, 72, true",
        "NEAREST_FIRST, 72, ANY_ORDER, 73, false",
        "ANY_ORDER, 72, ANY_ORDER, 71, false",
        "NEAREST_FIRST, 72, UNREDUCED, 72, true",
        "NEAREST_FIRST, 72, UNREDUCED, 90, true",
        "NEAREST_FIRST, 72, UNREDUCED, 71, false",
        "ANY_ORDER, 72, UNREDUCED, 71, false",
        "UNREDUCED, 72, UNREDUCED, 73, false",
        "NEAREST_FIRST, 72, SOME, 72, true",
        "NEAREST_FIRST, 72, SOME, 1, true",
        "NEAREST_FIRST, 72, SOME, 73, false",
        "ANY_ORDER, 72, SOME, 73, false",
        "UNREDUCED, 72, SOME, 73, false",
        "SOME, 72, SOME, 73, true",
        "NEAREST_FIRST, 72, NEAREST_FIRST, -1, true",
        "SOME, 72, ANY_ORDER, -1, true",
    })
    void numbersOfStatesAgreeAsFarAsBothLookAtThem(Reach one, long states, Reach other, long others, boolean agree) {
        assertThat(Agreement.onStates(answer(one, states, 0), answer(other, others, 0)))
                .isEqualTo(agree);
        assertThat(Agreement.onStates(answer(other, others, 0), answer(one, states, 0)))
                .isEqualTo(agree);
    }

    @ParameterizedTest
    @CsvSource({
        "NEAREST_FIRST, 200, NEAREST_FIRST, 200, true",
        "NEAREST_FIRST, 200, NEAREST_FIRST, 199, false",
        "NEAREST_FIRST, 200, ANY_ORDER, 199, false",
        "NEAREST_FIRST, 200, ANY_ORDER, -1, true",
        "NEAREST_FIRST, 200, UNREDUCED, 199, true",
        "UNREDUCED, 200, UNREDUCED, 199, false",
        "SOME, 200, SOME, 199, true",
    })
    void numbersOfStepsAgreeBetweenTheSameStates(Reach one, long steps, Reach other, long others, boolean agree) {
        assertThat(Agreement.onSteps(answer(one, 1, steps), answer(other, 1, others)))
                .isEqualTo(agree);
        assertThat(Agreement.onSteps(answer(other, 1, others), answer(one, 1, steps)))
                .isEqualTo(agree);
    }

    @ParameterizedTest
    @CsvSource({
        "NEAREST_FIRST, VIOLATED 5, NEAREST_FIRST, VIOLATED 5, true",
        "NEAREST_FIRST, VIOLATED 5, NEAREST_FIRST, VIOLATED 6, false",
        "NEAREST_FIRST, VIOLATED 5, NEAREST_FIRST, HOLDS, false",
        "NEAREST_FIRST, VIOLATED 5, NEAREST_FIRST, VACUOUS, false",
        "NEAREST_FIRST, VIOLATED 5, NEAREST_FIRST, ENDS_EARLY, false",
        "NEAREST_FIRST, VIOLATED 5, NEAREST_FIRST, NOT_ASKED, false",
        "NEAREST_FIRST, VIOLATED 5, NEAREST_FIRST, UNKNOWN, true",
        "NEAREST_FIRST, HOLDS, NEAREST_FIRST, VACUOUS, false",
        "NEAREST_FIRST, HOLDS, NEAREST_FIRST, ENDS_EARLY, false",
        "NEAREST_FIRST, HOLDS, NEAREST_FIRST, NOT_ASKED, false",
        "NEAREST_FIRST, HOLDS, ANY_ORDER, UNKNOWN, true",
        "NEAREST_FIRST, VIOLATED 5, ANY_ORDER, VIOLATED 9, true",
        "NEAREST_FIRST, VIOLATED 5, ANY_ORDER, VIOLATED 4, false",
        "NEAREST_FIRST, VIOLATED 5, ANY_ORDER, VIOLATED -1, true",
        "NEAREST_FIRST, VIOLATED 5, ANY_ORDER, NOT_VIOLATED, false",
        "NEAREST_FIRST, HOLDS, ANY_ORDER, NOT_VIOLATED, true",
        "NEAREST_FIRST, VACUOUS, ANY_ORDER, NOT_VIOLATED, true",
        "ANY_ORDER, VIOLATED 5, ANY_ORDER, VIOLATED 9, true",
        "NEAREST_FIRST, VIOLATED 5, UNREDUCED, VIOLATED 7, true",
        "NEAREST_FIRST, VIOLATED 5, UNREDUCED, VIOLATED 3, false",
        "NEAREST_FIRST, VIOLATED 5, UNREDUCED, HOLDS, false",
        "NEAREST_FIRST, VIOLATED 5, SOME, VIOLATED 8, true",
        "NEAREST_FIRST, VIOLATED 5, SOME, VIOLATED 4, false",
        "NEAREST_FIRST, VIOLATED 5, SOME, NOT_VIOLATED, true",
        "NEAREST_FIRST, HOLDS, SOME, VIOLATED 8, false",
        "NEAREST_FIRST, VACUOUS, SOME, VIOLATED 8, false",
        "NEAREST_FIRST, ENDS_EARLY, SOME, VIOLATED 8, false",
        "ANY_ORDER, NOT_VIOLATED, SOME, VIOLATED 8, false",
        "ANY_ORDER, VIOLATED 5, SOME, VIOLATED 4, true",
        "NEAREST_FIRST, NOT_ASKED, SOME, VIOLATED 8, true",
        "NEAREST_FIRST, UNKNOWN, SOME, VIOLATED 8, true",
        "SOME, VIOLATED 8, SOME, NOT_VIOLATED, true",
    })
    void verdictsAgreeAsFarAsBothKnowThem(Reach one, String says, Reach other, String saysOther, boolean agree) {
        confirm(one, opinion(says), other, opinion(saysOther), agree);
    }

    @ParameterizedTest
    @CsvSource({
        "HOLDS 3/1, NEAREST_FIRST, HOLDS 3/1, true",
        "HOLDS 3/1, NEAREST_FIRST, HOLDS 4/1, false",
        "HOLDS 3/1, UNREDUCED, HOLDS 4/1, false",
        "HOLDS 3/1, NEAREST_FIRST, HOLDS 1/0, false",
        "HOLDS 3/1, NEAREST_FIRST, VACUOUS, false",
        "HOLDS 3/1, NEAREST_FIRST, ENDS_EARLY 3/1, false",
        "HOLDS 3/1, SOME, NOT_VIOLATED 3/1, true",
        "HOLDS 3/1, SOME, NOT_VIOLATED 5/2, true",
        "HOLDS 3/1, SOME, NOT_VIOLATED 7/2, false",
        "HOLDS 3/1, SOME, NOT_VIOLATED 1/0, false",
        "HOLDS 3/1, SOME, NOT_VIOLATED, true",
        "HOLDS 1/0, SOME, NOT_VIOLATED 1/0, true",
        "HOLDS 1/0, SOME, NOT_VIOLATED 9/1, true",
        "VACUOUS, SOME, NOT_VIOLATED 1/1, false",
        "NOT_VIOLATED, SOME, NOT_VIOLATED 1/1, true",
        "HOLDS <1/3, SOME, NOT_VIOLATED <1/2, true",
        "HOLDS <1/3, SOME, NOT_VIOLATED <1/4, false",
    })
    void extremesAgreeIfNoneIsWorseThanTheWorst(String says, Reach other, String saysOther, boolean agree) {
        confirm(Reach.NEAREST_FIRST, opinion(says), other, opinion(saysOther), agree);
    }

    private static void confirm(Reach one, Opinion says, Reach other, Opinion saysOther, boolean agree) {
        assertThat(Agreement.on(one, says, other, saysOther)).isEqualTo(agree);
        assertThat(Agreement.on(other, saysOther, one, says)).isEqualTo(agree);
    }

    private static EngineAnswer answer(Reach reach, long states, long steps) {
        return EngineAnswer.of(reach, states, steps, Map.of(), List.of());
    }

    private static Opinion opinion(String text) {
        String[] words = text.split(" ", -1);
        Kind kind = Kind.valueOf(words[0]);
        if (kind == Kind.VIOLATED) {
            return Opinion.violated(Integer.parseInt(words[1]));
        }
        return Opinion.of(kind, words.length == 1 ? List.of() : List.of(extreme(words[1])));
    }

    private static Extreme extreme(String text) {
        String[] numbers = text.replace("<", "").split("/", -1);
        return new Extreme("", text.startsWith("<"), Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }
}
