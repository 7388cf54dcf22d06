package dev.vivarium.codec;

import java.math.BigInteger;

/** Prime numbers, from whose roots SHA-256 takes its constants. */
final class Primes {
    private Primes() {}

    static int after(int prime) {
        int next = prime + 1;
        while (!isPrime(next)) {
            next++;
        }
        return next;
    }

    private static boolean isPrime(int number) {
        for (int divisor = 2; divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    /** The first 32 bits after the point of the cube root, exactly: the cube root of {@code number * 2^96}. */
    static int cubeRootFraction(int number) {
        BigInteger cube = BigInteger.valueOf(number).shiftLeft(96);
        long root = 0;
        for (int bit = 36; bit >= 0; bit--) {
            long candidate = root | 1L << bit;
            if (BigInteger.valueOf(candidate).pow(3).compareTo(cube) <= 0) {
                root = candidate;
            }
        }
        return (int) root;
    }
}
