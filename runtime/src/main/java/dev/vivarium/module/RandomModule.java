package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.FloatType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Operators;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.RomId;
import java.nio.ByteBuffer;

/** Pseudo-random numbers. */
final class RandomModule extends NativeModule {
    static final RandomModule INSTANCE = new RandomModule();
    private static final int MOST_BITS = 32;

    private RandomModule() {
        super(RomId.MODULE_RANDOM, "random");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn0(
                        "__init__() -> None",
                        "Starts the sequence from chance where it has not begun.",
                        RandomModule::begin)
                .fn1("getrandbits(n) -> int", "An int of n random bits, n from 0 to 32.", RandomModule::bits)
                .fnN(
                        "seed(n=None) -> None",
                        "Starts the sequence anew from n, or from chance.",
                        0,
                        1,
                        RandomModule::seed)
                .fnN("randrange(start, stop, step=1) -> int", "An item of the range.", 1, 3, RandomModule::range)
                .fn2("randint(a, b) -> int", "An int from a to b, both included.", RandomModule::integer)
                .fn1("choice(sequence) -> Item", "An item of the sequence.", RandomModule::choice)
                .fn0(
                        "random() -> float",
                        "A float from 0 to 1, 1 not included.",
                        s -> Value.ofDouble(generator(s).fraction()))
                .fn2("uniform(a, b) -> float", "A float from a to b.", RandomModule::uniform);
    }

    private static Yasmarang generator(ObjectSpace space) {
        Yasmarang generator = space.service(Yasmarang.class, made -> new Yasmarang());
        if (!generator.isSeeded()) {
            generator.seed(chance(space));
        }
        return generator;
    }

    private static int chance(ObjectSpace space) {
        byte[] bytes = new byte[Integer.BYTES];
        space.host.randomBytes(bytes);
        return ByteBuffer.wrap(bytes).getInt();
    }

    private static long begin(ObjectSpace space) {
        generator(space);
        return Value.NONE;
    }

    private static long bits(ObjectSpace space, long count) {
        long bits = IntType.toLong(space, count);
        if (bits < 0 || bits > MOST_BITS) {
            throw space.valueError("bits must be 32 or less");
        }
        if (bits == 0) {
            return Value.ofSmallInt(0);
        }
        int mask = -1 >>> MOST_BITS - (int) bits;
        return Value.ofSmallInt(Integer.toUnsignedLong(generator(space).next() & mask));
    }

    private static long seed(ObjectSpace space, int base, int count) {
        long given = count == 0 ? Value.NONE : space.stack.slots[base];
        generator(space).seed(given == Value.NONE ? chance(space) : (int) IntType.toLongTruncated(space, given));
        return Value.NONE;
    }

    private static PythonError emptyRange(ObjectSpace space) {
        return ExceptionType.error(space, Exceptions.VALUE_ERROR);
    }

    private static long range(ObjectSpace space, int base, int count) {
        long first = IntType.toLong(space, space.stack.slots[base]);
        long start = count == 1 ? 0 : first;
        long stop = count == 1 ? first : IntType.toLong(space, space.stack.slots[base + 1]);
        long step = count == 3 ? IntType.toLong(space, space.stack.slots[base + 2]) : 1;
        if (step == 0) {
            throw emptyRange(space);
        }
        long items = (stop - start + step + (step > 0 ? -1 : 1)) / step;
        if (items <= 0) {
            throw emptyRange(space);
        }
        return IntType.create(space, start + step * generator(space).below((int) items));
    }

    private static long integer(ObjectSpace space, long least, long most) {
        long low = IntType.toLong(space, least);
        long high = IntType.toLong(space, most);
        if (low > high) {
            throw emptyRange(space);
        }
        return IntType.create(space, low + generator(space).below((int) (high - low + 1)));
    }

    private static long choice(ObjectSpace space, long sequence) {
        long length = IntType.toLong(space, Operators.length(space, sequence));
        if (length <= 0) {
            throw ExceptionType.error(space, Exceptions.INDEX_ERROR);
        }
        long index = generator(space).below((int) length);
        return Operators.subscript(space, sequence, Value.ofSmallInt(index), Value.SENTINEL);
    }

    private static long uniform(ObjectSpace space, long from, long to) {
        double low = FloatType.toDouble(space, from);
        double high = FloatType.toDouble(space, to);
        return Value.ofDouble(low + (high - low) * generator(space).fraction());
    }
}
