package dev.vivarium.vm;

import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.bytecode.LineTable;
import dev.vivarium.bytecode.Prelude;
import dev.vivarium.state.NotCheckpointed;

/**
 * A function's bytecode made ready to run: fixed-size instructions, resolved names and constants, jump targets as
 * instruction indices, and the inline caches of its sites. One per code unit and machine.
 */
@NotCheckpointed("restoring gives each machine twins with empty caches; the rest never changes")
final class DecodedCode {
    final int id;
    final CodeUnit unit;
    final Prelude prelude;
    final int name;
    final int sourceFile;
    /** Null where that is the module, or the code is the module's body. */
    final Enclosing enclosing;

    final int[] code;
    /** Where the program may have to stop in this code; null where nowhere. */
    volatile PatchedCode patched;
    /** Made when first asked for; see {@link #lines()}. */
    private volatile Lines lines;
    /** Byte offset from the first opcode, for each instruction. */
    final int[] offsets;

    final long[] constants;
    /** The names of the module that the code's operands name by their numbers. */
    final int[] names;

    final int locals;
    final int stateSize;
    final int positional;
    final int keywordOnly;
    final int parameters;
    final int[] argumentNames;
    /** Whether a call with exactly {@link #positional} positional arguments needs no further preparation. */
    final boolean plainParameters;

    final boolean generator;
    /** Native code leaves no entry in a traceback. */
    final boolean inTraceback;
    /** Whether the first parameters are the cells of a closure, which no call can give. */
    final boolean lacksCells;
    /** A viper function takes exactly its positional arguments. */
    final boolean viper;

    // Sites: one per instruction that looks up a name.
    final int[] siteNames;
    /** What the cached slot was found for: a map's first word, or a class address. */
    final long[] siteKeys;

    final long[] siteValues;
    final int[] siteSlots;
    final int[] siteStamps;

    /** @param lacksCells see the field */
    DecodedCode(
            int id,
            CodeUnit unit,
            Prelude prelude,
            int name,
            int sourceFile,
            Enclosing enclosing,
            int[] argumentNames,
            Decoder.Body body,
            boolean lacksCells) {
        this.lacksCells = lacksCells;
        this.id = id;
        this.unit = unit;
        this.prelude = prelude;
        this.name = name;
        this.sourceFile = sourceFile;
        this.enclosing = enclosing;
        this.argumentNames = argumentNames;
        code = body.code();
        offsets = body.offsets();
        constants = body.constants();
        siteNames = body.siteNames();
        names = body.names();
        siteKeys = new long[siteNames.length];
        siteValues = new long[siteNames.length];
        siteSlots = new int[siteNames.length];
        siteStamps = new int[siteNames.length];
        positional = prelude.nPosArgs();
        keywordOnly = prelude.nKwonlyArgs();
        parameters = prelude.parameters();
        locals = Math.max(body.locals(), parameters);
        stateSize = Math.max(prelude.nState(), locals + 1);
        generator = prelude.isGenerator();
        inTraceback = unit.kind() == CodeUnit.Kind.BYTECODE;
        viper = unit.kind() == CodeUnit.Kind.NATIVE_VIPER;
        plainParameters = parameters == positional && prelude.nCell() == 0 && !generator && !lacksCells;
    }

    /** The same code for another machine, its caches empty and without places to stop. */
    DecodedCode twin() {
        return twin(id, lacksCells);
    }

    /** The same code of a closure for functions that have none of its cells. */
    DecodedCode withoutCells(int newId) {
        return twin(newId, true);
    }

    private DecodedCode twin(int newId, boolean withoutCells) {
        PatchedCode patches = patched;
        int[] unpatched = patches == null ? code : patches.unpatched();
        Decoder.Body body = new Decoder.Body(unpatched.clone(), offsets, constants, siteNames, names, locals);
        return new DecodedCode(newId, unit, prelude, name, sourceFile, enclosing, argumentNames, body, withoutCells);
    }

    /** The operation of an instruction, whether or not the program may have to stop there. */
    int operation(int instruction) {
        return Instructions.operation(plain(instruction));
    }

    /** The operand of an instruction, whether or not the program may have to stop there. */
    int operand(int instruction) {
        return plain(instruction) >> 8;
    }

    private int plain(int instruction) {
        PatchedCode patches = patched;
        return (patches == null ? code : patches.plain())[instruction];
    }

    /** The lines and statements, kept because debuggers and profilers ask over and over. */
    Lines lines() {
        Lines known = lines;
        if (known == null) {
            known = Lines.of(this);
            lines = known;
        }
        return known;
    }

    /** The source line of an instruction, the first being 1. */
    int lineAt(int instruction) {
        LineTable lines = prelude.lines(unit.bytecode());
        return lines.lineAt(offsets[instruction]);
    }

    /** Empties the caches of the sites that hold a builtin. */
    void forgetBuiltins() {
        for (int site = 0; site < siteKeys.length; site++) {
            if (siteSlots[site] < 0) {
                siteKeys[site] = 0;
            }
        }
    }
}
