package dev.vivarium.module;

import dev.vivarium.codec.Checksums;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.BytesHex;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Operators;
import dev.vivarium.object.RomId;
import java.util.Arrays;
import java.util.Base64;

/** Bytes as hexadecimal and base64 text and back. */
final class BinasciiModule extends NativeModule {
    static final BinasciiModule INSTANCE = new BinasciiModule();

    private static final int SEXTET_BITS = 6;

    private BinasciiModule() {
        super(RomId.MODULE_BINASCII, "binascii");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fnN(
                        "hexlify(data, sep=None) -> bytes",
                        "The hexadecimal digits of bytes, as bytes; a separator may stand between two bytes.",
                        1,
                        2,
                        (space, base, count) -> BytesHex.hex(space, base, count, BytesType.INSTANCE))
                .fn1(
                        "unhexlify(data) -> bytes",
                        "The bytes that hexadecimal digits stand for.",
                        (space, digits) -> BytesHex.fromHex(space, digits, BytesType.INSTANCE))
                .fn1("a2b_base64(data) -> bytes", "The bytes that base64 text stands for.", BinasciiModule::fromBase64)
                .fnKw(
                        "b2a_base64(data, newline=True) -> bytes",
                        "Bytes as base64 text, with a line feed at the end unless newline is false.",
                        1,
                        Arguments.UNLIMITED,
                        BinasciiModule::toBase64)
                .fnN(
                        "crc32(data, value=0) -> int",
                        "The CRC-32 of bytes, or with value that of the bytes before them and these.",
                        1,
                        2,
                        BinasciiModule::crc);
    }

    /** Other characters than those of the alphabet are skipped; what is after a complete padding is not read. */
    private static long fromBase64(ObjectSpace space, long data) {
        byte[] text = Buffers.read(space, data);
        byte[] bytes = new byte[text.length * 3 / 4 + 1];
        int length = 0;
        int shift = 0;
        int bits = 0;
        boolean padded = false;
        for (byte character : text) {
            if (character == '=') {
                if (bits == 2 || bits == 4 && padded) {
                    bits = 0;
                    break;
                }
                padded = true;
            }
            int sextet = sextet(character);
            if (sextet < 0) {
                continue;
            }
            padded = false;
            shift = shift << SEXTET_BITS | sextet;
            bits += SEXTET_BITS;
            if (bits >= 8) {
                bits -= 8;
                bytes[length++] = (byte) (shift >> bits);
            }
        }
        if (bits != 0) {
            throw space.valueError("incorrect padding");
        }
        return BytesType.result(space, Arrays.copyOf(bytes, length));
    }

    private static int sextet(byte character) {
        if (character >= 'A' && character <= 'Z') {
            return character - 'A';
        }
        if (character >= 'a' && character <= 'z') {
            return character - 'a' + 26;
        }
        if (character >= '0' && character <= '9') {
            return character - '0' + 52;
        }
        return character == '+' ? 62 : character == '/' ? 63 : -1;
    }

    private static long toBase64(ObjectSpace space, int base, int count, int keywords) {
        String[] names = {"newline"};
        long newline = Arguments.parse(space, base + 1, count - 1, keywords, names, new long[] {Value.TRUE})[0];
        boolean withNewline = Operators.isTrue(space, newline);
        byte[] text = Base64.getEncoder().encode(Buffers.read(space, space.stack.slots[base]));
        if (withNewline) {
            text = Arrays.copyOf(text, text.length + 1);
            text[text.length - 1] = '\n';
        }
        return BytesType.result(space, text);
    }

    private static long crc(ObjectSpace space, int base, int count) {
        byte[] bytes = Buffers.read(space, space.stack.slots[base]);
        int before = count > 1 ? (int) IntType.toLongTruncated(space, space.stack.slots[base + 1]) : 0;
        return IntType.create(space, Integer.toUnsignedLong(~Checksums.crc32(~before, bytes, 0, bytes.length)));
    }
}
