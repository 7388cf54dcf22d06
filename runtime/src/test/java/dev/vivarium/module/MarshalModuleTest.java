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
}
