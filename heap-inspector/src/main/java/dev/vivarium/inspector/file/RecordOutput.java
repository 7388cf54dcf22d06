package dev.vivarium.inspector.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stream of numbers and texts, cut into sections of one kind. */
public final class RecordOutput {
    private static final int FIRST_BYTES = 1 << 13;
    /** Room that the longest number takes. */
    private static final int LONGEST = 10;

    private final VivWriter writer;
    private final Section section;
    private byte[] buffer = new byte[FIRST_BYTES];
    private int length;

    public RecordOutput(VivWriter writer, Section section) {
        this.writer = writer;
        this.section = section;
    }

    public void octet(int value) {
        reserve(1);
        buffer[length++] = (byte) value;
    }

    /** A number, seven bits a byte, the lowest first; small ones are short. */
    public void number(long value) {
        reserve(LONGEST);
        byte[] bytes = buffer;
        int at = length;
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
        length = at;
    }

    /** A number whose absolute value is likely to be small. */
    public void signed(long value) {
        number(value << 1 ^ value >> 63);
    }

    public void bytes(byte[] bytes, int from, int count) {
        number(count);
        int at = from;
        int end = from + count;
        while (at < end) {
            reserve(1);
            int part = Math.min(end - at, buffer.length - length);
            System.arraycopy(bytes, at, buffer, length, part);
            length += part;
            at += part;
        }
    }

    public void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes(utf8, 0, utf8.length);
    }

    private void reserve(int count) {
        if (length + count <= buffer.length) {
            return;
        }
        if (buffer.length < VivFormat.MOST_RAW) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        } else {
            flush();
        }
    }

    /** Hands what was written to the file. */
    public void flush() {
        if (length > 0) {
            writer.add(section, buffer, length);
            buffer = new byte[FIRST_BYTES];
            length = 0;
        }
    }
}
