package dev.vivarium.object;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;

/**
 * Instances of classes made by the program: a map of attributes and, where a base is a built-in type, the built-in
 * object that does what that base does. The type word is the class.
 */
public final class InstanceType extends ObjectType {
    /** The word at which the map of attributes starts. */
    public static final int MAP = 1;
    /** The built-in object, in instances of classes with a built-in base only. */
    static final int NATIVE_OBJECT = MAP + Maps.WORDS;

    /** What lies in {@link #NATIVE_OBJECT} until the built-in object is made: the native {@code __init__}. */
    static final long NATIVE_INIT = Rom.value(RomId.INSTANCE, 1);

    private static final Layout LAYOUT = Layout.named("instance")
            .raw("members.used")
            .raw("members.alloc")
            .buffer("members.table", Layout.Content.MAP_SLOTS)
            .tail(Layout.Content.VALUES)
            .build();

    public static final InstanceType INSTANCE = new InstanceType();

    private InstanceType() {
        super(RomId.INSTANCE, "instance");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fnKw(
                        "__init__(*args, **kwargs)",
                        "Makes the built-in part of an instance.",
                        1,
                        Arguments.UNLIMITED,
                        InstanceType::initialiseNative);
    }

    private static long initialiseNative(ObjectSpace space, int base, int count, int keywords) {
        long self = space.stack.slots[base];
        long nativeBase = isInstance(space, self) ? ClassLookup.nativeBase(space, space.typeValueOf(self)) : Value.NULL;
        if (nativeBase == Value.NULL) {
            throw ExceptionType.error(space, Exceptions.TYPE_ERROR);
        }
        makeNativeObject(space, self, nativeBase, base + 1, count - 1, keywords);
        return Value.NONE;
    }

    private static void makeNativeObject(
            ObjectSpace space, long self, long nativeBase, int base, int count, int keywords) {
        long made = TypeType.operations(space, nativeBase).construct(space, nativeBase, base, count, keywords);
        space.heap.store(self, NATIVE_OBJECT, made);
    }

    private static boolean isInstance(ObjectSpace space, long value) {
        return space.typeOf(value) == INSTANCE;
    }

    // Making instances

    /** A new instance without attributes; its built-in part, if any, is not yet made. */
    public static long create(ObjectSpace space, long type) {
        boolean hasNative = ClassLookup.countNativeBases(space, type) > 0;
        long instance = space.heap.allocate(NATIVE_OBJECT + (hasNative ? 1 : 0));
        space.heap.store(instance, 0, type);
        Maps.initialise(space, instance, MAP, false);
        if (hasNative) {
            space.heap.store(instance, NATIVE_OBJECT, NATIVE_INIT);
        }
        return instance;
    }

    /**
     * The first part of calling a class: {@code __new__}. Where the result is an instance of exactly {@code type} the
     * caller goes on with the method that {@link #findInit} gives, {@link #checkInitResult} and {@link #complete}; else
     * it is the result of the call.
     *
     * @param base where the call's arguments lie, see {@link Native}
     */
    public static long newInstance(ObjectSpace space, long type, int base, int count, int keywords) {
        long constructor = ClassLookup.find(space, Value.NULL, type, Names.NEW, Slot.CONSTRUCT);
        if (constructor == Value.NULL || constructor == Value.SENTINEL) {
            return create(space, type);
        }
        space.stack.push(type);
        return callWith(space, constructor, base, count, keywords, 1);
    }

    /** Calls with {@code given} arguments that lie on top of the stack, and then those from {@code base}. */
    private static long callWith(ObjectSpace space, long callable, int base, int count, int keywords, int given) {
        int words = count + 2 * keywords;
        for (int i = 0; i < words; i++) {
            space.stack.push(space.stack.slots[base + i]);
        }
        return space.calls().call(callable, given + count, keywords);
    }

    /** The {@code __init__} of a new instance with {@link ObjectSpace#boundSelf} set, or NULL. */
    public static long findInit(ObjectSpace space, long instance) {
        return ClassLookup.find(space, instance, space.typeValueOf(instance), Names.INIT, null);
    }

    /** Raises TypeError where {@code __init__} returned something. */
    public static void checkInitResult(ObjectSpace space, long result) {
        if (result != Value.NONE) {
            throw space.typeError("__init__() should return None, not '" + space.typeName(result) + "'");
        }
    }

    /** The last part of calling a class: makes the built-in part if {@code __init__} did not. */
    public static void complete(ObjectSpace space, long instance, int base, int count, int keywords) {
        long type = space.typeValueOf(instance);
        long nativeBase = ClassLookup.nativeBase(space, type);
        if (nativeBase == Value.NULL || space.heap.load(instance, NATIVE_OBJECT) != NATIVE_INIT) {
            return;
        }
        long constructor = ClassLookup.find(space, Value.NULL, type, Names.NEW, Slot.CONSTRUCT);
        if (constructor == Value.SENTINEL || constructor == Value.NULL) {
            makeNativeObject(space, instance, nativeBase, base, count, keywords);
        }
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        long instance = newInstance(space, type, base, count, keywords);
        if (space.typeValueOf(instance) != type) {
            return instance;
        }
        long init = findInit(space, instance);
        if (init != Value.NULL) {
            long self = space.boundSelf;
            if (self != Value.NULL) {
                space.stack.push(self);
            }
            checkInitResult(space, callWith(space, init, base, count, keywords, self != Value.NULL ? 1 : 0));
        }
        complete(space, instance, base, count, keywords);
        return instance;
    }

    // The built-in part

    /** The built-in object inside an instance; NULL where {@code value} is no instance or has none. */
    static long nativeObject(ObjectSpace space, long value) {
        if (!isInstance(space, value)) {
            return Value.NULL;
        }
        return ClassLookup.nativeBase(space, space.typeValueOf(value)) == Value.NULL
                ? Value.NULL
                : space.heap.load(value, NATIVE_OBJECT);
    }

    /**
     * The object on which an operation of a built-in type works: {@code value} itself where it is of exactly this type,
     * the built-in part where its class derives from the type, else NULL.
     */
    public static long castTo(ObjectSpace space, long value, ObjectType type) {
        long actual = space.typeValueOf(value);
        if (actual == type.value()) {
            return value;
        }
        return TypeType.isSubclass(space, actual, type.value()) ? nativeObject(space, value) : Value.NULL;
    }

    // Facts

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public boolean isEqualityIrreflexive() {
        return true;
    }

    @Override
    public boolean comparesWithOtherTypes() {
        return true;
    }

    @Override
    public boolean hasNotEqual() {
        return true;
    }

    @Override
    public boolean isCallable(ObjectSpace space, long self) {
        return findMethod(space, self, Names.CALL, Slot.CALL) != Value.NULL;
    }

    // Operations: each looks for the special method in the class, never in the instance's own map.

    private static long findMethod(ObjectSpace space, long self, int name, Slot slot) {
        return ClassLookup.find(space, self, space.heap.load(self, 0), name, slot);
    }

    private static long part(ObjectSpace space, long self) {
        return space.heap.load(self, NATIVE_OBJECT);
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        int name = kind == PrintKind.STR ? Names.STR : Names.REPR;
        long method = findMethod(space, self, name, Slot.PRINT);
        if (method == Value.NULL && kind == PrintKind.STR) {
            method = findMethod(space, self, Names.REPR, null);
        }
        if (method == Value.SENTINEL) {
            printPart(space, out, self, kind);
        } else if (method != Value.NULL) {
            long text = space.call(method, self);
            Printing.print(space, out, text, PrintKind.STR);
        } else {
            out.print("<" + space.typeName(self) + " object at " + Long.toHexString(self) + ">");
        }
    }

    private static void printPart(ObjectSpace space, Printer out, long self, PrintKind kind) {
        long part = part(space, self);
        if (!(space.typeOf(part) instanceof ExceptionType)) {
            Printing.print(space, out, part, kind);
            return;
        }
        if (kind != PrintKind.STR) {
            out.print(space.typeName(self));
        }
        ExceptionType.printArguments(space, out, part, kind);
    }

    @Override
    public long unary(ObjectSpace space, UnaryOperator operator, long self) {
        long method = findMethod(space, self, Names.method(operator), Slot.UNARY);
        if (method == Value.SENTINEL) {
            return Operators.unary(space, operator, part(space, self));
        }
        if (method == Value.NULL) {
            boolean hashable =
                    operator == UnaryOperator.HASH && findMethod(space, self, equal(), Slot.UNARY) == Value.NULL;
            return hashable ? Value.ofSmallInt(self << 16 >> 16) : Value.NULL;
        }
        long result = space.call(method, self);
        if (operator == UnaryOperator.HASH) {
            return truncatedHash(space, result);
        }
        if (operator == UnaryOperator.INT_MAYBE && space.typeOf(result) != IntType.INSTANCE) {
            throw ExceptionType.error(space, Exceptions.TYPE_ERROR);
        }
        return result;
    }

    private static int equal() {
        return Names.method(BinaryOperator.EQUAL);
    }

    private static long truncatedHash(ObjectSpace space, long hash) {
        return hash;
    }

    @Override
    public long binary(ObjectSpace space, BinaryOperator operator, long left, long right) {
        long method = findMethod(space, left, Names.method(operator), Slot.BINARY);
        if (method == Value.NULL) {
            return Value.NULL;
        }
        boolean isContains = operator == BinaryOperator.CONTAINS;
        long result;
        if (method == Value.SENTINEL) {
            long part = part(space, left);
            result = isContains
                    ? Operators.contains(space, part, right)
                    : Operators.binary(space, operator, part, right);
        } else {
            result = space.callMethod(method, space.boundSelf, right);
            result = isContains ? Value.ofBoolean(Operators.isTrue(space, result)) : result;
        }
        return result == Value.NOT_IMPLEMENTED ? Value.NULL : result;
    }

    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        space.boundSelf = Value.NULL;
        Heap heap = space.heap;
        int slot = Maps.findName(space, self, MAP, name);
        if (slot >= 0) {
            return Maps.value(heap, self, MAP, slot);
        }
        if (name == Names.DICT) {
            long dict = Maps.copyToDict(space, self, MAP);
            Maps.fix(heap, dict, DictType.MAP);
            return dict;
        }
        long type = heap.load(self, 0);
        long member = ClassLookup.find(space, self, type, name, null);
        if (member == Value.NULL) {
            return InstanceAttributes.askGetAttr(space, self, name);
        }
        return TypeType.hasSimpleAttributes(space, type) ? member : InstanceAttributes.access(space, self, member);
    }

    @Override
    public boolean setAttribute(ObjectSpace space, long self, int name, long value) {
        if (!TypeType.hasSimpleAttributes(space, space.heap.load(self, 0))) {
            int outcome = InstanceAttributes.delegateStore(space, self, name, value);
            if (outcome != InstanceAttributes.NOT_DELEGATED) {
                return outcome == InstanceAttributes.DONE;
            }
        }
        if (value == Value.NULL) {
            return Maps.remove(space, self, MAP, Value.ofQstr(name)) != Value.NULL;
        }
        Maps.putName(space, self, MAP, name, value);
        return true;
    }

    @Override
    public long subscript(ObjectSpace space, long self, long index, long value) {
        boolean isLoad = value == Value.SENTINEL;
        int name = isLoad ? Names.GETITEM : value == Value.NULL ? Names.DELITEM : Names.SETITEM;
        long method = findMethod(space, self, name, Slot.SUBSCRIPT);
        if (method == Value.NULL) {
            return Value.NULL;
        }
        if (method == Value.SENTINEL) {
            return Operators.subscript(space, part(space, self), index, value);
        }
        if (isLoad) {
            return space.callMethod(method, space.boundSelf, index);
        }
        if (value == Value.NULL) {
            space.callMethod(method, space.boundSelf, index);
        } else {
            space.callMethod(method, space.boundSelf, index, value);
        }
        return Value.NONE;
    }

    @Override
    public long call(ObjectSpace space, long self, int base, int count, int keywords) {
        long method = findMethod(space, self, Names.CALL, Slot.CALL);
        if (method == Value.NULL) {
            throw space.typeError("'" + space.typeName(self) + "' object isn't callable");
        }
        if (method == Value.SENTINEL) {
            return space.calls().callCopied(part(space, self), base, count, keywords);
        }
        long bound = space.boundSelf;
        if (bound != Value.NULL) {
            space.stack.push(bound);
        }
        return callWith(space, method, base, count, keywords, bound != Value.NULL ? 1 : 0);
    }

    @Override
    public long iterate(ObjectSpace space, long self) {
        long method = findMethod(space, self, Names.ITER, Slot.ITERATE);
        if (method == Value.NULL) {
            return Value.NULL;
        }
        if (method != Value.SENTINEL) {
            return space.callMethod(method, space.boundSelf);
        }
        long part = part(space, self);
        return space.typeOf(part).iterate(space, part);
    }

    @Override
    public boolean buffer(ObjectSpace space, long self, Buffer buffer, boolean forWriting) {
        if (findMethod(space, self, Names.EMPTY, Slot.BUFFER) != Value.SENTINEL) {
            return false;
        }
        long part = part(space, self);
        return space.typeOf(part).buffer(space, part, buffer, forWriting);
    }

    @Override
    public Stream stream(ObjectSpace space, long self) {
        long base = ClassLookup.nativeBase(space, space.heap.load(self, 0));
        if (base == Value.NULL) {
            return null;
        }
        ObjectType operations = TypeType.operations(space, base);
        return operations.stream(space, operations.id() == RomId.IO_BASE ? self : part(space, self));
    }
}
