package dev.vivarium.heap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BytesTest {
    private static final int POOL = 64;

    private final byte[] naive = new byte[POOL];
    private final long[] words = new long[POOL / 8];

    BytesTest() {
        new Random(1).nextBytes(naive);
        Bytes.copyIn(naive, 0, POOL, words, 0);
    }

    private byte[] pool() {
        return Bytes.copyOut(words, 0, POOL);
    }

    @Test
    void lowestByteComesFirst() {
        words[1] = 0x0807_0605_0403_0201L;

        assertThat(Bytes.get(words, 8)).isEqualTo(1);
        assertThat(Bytes.get(words, 15)).isEqualTo(8);
        words[2] = 0x10;
        assertThat(Bytes.getLong(words, 9)).isEqualTo(0x1008_0706_0504_0302L);
    }

    @Test
    void runsOverlapAtAnyAlignment() {
        for (int source = 0; source < 20; source++) {
            for (int target = 0; target < 20; target++) {
                for (int length = 0; length < 28; length++) {
                    System.arraycopy(naive, source, naive, target, length);
                    Bytes.move(words, source, target, length);

                    assertThat(pool())
                            .as("%d to %d, %d bytes", source, target, length)
                            .isEqualTo(naive);
                }
            }
        }
    }

    @Test
    void runsAreCopiedInAndOutAtAnyAlignment() {
        byte[] bytes = new byte[40];
        new Random(2).nextBytes(bytes);
        for (int at = 0; at < 10; at++) {
            for (int length = 0; length < 30; length++) {
                System.arraycopy(bytes, 3, naive, at, length);
                Bytes.copyIn(bytes, 3, length, words, at);

                assertThat(pool()).isEqualTo(naive);
                assertThat(Bytes.copyOut(words, at, length)).isEqualTo(Arrays.copyOfRange(naive, at, at + length));
                assertThat(Bytes.equal(words, at, bytes, 3, length)).isTrue();
            }
        }
    }

    @Test
    void fillTouchesItsRunAlone() {
        for (int at = 0; at < 10; at++) {
            for (int length = 0; length < 30; length++) {
                Arrays.fill(naive, at, at + length, (byte) at);
                Bytes.fill(words, at, length, at);

                assertThat(pool()).isEqualTo(naive);
            }
        }
    }

    @Test
    void equalRunsDifferAtAnyByte() {
        for (int at = 0; at < 9; at++) {
            Bytes.move(words, 32, at, 20);
            assertThat(Bytes.equal(words, at, 32, 20)).isTrue();
            for (int i = 0; i < 20; i++) {
                Bytes.set(words, at + i, Bytes.get(words, at + i) ^ 1);
                assertThat(Bytes.equal(words, at, 32, 20)).isFalse();
                Bytes.set(words, at + i, Bytes.get(words, at + i) ^ 1);
            }
        }
    }
}
