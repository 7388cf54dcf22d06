package dev.vivarium.bytecode;

/**
 * The head of a function's bytecode.
 *
 * @param nState entries of the frame: locals and value stack
 * @param nExcStack entries of the exception stack
 * @param scopeFlags {@link #GENERATOR} and the others
 * @param nPosArgs positional parameters
 * @param nKwonlyArgs keyword-only parameters
 * @param nDefPosArgs positional parameters that have a default
 * @param nInfo bytes of names and line numbers
 * @param nCell closed-over locals
 * @param simpleName qstr index of the name shown in tracebacks
 * @param argumentNames qstr index per parameter, positional then keyword-only
 * @param cells the local number of each closed-over local
 * @param lineInfoOffset where line numbers begin, from the start of the bytecode
 * @param opcodesOffset where opcodes begin, from the start of the bytecode
 */
public record Prelude(
        int nState,
        int nExcStack,
        int scopeFlags,
        int nPosArgs,
        int nKwonlyArgs,
        int nDefPosArgs,
        int nInfo,
        int nCell,
        int simpleName,
        int[] argumentNames,
        int[] cells,
        int lineInfoOffset,
        int opcodesOffset) {

    public static final int GENERATOR = 0x01;
    public static final int VARKEYWORDS = 0x02;
    public static final int VARARGS = 0x04;
    public static final int DEFKWARGS = 0x08;

    /** A call is a generator object's creation (also for coroutines). */
    public boolean isGenerator() {
        return (scopeFlags & GENERATOR) != 0;
    }

    /** There is a {@code *args}, also a bare {@code *}. */
    public boolean takesVarArgs() {
        return (scopeFlags & VARARGS) != 0;
    }

    /** There is a {@code **kwargs}. */
    public boolean takesVarKeywords() {
        return (scopeFlags & VARKEYWORDS) != 0;
    }

    /** Some keyword-only parameter has a default. */
    public boolean hasKeywordDefaults() {
        return (scopeFlags & DEFKWARGS) != 0;
    }

    /** How many values a function keeps for missing arguments: those of positional parameters, and a dict. */
    public int defaultWords() {
        return nDefPosArgs + (hasKeywordDefaults() ? 1 : 0);
    }

    /** Locals that a call sets: all parameters, those for further arguments included. */
    public int parameters() {
        return nPosArgs + nKwonlyArgs + (takesVarArgs() ? 1 : 0) + (takesVarKeywords() ? 1 : 0);
    }

    /** Offset just behind the line numbers. */
    public int lineInfoEnd() {
        return opcodesOffset - nCell;
    }

    /** The line numbers within {@code bytecode}, which this prelude was parsed from. */
    public LineTable lines(byte[] bytecode) {
        return new LineTable(bytecode, lineInfoOffset, lineInfoEnd());
    }

    /**
     * Parses the head of a function.
     *
     * @throws MalformedBytecodeException when it is truncated or contradicts itself
     */
    public static Prelude parse(byte[] bytecode) {
        ByteCursor in = new ByteCursor(bytecode, 0, bytecode.length);
        int z = in.readByte();
        int state = z >> 3 & 0xf;
        int exceptions = z >> 2 & 1;
        int flags = 0;
        int positional = z & 3;
        int keywordOnly = 0;
        int defaults = 0;
        for (int n = 0; (z & 0x80) != 0; n++) {
            if (n > 7) {
                throw new MalformedBytecodeException("function signature too long");
            }
            z = in.readByte();
            state |= (z & 0x30) << 2 * n;
            exceptions |= (z & 0x02) << n;
            flags |= (z & 0x40) >> 6 << n;
            positional |= (z & 0x04) << n;
            keywordOnly |= (z & 0x08) >> 3 << n;
            defaults |= (z & 0x01) << n;
        }
        int cells = 0;
        int info = 0;
        int n = 0;
        do {
            if (n > 9) {
                throw new MalformedBytecodeException("function head too long");
            }
            z = in.readByte();
            cells |= (z & 1) << n;
            info |= n > 3 ? 0 : (z & 0x7e) >> 1 << 6 * n;
            n++;
        } while ((z & 0x80) != 0);
        int opcodes = in.position() + info + cells;
        if (opcodes > bytecode.length) {
            throw new MalformedBytecodeException("bytecode ends early");
        }
        int simpleName = in.readUnsigned();
        int[] arguments = new int[positional + keywordOnly];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = in.readUnsigned();
        }
        if (in.position() > opcodes - cells) {
            throw new MalformedBytecodeException("names run into bytecode");
        }
        int[] locals = new int[cells];
        for (int i = 0; i < cells; i++) {
            locals[i] = bytecode[opcodes - cells + i] & 0xff;
        }
        return new Prelude(
                state + 1,
                exceptions,
                flags,
                positional,
                keywordOnly,
                defaults,
                info,
                cells,
                simpleName,
                arguments,
                locals,
                in.position(),
                opcodes);
    }
}
