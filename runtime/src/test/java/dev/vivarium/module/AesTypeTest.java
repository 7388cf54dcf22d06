package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.MachineOptions;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The chaining and counting that we do ourselves are those of the JDK. */
class AesTypeTest {
    private static String literal(byte[] bytes) {
        return "bytes.fromhex('" + HexFormat.of().formatHex(bytes) + "')";
    }

    private static byte[] random(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void check(String jdkMode, int mode, byte[] key, byte[] chain, byte[] text)
            throws GeneralSecurityException {
        Cipher jdk = Cipher.getInstance("AES/" + jdkMode + "/NoPadding");
        SecretKeySpec secret = new SecretKeySpec(key, "AES");
        if (chain == null) {
            jdk.init(Cipher.ENCRYPT_MODE, secret);
        } else {
            jdk.init(Cipher.ENCRYPT_MODE, secret, new IvParameterSpec(chain));
        }
        byte[] expected = jdk.doFinal(text);
        String arguments = literal(key) + ", " + mode + (chain == null ? "" : ", " + literal(chain));
        String printed = ProgramOutput.of(
                        MachineOptions.DEFAULT,
                        "from cryptolib import aes",
                        "text = " + literal(text),
                        "cipher = aes(" + arguments + ")",
                        "print((cipher.encrypt(text[:16]) + cipher.encrypt(text[16:])).hex())",
                        "secret = " + literal(expected),
                        "cipher = aes(" + arguments + ")",
                        "print(cipher.decrypt(secret[:32]) + cipher.decrypt(secret[32:]) == text)")
                .output();
        assertThat(printed).isEqualTo(HexFormat.of().formatHex(expected) + "\nTrue\n");
    }

    @Test
    void encryptsAndDecryptsAsTheJdkInEveryMode() throws GeneralSecurityException {
        Random random = new Random(1);
        for (int keyLength : new int[] {16, 32}) {
            byte[] key = random(random, keyLength);
            check("ECB", 1, key, null, random(random, 64));
            check("CBC", 2, key, random(random, 16), random(random, 64));
            check("CTR", 6, key, random(random, 16), random(random, 71));
        }
    }

    @Test
    void theCounterCarries() throws GeneralSecurityException {
        byte[] chain = HexFormat.of().parseHex("00".repeat(12) + "ffffffff");
        check("CTR", 6, new byte[16], chain, new byte[64]);
    }

    @Test
    void refusesWhatTheReferenceRefuses() {
        assertThat(ProgramOutput.of(
                                "from cryptolib import aes",
                                "def check(action):",
                                "    try:",
                                "        action()",
                                "    except ValueError as error:",
                                "        print(error)",
                                "key = bytes(16)",
                                "check(lambda: aes(key, 3))",
                                "check(lambda: aes(key[1:], 1))",
                                "check(lambda: aes(key, 2))",
                                "check(lambda: aes(key, 6, b'short'))",
                                "cipher = aes(key, 1)",
                                "cipher.encrypt(key)",
                                "check(lambda: cipher.decrypt(key))",
                                "check(lambda: cipher.encrypt(b'123'))",
                                "check(lambda: cipher.encrypt(key, bytearray(1)))")
                        .output())
                .isEqualTo("mode\nkey\nIV\nIV\ncan't encrypt & decrypt\nblksize % 16\noutput too small\n");
    }
}
