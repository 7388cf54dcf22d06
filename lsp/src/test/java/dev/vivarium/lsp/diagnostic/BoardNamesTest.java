package dev.vivarium.lsp.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.lsp.analysis.ModuleTables;
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
}
