package dev.vivarium.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.compiler.CompileError;
import dev.vivarium.compiler.CompileOptions;
import dev.vivarium.compiler.Compiler;
import dev.vivarium.compiler.InputKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From where to where in a function a program can be sent. */
class FlowMapTest {
    private static final String FUNCTION = String.join(
            "\n",
            "def f(a):",
            "    x = 1",
            "    for i in a:",
            "        x = 3",
            "        x = 4",
            "    try:",
            "        x = 6",
            "        x = 7",
            "    except ValueError:",
            "        x = 9",
            "        x = 10",
            "    with a:",
            "        x = 12",
            "    try:",
            "        x = 14",
            "    finally:",
            "        x = 16",
            "    return x");

    private final CodeUnit unit;
    private final List<Instruction> instructions = new ArrayList<>();
    private final FlowMap map;

    FlowMapTest() throws CompileError {
        unit = Compiler.compile(FUNCTION, InputKind.FILE, "f.py", CompileOptions.DEFAULT)
                .root()
                .children()
                .get(0);
        BytecodeReader.instructions(unit).forEach(instructions::add);
        map = FlowMap.of(unit);
    }

    /** The first instruction of a line, the function's first being 1. */
    private int at(int line) {
        LineTable lines = unit.prelude().lines(unit.bytecode());
        for (int i = 0; i < instructions.size(); i++) {
            if (lines.lineAt(instructions.get(i).offset()) == line) {
                return i;
            }
        }
        throw new AssertionError("no code in line " + line);
    }

    private String obstacle(int from, int to) {
        return map.obstacle(at(from), at(to));
    }

    @Test
    void stacksAreAsDeepAsTheStatementIsNested() {
        assertThat(map.depth(at(2))).isZero();
        assertThat(map.depth(at(4))).isEqualTo(Opcode.ITERATOR_SLOTS);
        assertThat(map.blocks(at(4))).isZero();
        assertThat(map.blocks(at(7))).isEqualTo(1);
        assertThat(map.blocks(at(13))).isEqualTo(1);
        assertThat(map.depth(at(18))).isZero();
    }

    @Test
    void outOfLoopsAndWithinThem() {
        assertThat(obstacle(4, 2)).isNull();
        assertThat(obstacle(4, 5)).isNull();
        assertThat(obstacle(5, 4)).isNull();
        assertThat(obstacle(2, 4)).isEqualTo("it is in a loop or expression that has not been entered");
    }

    @Test
    void outOfTryButNotInto() {
        assertThat(obstacle(7, 8)).isNull();
        assertThat(obstacle(7, 18)).isNull();
        assertThat(obstacle(2, 7)).isEqualTo("it is in a try or with statement that has not been entered");
        assertThat(obstacle(10, 18)).isNull();
        assertThat(obstacle(7, 10)).isEqualTo("it is in a handler, and there is no exception");
        assertThat(obstacle(10, 7))
                .isEqualTo("a handler of the statement is at work, and its body cannot be entered again");
    }

    @Test
    void notOutOfWhatMustBeEnded() {
        assertThat(obstacle(13, 18)).isEqualTo("a finally block or with statement would be left without its end");
        assertThat(obstacle(15, 2)).isEqualTo("a finally block or with statement would be left without its end");
    }
}
