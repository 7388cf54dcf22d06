package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.host.Host;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.DictType;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.Maps;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.Printing;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StrType;
import dev.vivarium.object.Traceback;
import dev.vivarium.object.TupleType;
import dev.vivarium.vm.GreenThreads;

/** Threads and locks. */
final class ThreadModule extends NativeModule {
    static final ThreadModule INSTANCE = new ThreadModule();

    private ThreadModule() {
        super(RomId.MODULE_THREAD, "_thread");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .object("LockType", LockType.INSTANCE)
                .fn0(
                        "get_ident() -> int",
                        "The number of the running thread.",
                        s -> Value.ofSmallInt(GreenThreads.of(s).number()))
                .fnN(
                        "stack_size(size=0) -> int",
                        "Sets the bytes of new threads' stacks, without effect; returns what was set.",
                        0,
                        1,
                        ThreadModule::stackSize)
                .fnN(
                        "start_new_thread(function, arguments, keywords={}) -> int",
                        "Calls function in a new thread; the number of that.",
                        2,
                        3,
                        ThreadModule::start)
                .fn0("exit() -> None", "Ends the running thread.", ThreadModule::exit)
                .fn0("allocate_lock()", "A new lock.", LockType::create);
    }

    private static long stackSize(ObjectSpace space, int base, int count) {
        SystemState state = SystemState.of(space);
        long before = state.threadStackSize();
        state.setThreadStackSize(count == 0 ? 0 : IntType.toLong(space, space.stack.slots[base]));
        return IntType.create(space, before);
    }

    private static long exit(ObjectSpace space) {
        throw space.error(Exceptions.SYSTEM_EXIT);
    }

    private static long start(ObjectSpace space, int base, int count) {
        long function = space.stack.slots[base];
        int first = space.stack.top;
        space.stack.push(function);
        int positional = pushItems(space, space.stack.slots[base + 1]);
        int keywords = count > 2 ? pushPairs(space, space.stack.slots[base + 2]) : 0;
        long number = GreenThreads.of(space).start(first, positional, keywords, ThreadModule::report);
        space.stack.top = first;
        return Value.ofSmallInt(number);
    }

    private static int pushItems(ObjectSpace space, long arguments) {
        boolean isTuple = space.typeOf(arguments).isSubtypeOf(TupleType.INSTANCE);
        if (!isTuple && !ListType.isList(space, arguments)) {
            throw space.typeError("object '" + space.typeName(arguments) + "' isn't a tuple or list");
        }
        int length = isTuple ? TupleType.length(space, arguments) : ListType.length(space, arguments);
        for (int i = 0; i < length; i++) {
            space.stack.push(isTuple ? TupleType.get(space, arguments, i) : ListType.get(space, arguments, i));
        }
        return length;
    }

    private static int pushPairs(ObjectSpace space, long keywords) {
        if (!space.isExact(keywords, DictType.INSTANCE)) {
            throw space.typeError("expecting a dict for keyword args");
        }
        int pairs = 0;
        int slot = Maps.nextFilled(space.heap, keywords, DictType.MAP, 0);
        while (slot >= 0) {
            long key = Maps.key(space.heap, keywords, DictType.MAP, slot);
            space.stack.push(Value.isQstr(key) ? key : space.interned(StrType.text(space, key)));
            space.stack.push(Maps.value(space.heap, keywords, DictType.MAP, slot));
            pairs++;
            slot = Maps.nextFilled(space.heap, keywords, DictType.MAP, slot + 1);
        }
        return pairs;
    }

    private static void report(ObjectSpace space, long function, long exception) {
        if (ExceptionType.isInstance(space, exception, Exceptions.SYSTEM_EXIT)) {
            return;
        }
        space.stack.push(exception);
        Printer.Buffer heading = Printer.buffer();
        heading.print("Unhandled exception in thread started by ");
        Printing.printAnyhow(space, heading, function, PrintKind.REPR);
        heading.print("\n");
        Traceback.report(space, Host.STANDARD_ERROR, heading.text(), exception);
    }
}
