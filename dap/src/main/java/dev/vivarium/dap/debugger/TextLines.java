package dev.vivarium.dap.debugger;

import dev.vivarium.bytecode.BytecodeReader;
import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.bytecode.Instruction;
import dev.vivarium.bytecode.LineTable;
import dev.vivarium.compiler.CompileError;
import dev.vivarium.compiler.CompileOptions;
import dev.vivarium.compiler.Compiler;
import dev.vivarium.compiler.InputKind;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Where the program could stop in a text once that is loaded. */
final class TextLines {
    private final Set<Integer> lines = new TreeSet<>();

    private TextLines() {}

    /** The lines of a text at which statements begin; none where it cannot be compiled. */
    static Set<Integer> of(String text, CompileOptions options) {
        TextLines found = new TextLines();
        try {
            CompiledModule module = Compiler.compile(text, InputKind.FILE, "", options);
            found.add(module.root());
        } catch (CompileError rejected) {
            return Set.of();
        }
        return found.lines;
    }

    private void add(CodeUnit unit) {
        LineTable table = unit.prelude().lines(unit.bytecode());
        Set<Integer> begins = new HashSet<>();
        table.entries().forEach(entry -> begins.add(entry.offset()));
        boolean isFirst = true;
        for (Instruction instruction : BytecodeReader.instructions(unit)) {
            if (isFirst || begins.contains(instruction.offset())) {
                lines.add(table.lineAt(instruction.offset()));
            }
            isFirst = false;
        }
        unit.children().forEach(this::add);
    }
}
