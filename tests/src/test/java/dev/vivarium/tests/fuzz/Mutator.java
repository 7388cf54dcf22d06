package dev.vivarium.tests.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Random changes of inputs. */
final class Mutator {
    private static final int MOST_CHANGES = 6;
    private static final int LONGEST = 4096;
    private static final int[] REMARKABLE = {0, 1, 0x7F, 0x80, 0xFF, ' ', '\n', '"', '\\', '(', '[', '{', '*', '9'};

    private final List<byte[]> seeds;
    private final List<byte[]> words;
    private final Random random;

    Mutator(FuzzTarget target, Random random) {
        seeds = target.seeds();
        words = target.words();
        this.random = random;
    }

    byte[] next() {
        byte[] input = seed();
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            input = changed(input);
        }
        return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
    }

    private byte[] seed() {
        return seeds.get(random.nextInt(seeds.size())).clone();
    }

    private byte[] changed(byte[] input) {
        int at = random.nextInt(input.length + 1);
        int end = Math.min(input.length, at + 1 + random.nextInt(8));
        switch (random.nextInt(8)) {
            case 0:
                return replaced(input, at, at, words.get(random.nextInt(words.size())));
            case 1:
                return replaced(input, at, end, new byte[0]);
            case 2:
                byte[] noise = new byte[1 + random.nextInt(4)];
                random.nextBytes(noise);
                return replaced(input, at, end, noise);
            case 3:
                byte[] other = seed();
                int from = random.nextInt(other.length + 1);
                return replaced(input, at, input.length, Arrays.copyOfRange(other, from, other.length));
            case 4:
                return replaced(input, at, at, Arrays.copyOfRange(input, at, end));
            case 5:
                return withByte(input, at, REMARKABLE[random.nextInt(REMARKABLE.length)]);
            case 6:
                return withByte(input, at, at < input.length ? input[at] ^ 1 << random.nextInt(8) : 0);
            default:
                byte[] word = words.get(random.nextInt(words.size()));
                return replaced(input, at, at, repeated(word, 1 + random.nextInt(50)));
        }
    }

    private static byte[] withByte(byte[] input, int at, int value) {
        return replaced(input, at, Math.min(at + 1, input.length), new byte[] {(byte) value});
    }

    private static byte[] repeated(byte[] word, int times) {
        byte[] all = new byte[word.length * times];
        for (int i = 0; i < all.length; i++) {
            all[i] = word[i % word.length];
        }
        return all;
    }

    /** The input with other bytes in the place of those from {@code from} to {@code to}. */
    private static byte[] replaced(byte[] input, int from, int to, byte[] by) {
        byte[] result = new byte[input.length - (to - from) + by.length];
        System.arraycopy(input, 0, result, 0, from);
        System.arraycopy(by, 0, result, from, by.length);
        System.arraycopy(input, to, result, from + by.length, input.length - to);
        return result;
    }
}
