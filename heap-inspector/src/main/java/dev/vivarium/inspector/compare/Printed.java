package dev.vivarium.inspector.compare;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a program wrote to a stream.
 *
 * @param text as UTF-8, or as Latin-1 where it is none
 * @param isCut whether it wrote more
 */
public record Printed(String text, boolean isCut) {
    public List<String> lines() {
        return text.lines().toList();
    }

    /** Takes what is written, up to a limit. */
    static final class Stream extends OutputStream {
        /** More than anybody compares. */
        private static final int MOST_BYTES = 4 << 20;

        private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        private boolean isCut;

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] from, int start, int length) {
            int room = Math.min(length, MOST_BYTES - bytes.size());
            bytes.write(from, start, room);
            isCut |= room < length;
        }

        Printed printed() {
            String text = bytes.toString(StandardCharsets.UTF_8);
            boolean isText = text.indexOf('\ufffd') < 0;
            return new Printed(isText ? text : bytes.toString(StandardCharsets.ISO_8859_1), isCut);
        }
    }
}
