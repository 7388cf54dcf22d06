package dev.vivarium.object;

import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Sizing;
import dev.vivarium.heap.Value;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.host.Host;
import java.lang.reflect.Proxy;

/** An object space without an interpreter: only native code can be called. */
final class NativeMachine implements Calls {
    final ObjectSpace space;

    NativeMachine() {
        this(256 * 1024);
    }

    NativeMachine(int heapBytes) {
        Heap heap = new Heap(Sizing.ofTotalBytes(heapBytes));
        space = new ObjectSpace(heap, new ValueStack(4096), silentHost());
        space.setCalls(this);
    }

    private static Host silentHost() {
        return (Host) Proxy.newProxyInstance(
                Host.class.getClassLoader(), new Class<?>[] {Host.class}, (proxy, method, arguments) -> null);
    }

    /** A class with the given bases and no members. */
    long newClass(String name, long... bases) {
        return TypeType.create(space, space.qstrs.intern(name), tuple(bases), DictType.create(space, 0));
    }

    long tuple(long... items) {
        long tuple = TupleType.create(space, items.length);
        for (int i = 0; i < items.length; i++) {
            TupleType.set(space, tuple, i, items[i]);
        }
        return tuple;
    }

    long text(String text) {
        return space.interned(text);
    }

    /** Sets a class attribute as a program would. */
    void set(long type, String name, long value) {
        Attributes.store(space, type, space.qstrs.intern(name), value);
    }

    /** The attribute as a program sees it. */
    long get(long object, String name) {
        return Attributes.load(space, object, space.qstrs.intern(name));
    }

    long call(long callable, long... arguments) {
        for (long argument : arguments) {
            space.stack.push(argument);
        }
        return call(callable, arguments.length, 0);
    }

    String print(long value, PrintKind kind) {
        Printer.Buffer out = Printer.buffer();
        Printing.print(space, out, value, kind);
        return out.text();
    }

    @Override
    public long call(long callable, int count, int keywords) {
        int base = space.stack.top - count - 2 * keywords;
        long result = space.typeOf(callable).call(space, callable, base, count, keywords);
        space.stack.top = base;
        space.heap.temporaries.add(result);
        return result;
    }

    @Override
    public long callCopied(long callable, int base, int count, int keywords) {
        return space.typeOf(callable).call(space, callable, base, count, keywords);
    }

    @Override
    public long callWithLocals(long function, long locals) {
        return Value.NONE;
    }

    @Override
    public long resume(long generator, long value, long exception) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int functionName(long function) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long functionOver(long function, long globals) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long functionWithoutCells(long function, long globals) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long importModule(String name) {
        throw new UnsupportedOperationException();
    }
}
