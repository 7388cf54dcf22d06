package dev.vivarium.compiler;

import dev.vivarium.bytecode.CodeUnit;
import dev.vivarium.bytecode.StaticQstrs;
import java.math.BigInteger;
import java.util.function.Predicate;

/**
 * What influences the code beside the source.
 *
 * @param optimisation 0 to 3: from 1 without assertions and with {@code __debug__} false, at 3 without line numbers
 * @param printsExpressions statements of the module that are expressions print their value, as in a REPL
 * @param smallIntBits bits of a small int, 14 to 64; larger constants become objects
 * @param moduleConstants attributes of native modules to replace by their value
 * @param interned strings of more than 10 bytes that are qstrs already
 * @param orderedDictDisplays {@code OrderedDict({...})} fills the ordered dict itself, in order
 * @param codeKind the kind of code where no decorator says otherwise
 * @param withNativeCode native and viper functions are possible; no file can hold them
 */
public record CompileOptions(
        int optimisation,
        boolean printsExpressions,
        int smallIntBits,
        ModuleConstants moduleConstants,
        Predicate<String> interned,
        boolean orderedDictDisplays,
        CodeUnit.Kind codeKind,
        boolean withNativeCode) {

    /** Small ints of a {@code Value}. */
    public static final int VALUE_SMALL_INT_BITS = 48;

    /** For a module or an {@code eval} expression. */
    public static final CompileOptions DEFAULT = new CompileOptions(
            0, false, VALUE_SMALL_INT_BITS, ModuleConstants.MATH, text -> false, true, CodeUnit.Kind.BYTECODE, true);

    /** For a file of bytecode, which any MicroPython may load: what {@code mpy-cross} takes where nothing is said. */
    public static final CompileOptions FILE = new CompileOptions(
            0,
            false,
            31,
            ModuleConstants.MATH.only("math", "e", "pi"),
            text -> StaticQstrs.number(text) != 0,
            false,
            CodeUnit.Kind.BYTECODE,
            false);

    /** As these, for a statement typed at a prompt. */
    public CompileOptions forPrompt() {
        return new CompileOptions(
                optimisation,
                true,
                smallIntBits,
                moduleConstants,
                interned,
                orderedDictDisplays,
                codeKind,
                withNativeCode);
    }

    /** As these, at another level of optimisation. */
    public CompileOptions withOptimisation(int level) {
        return new CompileOptions(
                level,
                printsExpressions,
                smallIntBits,
                moduleConstants,
                interned,
                orderedDictDisplays,
                codeKind,
                withNativeCode);
    }

    /** As these, with another kind of code where no decorator says otherwise. */
    public CompileOptions withCodeKind(CodeUnit.Kind kind) {
        return new CompileOptions(
                optimisation,
                printsExpressions,
                smallIntBits,
                moduleConstants,
                interned,
                orderedDictDisplays,
                kind,
                withNativeCode);
    }

    /** As these, with more native modules known. */
    public CompileOptions withModuleConstants(ModuleConstants constants) {
        return new CompileOptions(
                optimisation,
                printsExpressions,
                smallIntBits,
                constants,
                interned,
                orderedDictDisplays,
                codeKind,
                withNativeCode);
    }

    boolean withLines() {
        return optimisation < 3;
    }

    boolean fitsSmallInt(BigInteger value) {
        return value.bitLength() < smallIntBits;
    }
}
