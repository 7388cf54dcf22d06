package dev.vivarium.codec;

/** The rounds of SHA-1 (FIPS 180-4). */
final class Sha1Rounds {
    private static final int ROUNDS = 80;
    private static final int ROUNDS_PER_FUNCTION = 20;
    private static final int[] CONSTANTS = {0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xCA62C1D6};

    private Sha1Rounds() {}

    static void compress(int[] state, int[] block) {
        int[] schedule = new int[ROUNDS];
        System.arraycopy(block, 0, schedule, 0, block.length);
        for (int i = block.length; i < ROUNDS; i++) {
            int mixed = schedule[i - 3] ^ schedule[i - 8] ^ schedule[i - 14] ^ schedule[i - 16];
            schedule[i] = Integer.rotateLeft(mixed, 1);
        }
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        for (int i = 0; i < ROUNDS; i++) {
            int function = i / ROUNDS_PER_FUNCTION;
            int next = Integer.rotateLeft(a, 5) + mix(function, b, c, d) + e + CONSTANTS[function] + schedule[i];
            e = d;
            d = c;
            c = Integer.rotateLeft(b, 30);
            b = a;
            a = next;
        }
        Sha256Rounds.add(state, a, b, c, d, e);
    }

    private static int mix(int function, int b, int c, int d) {
        switch (function) {
            case 0:
                return b & c | ~b & d;
            case 2:
                return b & c | b & d | c & d;
            default:
                return b ^ c ^ d;
        }
    }
}
