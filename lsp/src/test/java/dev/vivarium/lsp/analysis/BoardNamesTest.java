package dev.vivarium.lsp.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.module.Board;
import org.junit.jupiter.api.Test;

class BoardNamesTest {
    @Test
    void aNameIsOnBoardsThatThereAreAndNotInTheRuntimesOwnModule() {
        assertThat(BoardNames.all()).allSatisfy((name, boards) -> {
            String[] parts = name.split("\\.");
            assertThat(ModuleTables.has(ModuleTables.module(parts[0]), parts[1]))
                    .isFalse();
            assertThat(boards).isNotEmpty().allMatch(board -> Board.named(board).isPresent());
            assertThat(boards)
                    .allMatch(board -> Board.named(board).orElseThrow().hasModule(parts[0]));
        });
    }

    @Test
    void whatBoardsLackTheRuntimeHas() {
        assertThat(BoardNames.allLacking()).allSatisfy((name, boards) -> {
            String[] parts = name.split("\\.");
            assertThat(ModuleTables.has(ModuleTables.module(parts[0]), parts[1]))
                    .as(name)
                    .isTrue();
            assertThat(boards).allMatch(board -> Board.named(board).isPresent());
        });
        assertThat(BoardNames.lacks("os", "getenv", Board.RP2)).isTrue();
        assertThat(BoardNames.lacks("os", "getenv", null)).isFalse();
        assertThat(BoardNames.lacks("hashlib", "md5", Board.RP2)).isFalse();
    }
}
