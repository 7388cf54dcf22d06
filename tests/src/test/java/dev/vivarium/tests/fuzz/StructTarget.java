package dev.vivarium.tests.fuzz;

import java.util.Arrays;
import java.util.List;

/** struct: any format, the first line of the input, on any data, the rest. */
final class StructTarget extends NativeTarget {
    StructTarget() {
        super("struct");
    }

    @Override
    public List<byte[]> seeds() {
        return Inputs.of(
                "<bBhHiIlLqQfd\n0123456789012345678901234567890123456789012345678901",
                ">3s2x4H\nabcdefghijklmnop",
                "@iPq10s\n0123456789012345678901234567890123456789",
                "!e2f?\nabcdefghijklmno",
                "OSP\n012345678901234567890123");
    }

    @Override
    public List<byte[]> words() {
        return Inputs.of(
                "<",
                ">",
                "@",
                "=",
                "!",
                "s",
                "x",
                "i",
                "Q",
                "d",
                "e",
                "P",
                "O",
                "S",
                "0",
                "9",
                "999999999",
                "\n",
                "\0");
    }

    @Override
    public void run(byte[] input) {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        byte[] format = Arrays.copyOf(input, end);
        byte[] data = Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length);
        attempt(() -> call("struct", "calcsize", bytes(format)));
        attempt(() -> call("struct", "unpack", bytes(format), bytes(data)));
        attempt(() -> call("struct", "unpack_from", bytes(format), bytes(data), integer(data.length / 2)));
        attempt(() -> call("struct", "pack", bytes(format), integer(-1), integer(1L << 62), bytes(data)));
        attempt(() -> call("struct", "pack", bytes(format), bytes(data), integer(5)));
    }
}
