package dev.vivarium.inspector.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Little-endian numbers for browsers, tens of megabytes of them: written once to a file without a name and sent from there to
 * each that asks, so that they never lie in memory. The file goes with the last reader.
 */
final class PackedFile {
    private static final int BUFFER_BYTES = 1 << 16;

    private final FileChannel channel;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long length;
    private int readers;
    private boolean isGivenUp;

    PackedFile() throws IOException {
        Path path = Files.createTempFile("vivarium-page", ".packed");
        channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    PackedFile putInt(int number) throws IOException {
        room(Integer.BYTES).putInt(number);
        return this;
    }

    void putShort(short number) throws IOException {
        room(Short.BYTES).putShort(number);
    }

    void putByte(byte number) throws IOException {
        room(Byte.BYTES).put(number);
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            length += channel.write(buffer, length);
        }
        buffer.clear();
    }

    /** Ends the writing. */
    PackedFile finished() throws IOException {
        flush();
        buffer = null;
        return this;
    }

    /** All of it, for one reader. */
    synchronized Answer answer() {
        readers++;
        return new Answer() {
            @Override
            public String type() {
                return "application/octet-stream";
            }

            @Override
            public long length() {
                return length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                send(out);
            }

            @Override
            public void close() {
                leave();
            }
        };
    }

    private void send(OutputStream out) throws IOException {
        byte[] part = new byte[BUFFER_BYTES];
        long at = 0;
        while (at < length) {
            int read = channel.read(ByteBuffer.wrap(part), at);
            if (read < 0) {
                throw new IOException("the temporary file was cut");
            }
            out.write(part, 0, read);
            at += read;
        }
    }

    private synchronized void leave() {
        readers--;
        closeIfUnused();
    }

    /** Nobody will ask for it any more. */
    synchronized void giveUp() {
        isGivenUp = true;
        closeIfUnused();
    }

    private void closeIfUnused() {
        if (isGivenUp && readers == 0) {
            try {
                channel.close();
            } catch (IOException busy) {
                // It has no name, or is removed when the process ends.
            }
        }
    }
}
