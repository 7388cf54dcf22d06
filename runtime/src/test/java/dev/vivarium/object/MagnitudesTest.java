package dev.vivarium.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MagnitudesTest {
    private static final int ROUNDS = 3000;

    private final Random random = new Random(4);

    /** Often with runs of ones and zeros, where carries travel far. */
    private BigInteger number(int mostBits) {
        int bits = random.nextInt(mostBits);
        BigInteger number = new BigInteger(bits, random);
        if (random.nextInt(3) == 0) {
            number = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.valueOf(random.nextInt(3)));
        } else if (random.nextInt(3) == 0) {
            number = number.shiftRight(bits / 2).shiftLeft(bits / 2);
        }
        return number.abs();
    }

    private static Magnitude magnitude(BigInteger number) {
        long[] words = new long[number.bitLength() / 64 + 1];
        for (int i = 0; i < words.length; i++) {
            words[i] = number.shiftRight(64 * i).longValue();
        }
        return Magnitude.of(words);
    }

    private static BigInteger number(long[] words) {
        BigInteger number = BigInteger.ZERO;
        for (int i = words.length - 1; i >= 0; i--) {
            number = number.shiftLeft(64)
                    .or(BigInteger.valueOf(words[i] >>> 1).shiftLeft(1).or(BigInteger.valueOf(words[i] & 1)));
        }
        return number;
    }

    @Test
    void arithmeticAgreesWithBigIntegers() {
        for (int i = 0; i < ROUNDS; i++) {
            BigInteger a = number(400);
            BigInteger b = number(400);
            Magnitude left = magnitude(a.max(b));
            Magnitude right = magnitude(a.min(b));
            int count = random.nextInt(200);
            assertThat(number(Magnitudes.add(left, right))).isEqualTo(a.add(b));
            assertThat(number(Magnitudes.subtract(left, right)))
                    .isEqualTo(a.subtract(b).abs());
            assertThat(number(Magnitudes.multiply(left, right))).isEqualTo(a.multiply(b));
            assertThat(number(Magnitudes.shiftLeft(left, count)))
                    .isEqualTo(a.max(b).shiftLeft(count));
            assertThat(number(Magnitudes.shiftRight(left, count)))
                    .isEqualTo(a.max(b).shiftRight(count));
            assertThat(Magnitudes.losesBits(left, count))
                    .isEqualTo(a.max(b).getLowestSetBit() >= 0 && a.max(b).getLowestSetBit() < count);
            assertThat(left.compareMagnitude(right)).isEqualTo(a.equals(b) ? 0 : 1);
        }
    }

    @Test
    void divisionByAWordAgreesWithBigIntegers() {
        for (int i = 0; i < ROUNDS; i++) {
            BigInteger a = number(400);
            long divisor = random.nextInt(Integer.MAX_VALUE) + 1L;
            Magnitude dividend = magnitude(a);
            long[] quotient = new long[dividend.length()];
            long remainder = Magnitudes.divide(dividend, divisor, quotient);
            BigInteger[] expected = a.divideAndRemainder(BigInteger.valueOf(divisor));
            assertThat(number(quotient)).isEqualTo(expected[0]);
            assertThat(remainder).isEqualTo(expected[1].longValue());
        }
    }

    @Test
    void closeDivisionAgreesWithBigIntegers() {
        for (int i = 0; i < ROUNDS; i++) {
            BigInteger divisor = number(400).setBit(40);
            BigInteger quotient = BigInteger.valueOf(random.nextInt(1 << 29) >> random.nextInt(29));
            BigInteger remainder = random.nextBoolean() ? number(500).mod(divisor) : divisor.subtract(BigInteger.ONE);
            BigInteger dividend = divisor.multiply(quotient).add(remainder);
            Magnitudes.Division division = Magnitudes.divideClose(magnitude(dividend), magnitude(divisor));
            assertThat(division.quotient()).isEqualTo(quotient.longValue());
            assertThat(number(division.remainder())).isEqualTo(remainder);
        }
        assertThat(Magnitudes.divideClose(magnitude(BigInteger.ONE.shiftLeft(200)), magnitude(BigInteger.TEN)))
                .isNull();
    }
}
