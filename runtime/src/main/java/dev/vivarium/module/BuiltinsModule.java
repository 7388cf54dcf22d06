package dev.vivarium.module;

import dev.vivarium.bytecode.BinaryOperator;
import dev.vivarium.bytecode.UnaryOperator;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.BoolType;
import dev.vivarium.object.BuildClass;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.ByteArrayType;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.ClassMethodType;
import dev.vivarium.object.ComplexType;
import dev.vivarium.object.DictType;
import dev.vivarium.object.EnumerateType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.FilterType;
import dev.vivarium.object.FloatType;
import dev.vivarium.object.FrozenSetType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.Iteration;
import dev.vivarium.object.ListType;
import dev.vivarium.object.MapType;
import dev.vivarium.object.MemoryviewType;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectBaseType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.Operators;
import dev.vivarium.object.PropertyType;
import dev.vivarium.object.RangeType;
import dev.vivarium.object.ReversedType;
import dev.vivarium.object.RomId;
import dev.vivarium.object.Rounding;
import dev.vivarium.object.SetType;
import dev.vivarium.object.SliceType;
import dev.vivarium.object.StaticMethodType;
import dev.vivarium.object.StrType;
import dev.vivarium.object.SuperType;
import dev.vivarium.object.TupleType;
import dev.vivarium.object.TypeType;
import dev.vivarium.object.ZipType;
import dev.vivarium.vm.VirtualMachine;

/** The builtin functions, types and exceptions. */
final class BuiltinsModule extends NativeModule {
    static final BuiltinsModule INSTANCE = new BuiltinsModule();

    private BuiltinsModule() {
        super(RomId.MODULE_BUILTINS, "builtins");
    }

    @Override
    protected BuiltinTable members() {
        BuiltinTable table = BuiltinTable.empty()
                .constant("__name__", "What a program without a name of its own sees.", s -> s.interned("builtins"));
        addTypes(table);
        addObjectFunctions(table);
        addAttributeFunctions(table);
        addAggregates(table);
        addTextFunctions(table);
        addCodeFunctions(table);
        addConsoleFunctions(table);
        Exceptions.all().forEach(type -> table.object(type.name(), type));
        return table;
    }

    @Override
    public boolean store(ObjectSpace space, int name, long value) {
        if (!space.builtinsChanged()) {
            VirtualMachine.of(space).forgetBuiltins();
        }
        space.replaceBuiltin(name, value);
        return true;
    }

    private static void addTypes(BuiltinTable table) {
        ObjectType[] types = {
            BoolType.INSTANCE,
            BytesType.INSTANCE,
            ByteArrayType.INSTANCE,
            ComplexType.INSTANCE,
            DictType.INSTANCE,
            EnumerateType.INSTANCE,
            FilterType.INSTANCE,
            FloatType.INSTANCE,
            FrozenSetType.INSTANCE,
            IntType.INSTANCE,
            ListType.INSTANCE,
            MapType.INSTANCE,
            MemoryviewType.INSTANCE,
            ObjectBaseType.INSTANCE,
            PropertyType.INSTANCE,
            RangeType.INSTANCE,
            ReversedType.INSTANCE,
            SetType.INSTANCE,
            SliceType.INSTANCE,
            StrType.INSTANCE,
            SuperType.INSTANCE,
            TupleType.INSTANCE,
            TypeType.INSTANCE,
            ClassMethodType.INSTANCE,
            StaticMethodType.INSTANCE,
            ZipType.INSTANCE
        };
        for (ObjectType type : types) {
            table.object(type.name(), type);
        }
        table.constant("Ellipsis", "The object written `...`.", space -> Value.ELLIPSIS)
                .constant("NotImplemented", "What an operator method returns to decline.", s -> Value.NOT_IMPLEMENTED);
    }

    private static void addObjectFunctions(BuiltinTable table) {
        table.fnN(
                        "__build_class__(function, name, *bases)",
                        "Makes a class from its body.",
                        2,
                        Arguments.UNLIMITED,
                        BuildClass::build)
                .fnN(
                        "__import__(name, globals, locals, fromlist, level)",
                        "Imports a module by its dotted name.",
                        1,
                        5,
                        ObjectFunctions::importModule)
                .fn1(
                        "callable(object) -> bool",
                        "Whether the object can be called.",
                        (s, object) -> Value.ofBoolean(s.typeOf(object).isCallable(s, object)))
                .fn1(
                        "hash(object) -> int",
                        "The hash of the object.",
                        (s, object) -> Operators.unary(s, UnaryOperator.HASH, object))
                .fn1("id(object) -> int", "A number that no other living object has.", ObjectFunctions::id)
                .fn2(
                        "isinstance(object, classinfo) -> bool",
                        "Whether the object is an instance of a type.",
                        (s, o, types) -> Value.ofBoolean(TypeType.isInstance(s, o, types)))
                .fn2(
                        "issubclass(class, classinfo) -> bool",
                        "Whether a class derives from a type.",
                        (s, o, types) -> Value.ofBoolean(ObjectFunctions.isSubclass(s, o, types)))
                .fn1("iter(object) -> iterator[Item]", "An iterator over the object.", Iteration::iterator)
                .fn1("len(object) -> int", "The number of items.", Operators::length)
                .fnN("next(iterator, default) -> Item", "The next item.", 1, 2, ObjectFunctions::next)
                .fn0("globals() -> dict[str, object]", "The dict of the module's names.", ObjectFunctions::globals)
                .fn0(
                        "locals() -> dict[str, object]",
                        "The dict of the current module's or class's names.",
                        ObjectFunctions::locals)
                .fnN(
                        "dir(object) -> list[str]",
                        "The names of an object, or of the current scope.",
                        0,
                        1,
                        ObjectFunctions::dir);
    }

    private static void addAttributeFunctions(BuiltinTable table) {
        table.fnN("getattr(object, name, default)", "An attribute by name.", 2, 3, AttributeFunctions::get)
                .fn3("setattr(object, name, value) -> None", "Sets an attribute by name.", AttributeFunctions::set)
                .fn2("delattr(object, name) -> None", "Deletes an attribute by name.", AttributeFunctions::delete)
                .fn2(
                        "hasattr(object, name) -> bool",
                        "Whether there is an attribute of this name.",
                        AttributeFunctions::has);
    }

    private static void addAggregates(BuiltinTable table) {
        table.fn1(
                        "abs(number) -> Arg",
                        "The absolute value.",
                        (s, number) -> Operators.unary(s, UnaryOperator.ABS, number))
                .fn1("all(iterable) -> bool", "Whether every item is true.", Aggregates::all)
                .fn1("any(iterable) -> bool", "Whether some item is true.", Aggregates::any)
                .fn2(
                        "divmod(dividend, divisor) -> tuple[Arg, Arg]",
                        "Quotient and remainder as a tuple.",
                        (s, dividend, divisor) -> Operators.binary(s, BinaryOperator.DIVMOD, dividend, divisor))
                .fnKw(
                        "max(iterable, *, key, default) -> Item",
                        "The largest item.",
                        1,
                        Arguments.UNLIMITED,
                        Aggregates::max)
                .fnKw(
                        "min(iterable, *, key, default) -> Item",
                        "The smallest item.",
                        1,
                        Arguments.UNLIMITED,
                        Aggregates::min)
                .fnN("pow(base, exponent, modulus)", "base to the power of exponent.", 2, 3, Aggregates::pow)
                .fnN(
                        "round(number, digits)",
                        "The number rounded, half to even.",
                        1,
                        2,
                        (s, base, count) -> count == 1
                                ? Rounding.round(s, s.stack.slots[base])
                                : Rounding.round(s, s.stack.slots[base], s.stack.slots[base + 1]))
                .fnKw(
                        "sorted(iterable, *, key=None, reverse=False) -> list[Item]",
                        "A new sorted list.",
                        1,
                        Arguments.UNLIMITED,
                        Aggregates::sorted)
                .fnN("sum(iterable, start=0) -> Item", "The sum of the items and start.", 1, 2, Aggregates::sum);
    }

    private static void addCodeFunctions(BuiltinTable table) {
        table.fnN("compile(source, filename, mode)", "Code from a text.", 3, 6, CodeFunctions::compile)
                .fnN("eval(source, globals, locals)", "The value of an expression.", 1, 3, CodeFunctions::eval)
                .fnN("exec(source, globals, locals) -> None", "Runs a text or code.", 1, 3, CodeFunctions::exec)
                .fnN("execfile(path, globals, locals) -> None", "Runs a source file.", 1, 3, CodeFunctions::execfile);
    }

    private static void addConsoleFunctions(BuiltinTable table) {
        table.fnN("help(object) -> None", "Prints what is known about an object, or how to begin.", 0, 1, Help::print)
                .fnN("input(prompt) -> str", "Reads a line from standard input.", 0, 1, ConsoleFunctions::input)
                .fnKw(
                        "open(file, mode='r', buffering=-1, encoding=None) -> TextIOWrapper",
                        "Opens a file of text, or with b in mode of bytes.",
                        0,
                        Arguments.UNLIMITED,
                        VfsFunctions::open)
                .fn1("__repl_print__(object)", "Prints the value of an expression.", ConsoleFunctions::replPrint);
    }

    private static void addTextFunctions(BuiltinTable table) {
        table.fn1("bin(number) -> str", "The integer in binary, as `0b101`.", TextFunctions::bin)
                .fn1("chr(code) -> str", "The character with this code point, 0 to 0x10ffff.", TextFunctions::chr)
                .fn1("hex(number) -> str", "The integer in hexadecimal, as `0xff`.", TextFunctions::hex)
                .fn1("oct(number) -> str", "The integer in octal, as `0o17`.", TextFunctions::oct)
                .fn1(
                        "ord(character) -> int",
                        "The code point of a character, or the value of a byte.",
                        TextFunctions::ord)
                .fnKw(
                        "print(*objects, sep=' ', end='\\n', file=sys.stdout) -> None",
                        "Prints the objects.",
                        0,
                        Arguments.UNLIMITED,
                        TextFunctions::print)
                .fn1("repr(object) -> str", "The object as text, as the program would write it.", TextFunctions::repr);
    }
}
