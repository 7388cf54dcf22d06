package dev.vivarium.codec;

/** The rounds of SHA-256 (FIPS 180-4). */
final class Sha256Rounds {
    private static final int ROUNDS = 64;
    private static final int[] CONSTANTS = constants();

    private Sha256Rounds() {}

    /** The first 32 bits of the fractions of the cube roots of the first 64 primes. */
    private static int[] constants() {
        int[] constants = new int[ROUNDS];
        int prime = 2;
        for (int i = 0; i < ROUNDS; i++, prime = Primes.after(prime)) {
            constants[i] = Primes.cubeRootFraction(prime);
        }
        return constants;
    }

    static void compress(int[] state, int[] block) {
        int[] schedule = schedule(block);
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        int f = state[5];
        int g = state[6];
        int h = state[7];
        for (int i = 0; i < ROUNDS; i++) {
            int sum1 = Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25);
            int first = h + sum1 + (e & f ^ ~e & g) + CONSTANTS[i] + schedule[i];
            int sum0 = Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22);
            int second = sum0 + (a & b ^ a & c ^ b & c);
            h = g;
            g = f;
            f = e;
            e = d + first;
            d = c;
            c = b;
            b = a;
            a = first + second;
        }
        add(state, a, b, c, d, e, f, g, h);
    }

    private static int[] schedule(int[] block) {
        int[] schedule = new int[ROUNDS];
        System.arraycopy(block, 0, schedule, 0, block.length);
        for (int i = block.length; i < ROUNDS; i++) {
            int early = schedule[i - 15];
            int late = schedule[i - 2];
            int sigma0 = Integer.rotateRight(early, 7) ^ Integer.rotateRight(early, 18) ^ early >>> 3;
            int sigma1 = Integer.rotateRight(late, 17) ^ Integer.rotateRight(late, 19) ^ late >>> 10;
            schedule[i] = schedule[i - 16] + sigma0 + schedule[i - 7] + sigma1;
        }
        return schedule;
    }

    /** Adds to each word of the state. */
    static void add(int[] state, int... words) {
        for (int i = 0; i < words.length; i++) {
            state[i] += words[i];
        }
    }
}
