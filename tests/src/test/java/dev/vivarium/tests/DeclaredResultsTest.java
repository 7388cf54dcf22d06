package dev.vivarium.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.host.SystemHost;
import dev.vivarium.module.Modules;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeFunction;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.RomTable;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The types that the tables declare are those of the values that the functions return. */
class DeclaredResultsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    builtins   | len          | len([1])
                    builtins   | chr          | chr(65)
                    builtins   | ord          | ord('a')
                    builtins   | hex          | hex(1)
                    builtins   | isinstance   | isinstance(1, int)
                    builtins   | repr         | repr(1)
                    builtins   | dir          | dir()
                    builtins   | id           | id(1)
                    math       | sin          | math.sin(1)
                    math       | pow          | math.pow(2, 2)
                    math       | ceil         | math.ceil(1.5)
                    math       | isnan        | math.isnan(1)
                    math       | factorial    | math.factorial(5)
                    time       | time         | time.time()
                    time       | ticks_ms     | time.ticks_ms()
                    time       | ticks_diff   | time.ticks_diff(1, 0)
                    time       | localtime    | time.localtime()
                    gc         | collect      | gc.collect()
                    gc         | mem_free     | gc.mem_free()
                    random     | randint      | random.randint(1, 2)
                    random     | random       | random.random()
                    struct     | pack         | struct.pack('B', 1)
                    struct     | unpack       | struct.unpack('B', b'1')
                    struct     | calcsize     | struct.calcsize('B')
                    os         | getcwd       | os.getcwd()
                    os         | listdir      | os.listdir('.')
                    os         | urandom      | os.urandom(1)
                    int        | to_bytes     | (1).to_bytes(1, 'big')
                    int        | from_bytes   | int.from_bytes(b'1', 'big')
                    str        | find         | 'a'.find('a')
                    str        | startswith   | 'a'.startswith('a')
                    str        | split        | 'a'.split()
                    str        | partition    | 'a'.partition('b')
                    str        | join         | 'a'.join(['b'])
                    str        | encode       | 'a'.encode()
                    str        | isdigit      | 'a'.isdigit()
                    bytes      | decode       | b'a'.decode()
                    bytes      | split        | b'a'.split()
                    bytes      | hex          | b'a'.hex()
                    list       | copy         | [1].copy()
                    list       | index        | [1].index(1)
                    list       | sort         | [1].sort()
                    dict       | popitem      | {1: 2}.popitem()
                    dict       | copy         | {}.copy()
                    dict       | update       | {}.update({})
                    set        | union        | {1}.union({2})
                    set        | issubset     | {1}.issubset({2})
                    tuple      | count        | (1,).count(1)
                    """)
    void declaredResultIsReturned(String owner, String name, String expression) {
        NativeModule module = Modules.named(owner);
        RomTable table = module != null ? module : type(owner);
        NativeFunction function = ((BuiltinTable.Function) table.table().find(name)).function();
        String imported = module == null ? "" : "import " + owner + "\n";
        assertThat(output(imported + "print(type(" + expression + "))\n"))
                .isEqualTo("<class '" + outermost(function.returns(), owner) + "'>\n");
    }

    private static String output(String program) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        SystemHost host = new SystemHost(InputStream.nullInputStream(), new PrintStream(output), System.err);
        new Machine(MachineOptions.DEFAULT, host).programs().runText(program, List.of("-c"));
        return output.toString(StandardCharsets.UTF_8);
    }

    private static String outermost(String declared, String owner) {
        int bracket = declared.indexOf('[');
        String name = bracket < 0 ? declared : declared.substring(0, bracket);
        return name.equals("Self") ? owner : name.equals("None") ? "NoneType" : name;
    }

    private static ObjectType type(String name) {
        return (ObjectType)
                ((BuiltinTable.Alias) Modules.named("builtins").table().find(name)).object();
    }
}
