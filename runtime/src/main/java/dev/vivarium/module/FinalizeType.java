package dev.vivarium.module;

import static dev.vivarium.gc.WeakrefLayouts.ARGUMENTS;
import static dev.vivarium.gc.WeakrefLayouts.CALLBACK;
import static dev.vivarium.gc.WeakrefLayouts.KEYWORDS;
import static dev.vivarium.gc.WeakrefLayouts.POSITIONAL;

import dev.vivarium.gc.WeakrefLayouts;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.DictType;
import dev.vivarium.object.Names;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.RomId;
import dev.vivarium.object.TupleType;

/** Finalizers: a callback with its arguments, called when the target is gone or before by calling the finalizer. */
final class FinalizeType extends ObjectType {
    static final FinalizeType INSTANCE = new FinalizeType();

    private FinalizeType() {
        super(RomId.WEAKREF_FINALIZE, "finalize");
    }

    @Override
    public Layout layout() {
        return WeakrefLayouts.FINALIZE;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn1(
                        "peek()",
                        "The target, callback, arguments and keyword arguments, or None if dead.",
                        (space, self) -> peek(space, self, false))
                .fn1("detach()", "As peek(), and cancels the finalizer.", (space, self) -> peek(space, self, true));
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 2, Arguments.UNLIMITED, true);
        long[] slots = space.stack.slots;
        return References.of(space).makeFinalizer(slots[base], slots[base + 1], base + 2, count - 2, keywords);
    }

    @Override
    public boolean isCallable(ObjectSpace space, long self) {
        return true;
    }

    @Override
    public long call(ObjectSpace space, long self, int base, int count, int keywords) {
        if (!References.of(space).isAlive(self)) {
            return Value.NONE;
        }
        References.of(space).detach(self);
        return callBack(space, self);
    }

    /** Calls the callback with the stored arguments; {@code self} is rooted by the caller. */
    static long callBack(ObjectSpace space, long self) {
        pushArguments(space, self);
        return space.calls().call(space.heap.load(self, CALLBACK), positional(space, self), keywords(space, self));
    }

    private static void pushArguments(ObjectSpace space, long self) {
        int words = positional(space, self) + 2 * keywords(space, self);
        for (int i = 0; i < words; i++) {
            space.stack.push(space.heap.load(space.heap.load(self, ARGUMENTS), i));
        }
    }

    private static int positional(ObjectSpace space, long self) {
        return (int) space.heap.load(self, POSITIONAL);
    }

    private static int keywords(ObjectSpace space, long self) {
        return (int) space.heap.load(self, KEYWORDS);
    }

    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        if (name == Names.ALIVE) {
            space.boundSelf = Value.NULL;
            return Value.ofBoolean(References.of(space).isAlive(self));
        }
        return super.attribute(space, self, name);
    }

    private static long peek(ObjectSpace space, long self, boolean detach) {
        long target = References.of(space).follow(self);
        if (target == Value.NONE) {
            return Value.NONE;
        }
        int mark = space.stack.top;
        space.stack.push(target);
        space.stack.push(space.heap.load(self, CALLBACK));
        int arguments = space.stack.top + 2;
        space.stack.push(Value.NULL);
        space.stack.push(Value.NULL);
        pushArguments(space, self);
        int positional = positional(space, self);
        space.stack.slots[mark + 2] = TupleType.fromStack(space, arguments, positional);
        space.stack.slots[mark + 3] = keywordDict(space, arguments + positional, keywords(space, self));
        if (detach) {
            References.of(space).detach(self);
        }
        long result = TupleType.fromStack(space, mark, 4);
        space.stack.top = mark;
        return result;
    }

    private static long keywordDict(ObjectSpace space, int base, int keywords) {
        long dict = DictType.create(space, keywords);
        for (int i = 0; i < keywords; i++) {
            long[] slots = space.stack.slots;
            DictType.store(space, dict, slots[base + 2 * i], slots[base + 2 * i + 1]);
        }
        return dict;
    }
}
