package dev.vivarium.tests.fuzz;

import java.util.Arrays;
import java.util.List;

/** re: any pattern, the first line of the input, on any subject, the rest. */
final class RegexTarget extends NativeTarget {
    private static final int LONGEST_SUBJECT = 60;

    RegexTarget() {
        super("re");
    }

    @Override
    public List<byte[]> seeds() {
        return Inputs.of(
                "(a|b)*c[0-9]+?$\nababc123",
                "^\\s*([a-z_]\\w*)\\s*=\\s*(.*)$\n name = value",
                "(?:ab|a)(?:c|bcd)(d*)\nabcd",
                "[^\\]a-f\\d]+|\\S\\D\\W\nxyz]12",
                "(a*)*b??(c+)+\naaaaaaaaaaaaaaaaaaaac",
                "((((x?)?)?)?)?\nxx");
    }

    @Override
    public List<byte[]> words() {
        return Inputs.of(
                "(", ")", "(?:", "[", "[^", "]", "*", "+", "?", "*?", "+?", "??", "|", "^", "$", ".", "\\", "\\d",
                "\\W", "a-z", "a", "\n", "b", "(a*)*", "(a|a)*", "-");
    }

    @Override
    public void run(byte[] input) {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        byte[] pattern = Arrays.copyOf(input, end);
        int from = Math.min(end + 1, input.length);
        byte[] subject = Arrays.copyOfRange(input, from, Math.min(input.length, from + LONGEST_SUBJECT));
        long[] regex = new long[1];
        attempt(() -> {
            regex[0] = call("re", "compile", bytes(pattern));
            for (String method : List.of("match", "search", "split")) {
                attempt(() -> callMethod(regex[0], method, bytes(subject)));
            }
            attempt(() -> callMethod(regex[0], "sub", bytes(subject), bytes(subject)));
            attempt(() -> callMethod(regex[0], "sub", str(subject), str(subject)));
        });
    }
}
