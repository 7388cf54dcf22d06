package dev.vivarium.tests.fuzz;

import dev.vivarium.object.Buffers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** deflate: any data in every format; and any data comes back after compression. */
final class DeflateTarget extends NativeTarget {
    private static final int RAW = 1;
    private static final int FORMATS = 4;
    private static final int WINDOW_BITS = 9;

    private final List<byte[]> seeds = List.of(
            compressed("hello hello hello world", Deflater.BEST_COMPRESSION, false),
            compressed("the quick brown fox jumps over the lazy dog. ".repeat(20), Deflater.BEST_COMPRESSION, true),
            compressed("stored", Deflater.NO_COMPRESSION, false),
            compressed("a".repeat(1000), Deflater.BEST_SPEED, true));

    DeflateTarget() {
        super("deflate");
    }

    private static byte[] compressed(String text, int level, boolean bare) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, new Deflater(level, bare))) {
            deflating.write(Inputs.of(text).get(0));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    @Override
    public List<byte[]> seeds() {
        return seeds;
    }

    @Override
    public List<byte[]> words() {
        return List.of(
                new byte[] {0x78, (byte) 0x9C},
                new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0},
                new byte[] {0x1F, (byte) 0x8B, 8, 0x1E},
                new byte[] {0},
                new byte[] {1, 5, 0, (byte) 0xFA, (byte) 0xFF});
    }

    private long stream(byte[] data) {
        return call("io", "BytesIO", bytes(data));
    }

    @Override
    public void run(byte[] input) {
        for (int format = 0; format < FORMATS; format++) {
            int chosen = format;
            attempt(() -> callMethod(call("deflate", "DeflateIO", stream(input), integer(chosen)), "read"));
        }
        boolean whole = attempt(() -> {
            long target = stream(new byte[0]);
            long out = call("deflate", "DeflateIO", target, integer(RAW), integer(WINDOW_BITS));
            callMethod(out, "write", bytes(input));
            callMethod(out, "close");
            long data = callMethod(target, "getvalue");
            long in = call("deflate", "DeflateIO", call("io", "BytesIO", data), integer(RAW), integer(WINDOW_BITS));
            long back = callMethod(in, "read");
            if (!Arrays.equals(Buffers.read(space, back), input)) {
                throw new AssertionError("decompresses to something else");
            }
        });
        if (!whole && input.length > 0) {
            throw new AssertionError("cannot be compressed");
        }
    }
}
