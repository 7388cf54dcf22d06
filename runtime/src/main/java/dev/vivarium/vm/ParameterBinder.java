package dev.vivarium.vm;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import dev.vivarium.object.DictType;
import dev.vivarium.object.FunctionType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.TupleType;

/** Turns the arguments of a call into the locals of a function: defaults, keywords, {@code *args}, {@code **kwargs}. */
final class ParameterBinder {
    private final ObjectSpace space;
    private final Heap heap;

    private final long[] slots;

    ParameterBinder(ObjectSpace space) {
        this.space = space;
        heap = space.heap;
        slots = space.stack.slots;
    }

    /**
     * Puts the locals from {@code base} on, where the arguments lie. They are built above the arguments first, so that
     * everything stays rooted while the tuple and the dict are allocated.
     */
    void bind(DecodedCode code, long function, int base, int count, int keywords) {
        int locals = Math.max(space.stack.top, base + count + 2 * keywords);
        for (int i = 0; i < code.locals; i++) {
            slots[locals + i] = Value.NULL;
        }
        space.stack.top = locals + code.locals;
        int given = bindPositional(code, base, count, locals);
        if (keywords != 0 || code.prelude.hasKeywordDefaults()) {
            bindKeywords(code, function, base + count, keywords, locals);
        } else {
            bindDefaults(code, function, given, locals);
        }
        if (code.lacksCells) {
            throw space.typeError(space.qstrs.text(code.name) + "() lacks the variables of an enclosing function");
        }
        CallSequence.makeCells(space, code, locals);
        System.arraycopy(slots, locals, slots, base, code.locals);
        space.stack.top = base + code.locals;
    }

    private int bindPositional(DecodedCode code, int base, int count, int locals) {
        int extra = code.positional + code.keywordOnly;
        boolean takesMore = code.prelude.takesVarArgs();
        if (count > code.positional && !takesMore) {
            throw mismatch(code, code.positional, count);
        }
        int given = Math.min(count, code.positional);
        System.arraycopy(slots, base, slots, locals, given);
        if (takesMore) {
            slots[locals + extra] = TupleType.fromStack(space, base + given, count - given);
        }
        return given;
    }

    private PythonError mismatch(DecodedCode code, int expected, int given) {
        return space.typeError(space.qstrs.text(code.name) + "() takes " + expected + " positional arguments but "
                + given + " were given");
    }

    private void bindDefaults(DecodedCode code, long function, int given, int locals) {
        int required = code.positional - code.prelude.nDefPosArgs();
        if (given < required) {
            throw mismatch(code, required, given);
        }
        for (int i = given; i < code.positional; i++) {
            long value = heap.load(function, FunctionType.EXTRA + i - required);
            if (value == Value.NULL) {
                throw mismatch(code, code.positional, given);
            }
            slots[locals + i] = value;
        }
        if (code.keywordOnly != 0) {
            throw space.typeError("function missing keyword-only argument");
        }
        if (code.prelude.takesVarKeywords()) {
            slots[locals + code.parameters - 1] = DictType.create(space, 0);
        }
    }

    private void bindKeywords(DecodedCode code, long function, int pairs, int keywords, int locals) {
        int dictSlot = locals + code.parameters - 1;
        boolean takesMore = code.prelude.takesVarKeywords();
        if (takesMore) {
            slots[dictSlot] = DictType.create(space, keywords);
        }
        for (int i = 0; i < keywords; i++) {
            long name = slots[pairs + 2 * i];
            long value = slots[pairs + 2 * i + 1];
            int parameter = parameterNamed(code, name);
            if (parameter >= 0) {
                if (slots[locals + parameter] != Value.NULL) {
                    throw multiple(name);
                }
                slots[locals + parameter] = value;
            } else if (takesMore) {
                addKeyword(slots[dictSlot], name, value);
            } else {
                throw space.typeError("unexpected keyword argument '" + space.qstrs.text(Value.qstr(name)) + "'");
            }
        }
        fillDefaults(code, function, locals);
    }

    private static int parameterNamed(DecodedCode code, long name) {
        int qstr = Value.qstr(name);
        for (int i = 0; i < code.argumentNames.length; i++) {
            if (code.argumentNames[i] == qstr) {
                return i;
            }
        }
        return -1;
    }

    private void addKeyword(long dict, long name, long value) {
        int slot = Maps.findOrAdd(space, dict, DictType.MAP, name);
        if (Maps.value(heap, dict, DictType.MAP, slot) != Value.NULL) {
            throw multiple(name);
        }
        Maps.setValue(heap, dict, DictType.MAP, slot, value);
    }

    private PythonError multiple(long name) {
        return space.typeError(
                "function got multiple values for argument '" + space.qstrs.text(Value.qstr(name)) + "'");
    }

    private void fillDefaults(DecodedCode code, long function, int locals) {
        int defaults = code.prelude.nDefPosArgs();
        int required = code.positional - defaults;
        for (int i = required; i < code.positional; i++) {
            if (slots[locals + i] == Value.NULL) {
                slots[locals + i] = heap.load(function, FunctionType.EXTRA + i - required);
            }
        }
        for (int i = code.positional - 1; i >= 0; i--) {
            if (slots[locals + i] == Value.NULL) {
                throw space.typeError("function missing required positional argument #" + i);
            }
        }
        for (int i = 0; i < code.keywordOnly; i++) {
            int local = locals + code.positional + i;
            if (slots[local] == Value.NULL) {
                slots[local] = keywordDefault(code, function, code.argumentNames[code.positional + i]);
            }
        }
    }

    private long keywordDefault(DecodedCode code, long function, int name) {
        long value = Value.NULL;
        if (code.prelude.hasKeywordDefaults()) {
            long defaults = heap.load(function, FunctionType.EXTRA + code.prelude.nDefPosArgs());
            value = defaults == Value.NULL ? Value.NULL : Maps.getName(space, defaults, DictType.MAP, name);
        }
        if (value == Value.NULL) {
            throw space.typeError("function missing required keyword argument '" + space.qstrs.text(name) + "'");
        }
        return value;
    }
}
