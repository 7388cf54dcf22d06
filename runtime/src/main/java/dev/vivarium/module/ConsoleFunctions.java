package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.host.Host;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.Printing;
import dev.vivarium.object.StrType;
import dev.vivarium.vm.Waits;

/** Builtin functions for whoever sits at a prompt. */
final class ConsoleFunctions {
    private ConsoleFunctions() {}

    static long input(ObjectSpace space, int base, int count) {
        if (count == 1) {
            Printing.print(space, Output.standard(space), space.stack.slots[base], PrintKind.STR);
        }
        Printer.Buffer line = Printer.buffer();
        byte[] one = new byte[1];
        int read;
        while ((read = readByte(space, one)) > 0 && one[0] != '\n') {
            line.writeByte(one[0]);
        }
        if (read < 0) {
            throw SystemFailure.error(space, read);
        }
        if (read == 0 && line.length() == 0) {
            throw space.error(Exceptions.EOF_ERROR);
        }
        return StrType.create(space, line.bytes());
    }

    private static int readByte(ObjectSpace space, byte[] one) {
        Waits.of(space).await(Host.STANDARD_INPUT, Host.POLL_READ, -1);
        return space.host.read(Host.STANDARD_INPUT, one, 0, 1);
    }

    /** Shows the value of an expression at a prompt and keeps it as {@code _}. */
    static long replPrint(ObjectSpace space, long value) {
        if (value != Value.NONE) {
            Printer out = Output.standard(space);
            Printing.print(space, out, value, PrintKind.REPR);
            out.print("\n");
            BuiltinsModule.INSTANCE.store(space, space.qstrs.intern("_"), value);
        }
        return Value.NONE;
    }
}
