package dev.vivarium.syntax.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceTextTest {
    @Test
    void everyKindOfLineEndCountsOnce() {
        SourceText source = new SourceText("a\nb\r\nc\rd");
        assertThat(source.lineCount()).isEqualTo(4);
        assertThat(source.line(0)).isEqualTo(1);
        assertThat(source.line(2)).isEqualTo(2);
        assertThat(source.line(4)).isEqualTo(2);
        assertThat(source.line(5)).isEqualTo(3);
        assertThat(source.line(7)).isEqualTo(4);
    }

    @Test
    void textBehindTheLastLineEndIsALine() {
        assertThat(new SourceText("a\n").lineCount()).isEqualTo(2);
        assertThat(new SourceText("").lineCount()).isEqualTo(1);
    }

    @Test
    void columnsCountFromTheLineStart() {
        SourceText source = new SourceText("ab\ncde");
        assertThat(source.column(1)).isEqualTo(1);
        assertThat(source.column(3)).isZero();
        assertThat(source.column(6)).isEqualTo(3);
    }

    @Test
    void aLineEndsBeforeItsLineEnd() {
        SourceText source = new SourceText("ab\r\nc\n\nd");
        assertThat(source.text(new Span(source.lineStart(1), source.lineEnd(1))))
                .isEqualTo("ab");
        assertThat(source.text(new Span(source.lineStart(3), source.lineEnd(3))))
                .isEmpty();
        assertThat(source.text(new Span(source.lineStart(4), source.lineEnd(4))))
                .isEqualTo("d");
    }

    @Test
    void aChangedTextKnowsItsLinesAsAFreshOneDoes() {
        String[] pieces = {"", "a", "\n", "\r", "\r\n", "b\nc", "\r\r\n\n", "de\r"};
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            SourceText source = new SourceText("ab\r\nc\n\nd\r");
            for (int step = 0; step < 40; step++) {
                int start = random.nextInt(source.length() + 1);
                int end = Math.min(source.length(), start + random.nextInt(4));
                source = source.with(start, end, pieces[random.nextInt(pieces.length)]);
                SourceText fresh = new SourceText(source.text());
                assertThat(source.lineCount()).isEqualTo(fresh.lineCount());
                for (int line = 1; line <= fresh.lineCount(); line++) {
                    assertThat(source.lineStart(line)).isEqualTo(fresh.lineStart(line));
                }
            }
        }
    }

    @Test
    void offsetsOutsideAreRefused() {
        assertThatThrownBy(() -> new SourceText("a").line(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
