package dev.vivarium.heap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        byte[] pool = new byte[POOL];
        Bytes.copyOut(words, 0, pool, 0, POOL);
        return pool;
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
                byte[] read = new byte[length];
                Bytes.copyOut(words, at, read, 0, length);
                assertThat(read).isEqualTo(Arrays.copyOfRange(naive, at, at + length));
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

    @Test
    void watcherIsToldOfEachReadAndWrite() {
        Heap heap = new Heap(Sizing.ofTotalBytes(4096));
        long address = heap.allocate(4);
        List<String> told = new ArrayList<>();
        heap.setTouchListener(new TouchListener() {
            @Override
            public void touched(long object, int field, int place, boolean isWrite) {}

            @Override
            public void touchedBytes(long from, int length, boolean isWrite) {
                told.add((isWrite ? "write " : "read ") + (from - address) + "+" + length);
            }
        });
        Bytes.set(heap, address + 1, 1);
        Bytes.get(heap, address + 2);
        Bytes.setBits(heap, address + 4, 4, -1);
        Bytes.getBits(heap, address + 8, 2);
        Bytes.getLong(heap, address + 3);
        Bytes.move(heap, address, address + 9, 5);
        Bytes.fill(heap, address + 20, 3, 0);
        Bytes.copyIn(new byte[9], 0, 8, heap, address + 8);
        Bytes.copyOut(heap, address + 7, 6);
        Bytes.equal(heap, address, address + 6, 2);
        RawMemory.load(heap, address + 1, 3);
        RawMemory.store(heap, address + 2, 3, 7);

        assertThat(told)
                .containsExactly(
                        "write 1+1",
                        "read 2+1",
                        "write 4+4",
                        "read 8+2",
                        "read 3+8",
                        "read 0+5",
                        "write 9+5",
                        "write 20+3",
                        "write 8+8",
                        "read 7+6",
                        "read 0+2",
                        "read 6+2",
                        "read 1+3",
                        "write 2+3");
    }

    @Test
    void numbersLieInTheirBytesAlone() {
        Heap heap = new Heap(Sizing.ofTotalBytes(4096));
        long address = heap.allocate(4);
        for (int size : new int[] {1, 2, 4, 8}) {
            Bytes.fill(heap, address, 32, 0x55);
            Bytes.setBits(heap, address + 8, size, -2);

            assertThat(Bytes.getBits(heap, address + 8, size) << 64 - 8 * size >> 64 - 8 * size)
                    .isEqualTo(-2);
            assertThat(Bytes.get(heap, address + 7)).isEqualTo(0x55);
            assertThat(Bytes.get(heap, address + 8 + size)).isEqualTo(0x55);
        }
    }
}
