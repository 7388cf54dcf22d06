package dev.vivarium.tests.fuzz;

import java.util.List;

/** json: reading any text, and writing what was read. */
final class JsonTarget extends NativeTarget {
    JsonTarget() {
        super("json");
    }

    @Override
    public List<byte[]> seeds() {
        return Inputs.of(
                "{\"a\": [1, 2.5, -3e4], \"b\": {\"c\": null, \"d\": [true, false]}, \"e\": \"\\u00e9\\n\\\"\"}",
                "[[[[[]]]], {}, \"\", 0, 123456789012345678901234567890]",
                "\"text with \\\\ and \\u20ac\"",
                "-1.5e-300",
                " [ 1 , 2 ] ");
    }

    @Override
    public List<byte[]> words() {
        return Inputs.of(
                "{", "}", "[", "]", "\"", "\\u", "\\", ":", ",", "null", "true", "false", "1e", "-", ".", "99999",
                "\"k\":", " ");
    }

    @Override
    public void run(byte[] input) {
        attempt(() -> {
            long value = call("json", "loads", bytes(input));
            call("json", "loads", call("json", "dumps", value));
        });
    }
}
