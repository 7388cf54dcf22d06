package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Printer;
import dev.vivarium.object.Stream;
import dev.vivarium.object.StreamMethods;

/** Printers to the standard streams and to stream objects. */
final class Output {
    private Output() {}

    /** A printer to standard output. */
    static Printer standard(ObjectSpace space) {
        return new Printer() {
            @Override
            public void write(byte[] bytes, int from, int length) {
                space.host.standardOutput(bytes, from, length);
            }
        };
    }

    /** A printer to a stream object, or to standard output where {@code file} is None. */
    static Printer to(ObjectSpace space, long file) {
        if (file == Value.NONE) {
            return standard(space);
        }
        Stream stream = StreamMethods.of(space, file);
        return new Printer() {
            @Override
            public void write(byte[] bytes, int from, int length) {
                StreamMethods.writeAll(stream, bytes, from, length);
            }
        };
    }
}
