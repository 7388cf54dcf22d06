package dev.vivarium.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.MachineOptions;
import org.junit.jupiter.api.Test;

/** Code objects as bytes; the reference has this module in larger builds only. */
class MarshalModuleTest {
    private static final String[] PROGRAM = {
        "import marshal",
        "source = '''",
        "def f(a, b=(1, 'two', None, 2.5)):",
        "    return [x for x in b if x != a]",
        "print(f(1), 1 << 70, b'bytes', 123456789012345678901234567890, (1, 2, ...), name)",
        "'''",
        "data = marshal.dumps(compile(source, 'file.py', 'exec'))",
        "code = marshal.loads(data)",
        "exec(code, {'name': 'first'})",
        "exec(code, {'name': 'second'})",
        "exec(marshal.loads(marshal.dumps(code)), {'name': 'third'})",
        "print(eval(marshal.loads(bytearray(marshal.dumps(compile('x + 1', '', 'eval')))), {'x': 41}))",
        "for wrong in (1, print, None):",
        "    try:",
        "        marshal.dumps(wrong)",
        "    except ValueError as error:",
        "        print(error)",
        "for wrong in (b'', b'M', data[:-1]):",
        "    try:",
        "        marshal.loads(wrong)",
        "    except ValueError as error:",
        "        print('ValueError')"
    };

    private static final String OUTPUT =
            "['two', None, 2.5] 1180591620717411303424 b'bytes' 123456789012345678901234567890 (1, 2, Ellipsis) first\n"
                    + "['two', None, 2.5] 1180591620717411303424 b'bytes' 123456789012345678901234567890 (1, 2, Ellipsis) second\n"
                    + "['two', None, 2.5] 1180591620717411303424 b'bytes' 123456789012345678901234567890 (1, 2, Ellipsis) third\n"
                    + "42\n"
                    + "unmarshallable object\n".repeat(3)
                    + "ValueError\n".repeat(3);

    @Test
    void codeComesBackAndRuns() {
        assertThat(ProgramOutput.of(PROGRAM).output()).isEqualTo(OUTPUT);
    }

    @Test
    void codeComesBackUnderStress() {
        MachineOptions stress = MachineOptions.DEFAULT.withStress(true);
        assertThat(ProgramOutput.of(stress, PROGRAM).output()).isEqualTo(OUTPUT);
    }

    /** MicroPython reads what lies behind the function, and crashes for want of cells. */
    @Test
    void codeWithoutItsDefaultsOrCellsEndsInAnError() {
        assertThat(ProgramOutput.of(
                                "def attempt(action):",
                                "    try:",
                                "        print(action())",
                                "    except (TypeError, AttributeError) as error:",
                                "        print(error)",
                                "def add(a, b=1, *, c=2, d=3): return a + b + c + d",
                                "def outer(n): return lambda: n",
                                "again = type(add)(add.__code__, {})",
                                "attempt(lambda: again(1))",
                                "attempt(lambda: again(1, 2))",
                                "attempt(lambda: again(1, 2, c=3))",
                                "attempt(lambda: again(1, 2, c=3, d=4))",
                                "attempt(lambda: (lambda x, y=5: x)(1))",
                                "plain = type(add)((lambda x, y=5: x).__code__, {})",
                                "attempt(lambda: plain(1))",
                                "attempt(lambda: plain(1, 2))",
                                "bare = type(add)(outer(1).__code__, {})",
                                "attempt(lambda: bare(1))",
                                "attempt(lambda: type(add)(bare.__code__, {})(1))",
                                "import marshal",
                                "again = marshal.loads(marshal.dumps(outer(1).__code__))",
                                "attempt(lambda: type(add)(again, {})(1))",
                                "def upto(n):",
                                "    def numbers(m): yield from range(n, m)",
                                "    return numbers",
                                "attempt(lambda: list(type(add)(upto(1).__code__, {})(2, 3)))")
                        .output())
                .isEqualTo("function missing required positional argument #1\n"
                        + "function missing required keyword argument 'c'\n"
                        + "function missing required keyword argument 'd'\n"
                        + "10\n1\n<lambda>() takes 2 positional arguments but 1 were given\n1\n"
                        + "<lambda>() lacks the variables of an enclosing function\n".repeat(3)
                        + "numbers() lacks the variables of an enclosing function\n");
    }
}
