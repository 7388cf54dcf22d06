package dev.vivarium.inspector.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link RecordOutput} wrote, section after section. */
public final class RecordInput {
    private static final int LONGEST_SHIFT = 63;

    private final VivFile file;
    private final Section section;
    private int number = -1;
    private byte[] bytes = new byte[0];
    private int at;

    RecordInput(VivFile file, Section section) {
        this.file = file;
        this.section = section;
    }

    /** Whether nothing follows. */
    public boolean isAtEnd() {
        return at == bytes.length && !advance();
    }

    private boolean advance() {
        int next = file.next(section, number + 1);
        while (next >= 0) {
            number = next;
            bytes = file.contents(number);
            at = 0;
            if (bytes.length > 0) {
                return true;
            }
            next = file.next(section, number + 1);
        }
        return false;
    }

    public int octet() {
        if (at == bytes.length && !advance()) {
            throw wrong("ends too early");
        }
        return bytes[at++] & 0xFF;
    }

    public long number() {
        long value = 0;
        for (int shift = 0; shift <= LONGEST_SHIFT; shift += 7) {
            int octet = octet();
            value |= (long) (octet & 0x7F) << shift;
            if (octet < 0x80) {
                return value;
            }
        }
        throw wrong("holds a number that is too long");
    }

    /** A number from 0 to {@code most}. */
    public int number(int most) {
        long value = number();
        if (value < 0 || value > most) {
            throw wrong("holds the number " + value + ", which is out of range");
        }
        return (int) value;
    }

    public long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    /** A run of bytes; room is made only as they come. */
    public byte[] bytes() {
        int length = number(Integer.MAX_VALUE);
        byte[] read = new byte[Math.min(length, VivFormat.MOST_RAW)];
        int count = 0;
        while (count < length) {
            if (at == bytes.length && !advance()) {
                throw wrong("ends too early");
            }
            int part = Math.min(length - count, bytes.length - at);
            if (count + part > read.length) {
                read = Arrays.copyOf(read, (int) Math.min(length, Math.max(count + part, 2L * read.length)));
            }
            System.arraycopy(bytes, at, read, count, part);
            count += part;
            at += part;
        }
        return read;
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** An error about what was read last. */
    public UnreadableFile wrong(String what) {
        return file.damaged((number < 0 ? "the stream of " + section : file.where(number)) + " " + what);
    }
}
