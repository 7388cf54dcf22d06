package dev.vivarium.tests.fuzz;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.heap.OutOfMemory;
import dev.vivarium.heap.Value;
import dev.vivarium.host.SystemHost;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.StrType;

/** A native module on a machine of its own. Python errors are what it may end with. */
abstract class NativeTarget implements FuzzTarget {
    private static final boolean STRESS = Boolean.getBoolean("vivarium.fuzz.stress");

    final ObjectSpace space;
    private final Machine machine;
    private final String module;

    NativeTarget(String module) {
        this.module = module;
        SystemHost host = SystemHost.silent();
        machine = new Machine(MachineOptions.DEFAULT.withStress(STRESS), host);
        space = machine.space();
    }

    @Override
    public final String name() {
        return module;
    }

    @Override
    public final void interrupt() {
        machine.virtualMachine().interrupts().interrupt();
    }

    /** Something that may end with a Python error. */
    interface Action {
        void run();
    }

    /** Does something and forgets all that it left on the stack; true where it ended without a Python error. */
    final boolean attempt(Action action) {
        int top = space.stack.top;
        int mark = space.heap.temporaries.mark();
        try {
            action.run();
            return true;
        } catch (PythonError | OutOfMemory expected) {
            return false;
        } finally {
            space.stack.top = top;
            space.heap.temporaries.release(mark);
        }
    }

    /** Calls a function of a module. The arguments and the result stay alive until the attempt ends. */
    final long call(String from, String function, long... arguments) {
        long callable = Attributes.load(space, imported(from), space.qstrs.intern(function));
        return called(callable, arguments);
    }

    final long callMethod(long object, String method, long... arguments) {
        long callable = Attributes.load(space, object, space.qstrs.intern(method));
        return called(callable, arguments);
    }

    private long called(long callable, long... arguments) {
        for (long argument : arguments) {
            space.stack.push(argument);
        }
        long result = space.calls().call(callable, arguments.length, 0);
        space.stack.push(result);
        return result;
    }

    private long imported(String name) {
        return space.calls().importModule(name);
    }

    final long bytes(byte[] bytes) {
        return kept(BytesType.create(space, bytes));
    }

    /** The str of UTF-8 bytes; may raise UnicodeError. */
    final long str(byte[] utf8) {
        return kept(StrType.create(space, utf8));
    }

    final long integer(long number) {
        return kept(IntType.create(space, number));
    }

    private long kept(long value) {
        if (Value.isHeap(value)) {
            space.stack.push(value);
        }
        return value;
    }
}
