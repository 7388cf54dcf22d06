package dev.vivarium.tests.fuzz;

import dev.vivarium.object.Buffers;
import java.util.Arrays;
import java.util.List;

/** binascii: any text; and any bytes come back. */
final class BinasciiTarget extends NativeTarget {
    BinasciiTarget() {
        super("binascii");
    }

    @Override
    public List<byte[]> seeds() {
        return Inputs.of("SGVsbG8gd29ybGQ=", "YQ==\n", "YWI=", "48656c6c6f", "00 ff", "");
    }

    @Override
    public List<byte[]> words() {
        return Inputs.of("=", "==", "A", "/", "+", "\n", " ", "0", "f", "g", "YWJj");
    }

    @Override
    public void run(byte[] input) {
        attempt(() -> call("binascii", "a2b_base64", bytes(input)));
        attempt(() -> call("binascii", "unhexlify", bytes(input)));
        attempt(() -> call("binascii", "crc32", bytes(input), integer(input.length)));
        comesBack(input, "b2a_base64", "a2b_base64");
        comesBack(input, "hexlify", "unhexlify");
    }

    private void comesBack(byte[] input, String there, String back) {
        attempt(() -> {
            long result = call("binascii", back, call("binascii", there, bytes(input)));
            if (!Arrays.equals(Buffers.read(space, result), input)) {
                throw new AssertionError(back + " gives something else");
            }
        });
    }
}
