package dev.vivarium.syntax.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void offsetsOutsideAreRefused() {
        assertThatThrownBy(() -> new SourceText("a").line(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
