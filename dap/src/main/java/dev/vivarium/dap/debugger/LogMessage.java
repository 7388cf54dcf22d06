package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;
import dev.vivarium.vm.ProgramFrames;
import java.util.ArrayList;
import java.util.List;

/** A message in the frames of one code, with each {@code {expression}} replaced by its value. */
final class LogMessage {
    private final CodePlace code;
    /** What is in front of each expression, and behind the last one. */
    private final List<String> texts = new ArrayList<>();

    private final List<CodeExpression> expressions = new ArrayList<>();

    LogMessage(Evaluator evaluator, CodePlace code, String message) {
        this.code = code;
        int at = 0;
        while (true) {
            int open = message.indexOf('{', at);
            int close = open < 0 ? -1 : end(message, open);
            if (close < 0) {
                break;
            }
            texts.add(message.substring(at, open));
            expressions.add(new CodeExpression(evaluator, code, message.substring(open + 1, close), null));
            at = close + 1;
        }
        texts.add(message.substring(at));
    }

    /** Where the brace is that closes one, those within the expression passed over; -1 where there is none. */
    private static int end(String message, int open) {
        int depth = 0;
        for (int i = open; i < message.length(); i++) {
            depth += message.charAt(i) == '{' ? 1 : message.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it was made for a code. */
    boolean isFor(CodePlace other) {
        return code.isSameUnit(other);
    }

    /** The message in the innermost frame. */
    String in(ProgramFrames frames) {
        StringBuilder message = new StringBuilder(texts.get(0));
        for (int i = 0; i < expressions.size(); i++) {
            message.append(expressions.get(i).text(frames)).append(texts.get(i + 1));
        }
        return message.toString();
    }
}
