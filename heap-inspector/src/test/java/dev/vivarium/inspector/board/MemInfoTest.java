package dev.vivarium.inspector.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.inspector.file.UnreadableFile;
import org.junit.jupiter.api.Test;

class MemInfoTest {
    private static final String ROW = "h=".repeat(32);
    private static final String BOARD = String.join(
            "\n",
            ">>> micropython.mem_info(1)",
            "stack: 500 out of 15360",
            "GC: total: 5136, used: 2064, free: 3072",
            " No. of 1-blocks: 1, 2-blocks: 64, max blk sz: 2, max free sz: 128",
            "GC memory layout; from 20001a00:",
            "00000000: " + ROW,
            "       (2 lines all free)",
            "00000c00: Lh" + ".".repeat(31) + "h" + ".".repeat(30),
            "00001000: " + ROW,
            "00001400: h",
            ">>> ");

    @Test
    void theMapOfABoardIsRead() {
        MemInfo info = MemInfo.parse(BOARD.replace("\n", "\r\n"));
        assertThat(info.blockBytes()).isEqualTo(16);
        assertThat(info.blocks()).hasSize(5 * 64 + 1);
        assertThat(info.usedBytes()).isEqualTo(2064);
        assertThat(info.heads()).containsEntry('L', 1).containsEntry('h', 67);
        assertThat(info.freeRuns().longest()).isEqualTo(128);
        assertThat(info.freeRuns().count()).isEqualTo(3);
    }

    @Test
    void theReportTellsWhereTheFreeMemoryLies() {
        assertThat(BoardText.of(MemInfo.parse(BOARD)))
                .contains("5136 bytes for objects in blocks of 16, 2064 used, 3072 free")
                .contains("(2 free rows)")
                .contains("in 3 runs; the longest has 2048 bytes");
    }

    @Test
    void twoPrintsAreCompared() {
        MemInfo after = MemInfo.parse(BOARD.replace("Lh.", "Lhh").replace("used: 2064", "used: 2080"));
        assertThat(BoardText.difference(MemInfo.parse(BOARD), after))
                .contains("used bytes                 2064       2080        +16")
                .contains("1 blocks were taken and 0 freed");
    }

    @Test
    void brokenPrintsAreRefused() {
        refuses("", "no print of micropython.mem_info(1)");
        refuses("GC: total: 64, used: 32, free: 32", "no memory layout");
        refuses(BOARD.replace("       (2 lines all free)\n", ""), "broken before the row");
        refuses(BOARD.replace("00001400: h\n", ""), "rows are missing");
        refuses(BOARD + BOARD, "more than one heap");
        refuses(BOARD.replace("(2 lines", "(9999999 lines"), "larger than any board");
        refuses(BOARD.replace("00000000: " + ROW, "00000000: h"), "broken");
    }

    private static void refuses(String text, String reason) {
        assertThatThrownBy(() -> MemInfo.parse(text))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(reason);
    }
}
