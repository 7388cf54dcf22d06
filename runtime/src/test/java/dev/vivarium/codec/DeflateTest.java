package dev.vivarium.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;

/** Our compression and the JDK's understand each other, whatever the window and wherever one stops. */
class DeflateTest {
    private static final List<Integer> WINDOWS = List.of(32, 256, 4096, 32768);

    private record ArrayWindow(byte[] bytes) implements Window {
        @Override
        public int size() {
            return bytes.length;
        }

        @Override
        public int get(int index) {
            return bytes[index] & 0xFF;
        }

        @Override
        public void set(int index, int value) {
            bytes[index] = (byte) value;
        }
    }

    private static List<byte[]> texts() {
        Random random = new Random(1);
        byte[] noise = new byte[3000];
        random.nextBytes(noise);
        byte[] letters = new byte[3000];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) "aab c".charAt(random.nextInt(5));
        }
        return List.of(new byte[0], new byte[] {1}, new byte[5000], noise, letters, "hello hello".getBytes());
    }

    /** Compresses in pieces, each with a new deflater that goes on from the state of the last. */
    private static byte[] compressed(byte[] text, int windowSize) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Window window = new ArrayWindow(new byte[windowSize]);
        ByteBuffer state = ByteBuffer.allocate(Deflater.STATE_BYTES);
        Deflater first = new Deflater(window, out::write);
        first.begin();
        first.save(state);
        int piece = 1;
        for (int at = 0; at < text.length; at += piece) {
            piece = piece * 3 % 500 + 1;
            Deflater next = new Deflater(window, out::write);
            next.load(state.flip());
            next.write(text, at, Math.min(piece, text.length - at));
            next.save(state.clear());
        }
        Deflater last = new Deflater(window, out::write);
        last.load(state.flip());
        last.finish();
        return out.toByteArray();
    }

    private static byte[] decompressed(byte[] data, int windowSize, int pieceSize) {
        int[] at = {0};
        Window window = new ArrayWindow(new byte[windowSize]);
        ByteBuffer state = ByteBuffer.allocate(Inflater.STATE_BYTES);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[pieceSize];
        Inflater inflater = new Inflater(() -> data[at[0]++] & 0xFF, window);
        int read;
        do {
            read = inflater.read(piece, 0, pieceSize);
            out.write(piece, 0, read);
            inflater.save(state.clear());
            inflater = new Inflater(() -> data[at[0]++] & 0xFF, window);
            inflater.load(state.flip());
        } while (read > 0);
        assertThat(at[0]).as("bytes read").isEqualTo(data.length);
        return out.toByteArray();
    }

    @Test
    void theJdkReadsWhatWeCompress() throws DataFormatException {
        for (byte[] text : texts()) {
            for (int window : WINDOWS) {
                java.util.zip.Inflater jdk = new java.util.zip.Inflater(true);
                jdk.setInput(Arrays.copyOf(compressed(text, window), 20_000));
                byte[] result = new byte[text.length];
                assertThat(jdk.inflate(result)).isEqualTo(text.length);
                assertThat(result).isEqualTo(text);
                jdk.end();
            }
        }
    }

    @Test
    void anEqualWindowIsEnoughToReadIt() {
        for (byte[] text : texts()) {
            for (int window : WINDOWS) {
                for (int piece : new int[] {1, 7, 10_000}) {
                    assertThat(decompressed(compressed(text, window), window, piece))
                            .isEqualTo(text);
                }
            }
        }
    }

    @Test
    void weReadWhatTheJdkCompresses() {
        for (byte[] text : texts()) {
            for (int level = 0; level <= 9; level++) {
                java.util.zip.Deflater jdk = new java.util.zip.Deflater(level, true);
                jdk.setInput(text);
                jdk.finish();
                byte[] data = new byte[20_000];
                int length = jdk.deflate(data);
                jdk.end();
                assertThat(decompressed(Arrays.copyOf(data, length), 32768, 100))
                        .isEqualTo(text);
            }
        }
    }

    @Test
    void aSmallerWindowIsRefused() {
        byte[] noise = texts().get(3);
        byte[] twice = Arrays.copyOf(noise, 2 * noise.length);
        System.arraycopy(noise, 0, twice, noise.length, noise.length);
        byte[] data = compressed(twice, 4096);
        assertThatThrownBy(() -> decompressed(data, 256, 100)).isInstanceOf(CorruptDataException.class);
    }
}
