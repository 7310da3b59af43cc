package org.gilcheck.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void eachPieceIsDoneOnce(int size) {
        AtomicIntegerArray done = new AtomicIntegerArray(1_000);
        try (Team team = new Team(size)) {
            team.doAll(done.length(), (member, piece) -> {
                assertThat(member).isBetween(0, size - 1);
                done.incrementAndGet(piece);
            });
        }
        for (int piece = 0; piece < done.length(); piece++) {
            assertThat(done.get(piece)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void whatAMemberThrowsIsThrown(int size) {
        try (Team team = new Team(size)) {
            assertThatThrownBy(() -> team.doAll(100, (member, piece) -> {
                        if (piece == 70) {
                            throw new IllegalArgumentException("piece 70");
                        }
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("piece 70");
        }
    }
}
