package dev.vivarium.tls;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/** Puts private keys in their own formats (PKCS #1 for RSA, SEC 1 for elliptic curves) into PKCS #8. */
final class KeyFormats {
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final int PARAMETERS = 0xA0;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final byte[] VERSION = {2, 1, 0};
    /** rsaEncryption and NULL. */
    private static final byte[] RSA = {6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 1, 1, 5, 0};
    /** id-ecPublicKey. */
    private static final byte[] EC = {6, 7, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 2, 1};

    private KeyFormats() {}

    /** What a key may be in PKCS #8. */
    static List<byte[]> asPkcs8(byte[] der) {
        byte[] curve = curve(der);
        byte[] rsa = wrapped(RSA, der);
        return curve.length == 0 ? List.of(der, rsa) : List.of(der, wrapped(concatenated(EC, curve), der));
    }

    /** Without what follows the sequence that a key is. */
    static byte[] trimmed(byte[] der) {
        if (der.length < 2 || (der[0] & 0xFF) != SEQUENCE) {
            return der;
        }
        int lengthBytes = der[1] < 0 ? der[1] & 0x7F : 0;
        long length = lengthBytes == 0 ? der[1] : 0;
        for (int i = 0; i < lengthBytes && 2 + i < der.length && i < 4; i++) {
            length = length << 8 | der[2 + i] & 0xFF;
        }
        long end = 2 + lengthBytes + length;
        return end < der.length ? Arrays.copyOf(der, (int) end) : der;
    }

    private static byte[] wrapped(byte[] algorithm, byte[] key) {
        return element(SEQUENCE, concatenated(VERSION, element(SEQUENCE, algorithm), element(OCTETS, key)));
    }

    /** The identifier of the curve in a SEC 1 key, with its tag; empty for other keys. */
    private static byte[] curve(byte[] der) {
        for (int i = 0; i + 4 < der.length; i++) {
            int length = der[i + 1];
            if ((der[i] & 0xFF) == PARAMETERS
                    && der[i + 2] == OBJECT_IDENTIFIER
                    && length == der[i + 3] + 2
                    && i + 2 + length <= der.length) {
                return Arrays.copyOfRange(der, i + 2, i + 2 + length);
            }
        }
        return new byte[0];
    }

    private static byte[] element(int tag, byte[] content) {
        int length = content.length;
        byte[] head;
        if (length < 0x80) {
            head = new byte[] {(byte) tag, (byte) length};
        } else if (length < 0x100) {
            head = new byte[] {(byte) tag, (byte) 0x81, (byte) length};
        } else {
            head = new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
        }
        return concatenated(head, content);
    }

    private static byte[] concatenated(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
