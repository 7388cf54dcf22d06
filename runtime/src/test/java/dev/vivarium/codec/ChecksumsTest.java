package dev.vivarium.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Our checksums are those of the JDK, in one piece and in two. */
class ChecksumsTest {
    private static byte[] data() {
        byte[] data = new byte[10_000];
        new Random(1).nextBytes(data);
        return data;
    }

    @Test
    void crcGoesOnWhereItStopped() {
        byte[] data = data();
        CRC32 expected = new CRC32();
        expected.update(data);
        int first = Checksums.crc32(-1, data, 0, 1234);
        assertThat(~Checksums.crc32(first, data, 1234, data.length - 1234)).isEqualTo((int) expected.getValue());
    }

    @Test
    void adlerGoesOnWhereItStopped() {
        byte[] data = data();
        Adler32 expected = new Adler32();
        expected.update(data);
        int first = Checksums.adler32(1, data, 0, 1234);
        assertThat(Checksums.adler32(first, data, 1234, data.length - 1234)).isEqualTo((int) expected.getValue());
    }
}
