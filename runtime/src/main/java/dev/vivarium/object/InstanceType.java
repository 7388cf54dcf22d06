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
            throw space.error(Exceptions.TYPE_ERROR);
        }
        makeNativeObject(space, self, nativeBase, base + 1, count - 1, keywords);
        return Value.NONE;
    }

    static void makeNativeObject(ObjectSpace space, long self, long nativeBase, int base, int count, int keywords) {
        long made = TypeType.operations(space, nativeBase).construct(space, nativeBase, base, count, keywords);
        space.heap.store(self, NATIVE_OBJECT, made);
    }

    private static boolean isInstance(ObjectSpace space, long value) {
        return space.typeOf(value) == INSTANCE;
    }

    /** A new instance without attributes; its built-in part, if any, is not yet made. */
    public static long create(ObjectSpace space, long type) {
        long facts = ClassFacts.of(space, type);
        boolean hasNative = (facts & ClassFacts.HAS_NATIVE_BASE) != 0;
        int words = NATIVE_OBJECT + (hasNative ? 1 : 0);
        long instance = (facts & ClassFacts.HAS_FINALISER) != 0
                ? space.heap.allocateWithFinaliser(words)
                : space.heap.allocate(words);
        space.heap.store(instance, 0, type);
        Maps.initialise(space, instance, MAP, false);
        if (hasNative) {
            space.heap.store(instance, NATIVE_OBJECT, NATIVE_INIT);
        }
        return instance;
    }

    /** As {@link #create} for a class that {@link #isPlainClass}. */
    public static long createPlain(ObjectSpace space, long type) {
        long instance = space.heap.allocate(NATIVE_OBJECT);
        space.heap.store(instance, 0, type);
        Maps.initialise(space, instance, MAP, false);
        return instance;
    }

    /**
     * The {@code __new__} part of calling a class. Where the result is not an instance of exactly {@code type}, it is
     * the result of the call.
     *
     * @param base where the call's arguments lie, see {@link Native}
     */
    public static long newInstance(ObjectSpace space, long type, int base, int count, int keywords) {
        if ((ClassFacts.of(space, type) & ClassFacts.HAS_NEW) == 0) {
            return create(space, type);
        }
        long constructor = Instantiation.findNew(space, type);
        space.stack.push(type);
        return Instantiation.callWith(space, constructor, base, count, keywords, 1);
    }

    /**
     * Whether calling a class is no more than {@link #create} and then the function that {@link #initialiser} gives,
     * called with the instance before the arguments, and {@link #checkInitialised}: neither a {@code __new__} nor a
     * built-in base nor a finaliser has a part in it, and {@code __init__}, if any, is compiled from Python.
     */
    public static boolean isPlainClass(ObjectSpace space, long type) {
        if ((ClassFacts.of(space, type) & (ClassFacts.HAS_NATIVE_BASE | ClassFacts.HAS_NEW | ClassFacts.HAS_FINALISER))
                != 0) {
            return false;
        }
        long init = initialiser(space, type);
        return init == Value.NULL
                || space.isExact(init, FunctionType.INSTANCE)
                || space.isExact(init, ClosureType.INSTANCE);
    }

    /** The {@code __init__} of a class just found to be {@link #isPlainClass}, or NULL. */
    public static long initialiser(ObjectSpace space, long type) {
        int index = (int) space.heap.load(type, TypeType.INITIALISER);
        return index < 0 ? Value.NULL : space.heap.words[index];
    }

    /** Raises TypeError where {@code __init__} returned something. */
    public static void checkInitialised(ObjectSpace space, long result) {
        if (result != Value.NONE) {
            throw space.typeError("__init__() should return None, not '" + space.typeName(result) + "'");
        }
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        return Instantiation.construct(space, type, base, count, keywords);
    }

    // The built-in part

    /** The built-in object inside an instance; NULL where {@code value} is no instance or has none. */
    public static long nativeObject(ObjectSpace space, long value) {
        if (!isInstance(space, value)) {
            return Value.NULL;
        }
        boolean hasNative = (ClassFacts.of(space, space.heap.load(value, 0)) & ClassFacts.HAS_NATIVE_BASE) != 0;
        return hasNative ? space.heap.load(value, NATIVE_OBJECT) : Value.NULL;
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
            // MicroPython's small ints have 63 bits.
            return IntType.create(space, IntType.toLongTruncated(space, result) << 1 >> 1);
        }
        if (operator == UnaryOperator.INT_MAYBE && space.typeOf(result) != IntType.INSTANCE) {
            throw space.error(Exceptions.TYPE_ERROR);
        }
        return result;
    }

    private static int equal() {
        return Names.method(BinaryOperator.EQUAL);
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
            result = Operators.binary(space, operator, part(space, left), right);
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
        return Instantiation.callWith(space, method, base, count, keywords, bound != Value.NULL ? 1 : 0);
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
