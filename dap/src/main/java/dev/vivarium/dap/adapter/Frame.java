package dev.vivarium.dap.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * One message of the protocol as it is sent: a header with the length of what follows. What is no such thing is passed
 * over, so that one wrong message does not end a session.
 */
record Frame(byte[] content) {
    /** A longer message is passed over; nothing that a client has to say is. */
    static final int MOST_BYTES = 64 << 20;

    private static final int MOST_DEPTH = 200;
    private static final int MOST_HEADER_BYTES = 1 << 14;
    private static final long END = -1;
    private static final long NONE = -2;
    private static final String LENGTH = "content-length:";

    /**
     * The next message.
     *
     * @param tooLong told the length of each message that is passed over
     * @return null at the end of the stream
     */
    static Frame read(InputStream in, LongConsumer tooLong) throws IOException {
        while (true) {
            long length = header(in);
            if (length == END) {
                return null;
            }
            if (length > MOST_BYTES) {
                tooLong.accept(length);
                discard(in, length);
            } else if (length >= 0) {
                byte[] content = in.readNBytes((int) length);
                return content.length < length ? null : new Frame(content);
            }
        }
    }

    /** Reads what nobody wants. Streams of the process cannot skip where they are pipes, though they say that they can. */
    private static void discard(InputStream in, long length) throws IOException {
        byte[] passed = new byte[1 << 14];
        long left = length;
        while (left > 0) {
            int read = in.read(passed, 0, (int) Math.min(passed.length, left));
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }

    /** The length that a header tells; {@link #END}, or {@link #NONE} for a header that tells none. */
    private static long header(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        long length = NONE;
        int count = 0;
        while (true) {
            int read = in.read();
            if (read < 0) {
                return END;
            }
            if (read != '\n') {
                if (count++ < MOST_HEADER_BYTES) {
                    line.append((char) read);
                }
                continue;
            }
            String text = line.toString().strip().toLowerCase(Locale.ROOT);
            if (text.isEmpty()) {
                return length;
            }
            String number =
                    text.startsWith(LENGTH) ? text.substring(LENGTH.length()).strip() : "";
            length = number.matches("\\d{1,18}") ? Long.parseLong(number) : length;
            line.setLength(0);
        }
    }

    /** Whether lists and objects lie in each other more deeply than anybody who reads it has room for. */
    boolean isTooDeep() {
        int depth = 0;
        boolean inText = false;
        for (int i = 0; i < content.length; i++) {
            byte read = content[i];
            if (inText) {
                i += read == '\\' ? 1 : 0;
                inText = read != '"';
            } else if (read == '"') {
                inText = true;
            } else if (read == '[' || read == '{') {
                if (++depth > MOST_DEPTH) {
                    return true;
                }
            } else if (read == ']' || read == '}') {
                depth--;
            }
        }
        return false;
    }

    void write(OutputStream out) throws IOException {
        out.write(bytes());
        out.flush();
    }

    byte[] bytes() {
        byte[] header = ("Content-Length: " + content.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[header.length + content.length];
        System.arraycopy(header, 0, all, 0, header.length);
        System.arraycopy(content, 0, all, header.length, content.length);
        return all;
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    static Frame of(String text) {
        return new Frame(text.getBytes(StandardCharsets.UTF_8));
    }
}
