package dev.vivarium.codec;

/** The rounds of MD5 (RFC 1321). */
final class Md5Rounds {
    private static final int ROUNDS = 64;
    private static final int ROUNDS_PER_FUNCTION = 16;
    private static final int[][] SHIFTS = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    private static final int[] FACTORS = {1, 5, 3, 7};
    private static final int[] OFFSETS = {0, 1, 5, 0};
    private static final int[] CONSTANTS = constants();

    private Md5Rounds() {}

    private static int[] constants() {
        int[] constants = new int[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            constants[i] = (int) (long) (Math.abs(StrictMath.sin(i + 1)) * 0x1p32);
        }
        return constants;
    }

    static void compress(int[] state, int[] block) {
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        for (int i = 0; i < ROUNDS; i++) {
            int function = i / ROUNDS_PER_FUNCTION;
            int word = block[(FACTORS[function] * i + OFFSETS[function]) % ROUNDS_PER_FUNCTION];
            int sum = a + mix(function, b, c, d) + CONSTANTS[i] + word;
            a = d;
            d = c;
            c = b;
            b += Integer.rotateLeft(sum, SHIFTS[function][i & 3]);
        }
        Sha256Rounds.add(state, a, b, c, d);
    }

    private static int mix(int function, int b, int c, int d) {
        switch (function) {
            case 0:
                return b & c | ~b & d;
            case 1:
                return d & b | ~d & c;
            case 2:
                return b ^ c ^ d;
            default:
                return c ^ (b | ~d);
        }
    }
}
