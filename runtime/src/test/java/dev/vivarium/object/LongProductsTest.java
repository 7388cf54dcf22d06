package dev.vivarium.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.SystemHost;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongProductsTest {
    private final ObjectSpace space = new Machine(MachineOptions.DEFAULT, SystemHost.silent()).space();
    private final Random random = new Random(7);

    private BigInteger number(int bits) {
        BigInteger number = new BigInteger(bits, random).setBit(bits);
        return random.nextBoolean() ? number : number.negate();
    }

    @Test
    void productOfPartsIsTheProduct() {
        for (int round = 0; round < 12; round++) {
            BigInteger left = number(200_000 + random.nextInt(900_000));
            BigInteger right = number(1 + random.nextInt(900_000));
            assertThat(LongProducts.multiply(space, left, right).equals(left.multiply(right)))
                    .as("product of " + left.bitLength() + " and " + right.bitLength() + " bits")
                    .isTrue();
        }
    }

    @Test
    void powerStepByStepIsThePower() {
        BigInteger base = number(3000);
        BigInteger exponent = number(1500).abs();
        for (int even = 0; even < 2; even++) {
            BigInteger modulus = number(3000).abs().shiftLeft(1).setBit(0).subtract(BigInteger.valueOf(even));
            assertThat(LongProducts.power(space, base, exponent, modulus)).isEqualTo(base.modPow(exponent, modulus));
        }
    }

    @Test
    void endsWhenNobodyWantsIt() {
        space.longWork.end();
        assertThatThrownBy(() -> LongProducts.multiply(space, number(500_000), number(500_000)))
                .isInstanceOf(PythonError.class);
        // Once: what comes next is wanted.
        assertThat(LongProducts.multiply(space, number(300_000), BigInteger.ZERO))
                .isEqualTo(BigInteger.ZERO);
    }
}
