package dev.vivarium.object;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/**
 * Functions compiled from Python. A function points to its module's context (for the globals) and to its raw code; its
 * default values follow inline: those of positional parameters, then a dict of keyword-only ones.
 */
public class FunctionType extends FunctionLikeType {
    public static final int CONTEXT = 1;
    public static final int RAW_CODE = 2;
    public static final int BYTECODE = 3;
    public static final int EXTRA = 4;
    private static final Layout LAYOUT = Layout.named("function")
            .value("context")
            .buffer("raw_code", RawCode.LAYOUT)
            .buffer("bytecode", RawCode.BYTECODE_LAYOUT)
            .tail(Layout.Content.VALUES)
            .build();

    public static final FunctionType INSTANCE = new FunctionType(RomId.FUNCTION, "function");
    /** Functions that make a generator when called. */
    public static final FunctionType GENERATOR = new FunctionType(RomId.GENERATOR_FUNCTION, "generator");

    private FunctionType(RomId id, String name) {
        super(id, name);
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    /** A function over the code and the globals that are given; those that make generators cannot be made so. */
    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        if (this == GENERATOR) {
            return super.construct(space, type, base, count, keywords);
        }
        Arguments.check(space, count, keywords, 2, 2, false);
        long code = space.stack.slots[base];
        long globals = space.stack.slots[base + 1];
        if (!space.isExact(code, CodeType.INSTANCE) || !space.isExact(globals, DictType.INSTANCE)) {
            throw space.error(Exceptions.TYPE_ERROR);
        }
        return space.calls().functionOver(CodeType.function(space, code), globals);
    }

    @Override
    public long call(ObjectSpace space, long self, int base, int count, int keywords) {
        return space.calls().callCopied(self, base, count, keywords);
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        if (this == GENERATOR) {
            out.print("<generator>");
            return;
        }
        out.print("<function " + space.qstrs.text(space.calls().functionName(self)) + " at 0x" + Long.toHexString(self)
                + ">");
    }

    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        space.boundSelf = Value.NULL;
        if (name == Names.NAME) {
            return Value.ofQstr(space.calls().functionName(self));
        }
        if (name == Names.GLOBALS) {
            return ModuleType.globals(space, space.heap.load(self, CONTEXT));
        }
        return name == Names.CODE ? code(space, self) : Value.NULL;
    }

    /** The code object; NULL where the function's code is no bytecode. */
    private static long code(ObjectSpace space, long self) {
        long function = space.calls().functionOver(self, Value.NULL);
        return function == Value.NULL ? Value.NULL : CodeType.create(space, function);
    }
}
