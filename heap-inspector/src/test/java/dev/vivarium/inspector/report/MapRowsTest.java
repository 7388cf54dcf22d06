package dev.vivarium.inspector.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.gc.BlockMap;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Sizing;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapRowsTest {
    private static final int LINE = 16;

    private final Heap heap = new Heap(Sizing.ofTotalBytes(16384));

    private long[] allocate(int objects, int words) {
        long[] made = new long[objects];
        for (int i = 0; i < objects; i++) {
            made[i] = heap.allocate(words);
        }
        return made;
    }

    private BlockMap map() {
        return BlockMap.of(heap, type -> 'h');
    }

    private static List<String> notes(BlockMap before, BlockMap after, boolean all) {
        return MapRows.of(before, after, LINE, all).stream()
                .map(row -> row.note().isEmpty() ? Integer.toString(row.block()) : row.note())
                .toList();
    }

    @Test
    void freeLinesAreFolded() {
        allocate(3, 4);
        int lines = (heap.sizing().blocks() + LINE - 1) / LINE;
        assertThat(notes(map(), map(), true)).containsExactly("0", "(" + (lines - 1) + " lines all free)");
    }

    @Test
    void linesLikeTheOneBeforeAreFolded() {
        allocate(LINE * 5, 4);
        assertThat(notes(map(), map(), true)).startsWith("0", "(4 more lines like this)");
    }

    @Test
    void aLongMapShowsWhatChanges() {
        long[] objects = allocate(LINE * 20, 4);
        BlockMap before = map();
        heap.free(objects[LINE * 4]);
        assertThat(notes(before, map(), false)).startsWith("(4 lines unchanged)", "64", "(15 lines unchanged)");
        assertThat(notes(before, map(), true))
                .startsWith("0", "(3 more lines like this)", "64", "80", "(14 more lines like this)");
    }

    @Test
    void theMapAfterShowsWhatWasFreed() {
        allocate(2, 4);
        long dying = heap.allocate(12);
        allocate(1, 4);
        BlockMap before = map();
        heap.free(dying);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextOptions options = new TextOptions(80, false, false, TextOptions.MapDetail.ALL);
        ReportPage page = new ReportPage(out, out, options);
        new MapText(page, options, before, map()).print();
        page.flush();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("0000000")))
                .extracting(line -> line.substring(0, 18))
                .containsExactly("00000000  hhh==h..", "00000000  hh---h..");
    }
}
