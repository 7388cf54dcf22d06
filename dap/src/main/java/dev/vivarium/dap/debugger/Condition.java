package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A condition as it was written, and what it is in each code in which it was asked. To be asked by the program's thread. */
final class Condition {
    private final String text;
    private final String bound;
    private final Map<CodePlace, CodeCondition> compiled = new HashMap<>();
    private CodeCondition last;

    /** @param bound a name besides the frame's; null for none */
    Condition(String text, String bound) {
        this.text = text;
        this.bound = bound;
    }

    /** The condition in the frames of a code. */
    CodeCondition in(CodePlace code, Evaluator evaluator) {
        if (last == null || !last.isFor(code)) {
            last = compiled.get(code);
        }
        if (last == null || !last.isFor(code)) {
            last = new CodeCondition(new CodeExpression(evaluator, code, text, bound));
            compiled.put(code, last);
        }
        return last;
    }

    /** Whether it is written as another one. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Condition that && text.equals(that.text) && Objects.equals(bound, that.bound);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, bound);
    }

    /** The program was made what it was at another moment: names may have other numbers. */
    void rewound() {
        compiled.clear();
        last = null;
    }
}
