package dev.vivarium.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our hashes are those of the JDK. */
class BlockHashTest {
    private static final Map<BlockHash, String> JDK_NAMES =
            Map.of(BlockHash.MD5, "MD5", BlockHash.SHA1, "SHA-1", BlockHash.SHA256, "SHA-256");

    @ParameterizedTest
    @EnumSource
    void agreesWithTheJdkForEveryLengthOfSomeBlocks(BlockHash hash) throws NoSuchAlgorithmException {
        MessageDigest expected = MessageDigest.getInstance(JDK_NAMES.get(hash));
        Random random = new Random(1);
        for (int length = 0; length < 4 * BlockHash.BLOCK_BYTES; length++) {
            byte[] data = new byte[length];
            random.nextBytes(data);
            assertThat(digest(hash, data)).as("%d bytes", length).isEqualTo(expected.digest(data));
        }
    }

    private static byte[] digest(BlockHash hash, byte[] data) {
        int[] state = hash.initialState();
        int at = 0;
        for (; at + BlockHash.BLOCK_BYTES <= data.length; at += BlockHash.BLOCK_BYTES) {
            hash.update(state, data, at);
        }
        return hash.finish(state, Arrays.copyOfRange(data, at, data.length), data.length);
    }
}
