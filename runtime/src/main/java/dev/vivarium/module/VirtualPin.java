package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.InstanceType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;

/** MicroPython's pin protocol: a signal, or an object of a class that derives from PinBase and has a method value. */
final class VirtualPin {
    private VirtualPin() {}

    static int read(ObjectSpace space, long pin) {
        long signal = InstanceType.castTo(space, pin, SignalType.INSTANCE);
        if (signal != Value.NULL) {
            space.enterNested();
            try {
                return read(space, SignalType.pin(space, signal)) ^ SignalType.inversion(space, signal);
            } finally {
                space.leaveNested();
            }
        }
        long method = valueMethod(space, pin);
        return (int) IntType.toLong(space, space.callMethod(method, space.boundSelf));
    }

    static void write(ObjectSpace space, long pin, int value) {
        long signal = InstanceType.castTo(space, pin, SignalType.INSTANCE);
        if (signal != Value.NULL) {
            space.enterNested();
            try {
                write(space, SignalType.pin(space, signal), value ^ SignalType.inversion(space, signal));
            } finally {
                space.leaveNested();
            }
            return;
        }
        long method = valueMethod(space, pin);
        space.callMethod(method, space.boundSelf, Value.ofBoolean(value != 0));
    }

    private static long valueMethod(ObjectSpace space, long pin) {
        if (InstanceType.castTo(space, pin, PinBaseType.INSTANCE) == Value.NULL) {
            throw space.typeError("'" + space.typeName(pin) + "' object isn't a pin");
        }
        return Attributes.loadMethod(space, pin, space.qstrs.intern("value"));
    }
}
