package dev.vivarium.tests.fuzz;

import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.bytecode.MalformedBytecodeException;
import dev.vivarium.bytecode.MpyReader;
import dev.vivarium.bytecode.MpyWriter;
import dev.vivarium.compiler.CompileOptions;
import dev.vivarium.compiler.Compiler;
import dev.vivarium.compiler.InputKind;
import java.util.List;

/** The reader of {@code .mpy} files. */
final class MpyTarget implements FuzzTarget {
    private static final int BITS = CompileOptions.VALUE_SMALL_INT_BITS;

    private final List<byte[]> seeds = new SourceTarget()
            .seeds().stream().limit(4).map(MpyTarget::compiled).toList();

    private static byte[] compiled(byte[] source) {
        String text = Inputs.text(source).replace("    global g\n", "    pass\n");
        return MpyWriter.write(Compiler.compile(text, InputKind.FILE, "fuzz.py", CompileOptions.FILE), BITS);
    }

    @Override
    public String name() {
        return "mpy";
    }

    @Override
    public List<byte[]> seeds() {
        return seeds;
    }

    @Override
    public List<byte[]> words() {
        return List.of(new byte[] {0}, new byte[] {(byte) 0xFF, (byte) 0xFF, 0x7F}, new byte[] {'M', 6}, new byte[] {
            5, 'a', 'b', 0
        });
    }

    @Override
    public void run(byte[] input) {
        try {
            CompiledModule function = MpyReader.readFunction(input, BITS).module();
            MpyWriter.write(function, BITS);
            MpyReader.read(input, BITS);
        } catch (MalformedBytecodeException refused) {
            // Most inputs are damaged.
        }
    }
}
