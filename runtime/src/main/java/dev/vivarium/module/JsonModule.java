package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.Printing;
import dev.vivarium.object.RomId;
import dev.vivarium.object.Sequences;
import dev.vivarium.object.StrType;
import dev.vivarium.object.Stream;
import dev.vivarium.object.StreamMethods;

/** Values as JSON and back. */
final class JsonModule extends NativeModule {
    static final JsonModule INSTANCE = new JsonModule();

    private JsonModule() {
        super(RomId.MODULE_JSON, "json");
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fnKw(
                        "dump(obj, stream, *, separators=None) -> None",
                        "Writes a value as JSON to a stream; separators is a pair for items and keys.",
                        2,
                        Arguments.UNLIMITED,
                        JsonModule::dump)
                .fnKw(
                        "dumps(obj, *, separators=None) -> str",
                        "A value as a str of JSON; separators is a pair for items and keys.",
                        1,
                        Arguments.UNLIMITED,
                        JsonModule::dumpToStr)
                .fn1("load(stream)", "The value that a stream has as JSON, up to its end.", JsonModule::load)
                .fn1("loads(data)", "The value that a str or buffer has as JSON.", JsonModule::loadFromBuffer);
    }

    // Writing

    private static long dump(ObjectSpace space, int base, int count, int keywords) {
        Separators separators = Separators.of(space, base + 2, count - 2, keywords);
        long stream = space.stack.slots[base + 1];
        StreamMethods.of(space, stream);
        Printer out = separators.around(Output.to(space, stream));
        Printing.print(space, out, space.stack.slots[base], PrintKind.JSON);
        return Value.NONE;
    }

    private static long dumpToStr(ObjectSpace space, int base, int count, int keywords) {
        Separators separators = Separators.of(space, base + 1, count - 1, keywords);
        Printer.Buffer text = Printer.buffer(space);
        Printing.print(space, separators.around(text), space.stack.slots[base], PrintKind.JSON);
        return StrType.create(space, text.bytes());
    }

    /** What stands between items and after keys. */
    private record Separators(String item, String key) {
        private static final String[] NAMES = {"*separators"};

        static Separators of(ObjectSpace space, int base, int count, int keywords) {
            long given = Arguments.parse(space, base, count, keywords, NAMES, new long[] {Value.NONE})[0];
            if (given == Value.NONE) {
                return new Separators(", ", ": ");
            }
            int length = Sequences.lengthOfArray(space, given);
            if (length != 2) {
                throw space.valueError("requested length 2 but object has length " + length);
            }
            String item = StrType.text(space, Sequences.item(space, given, 0));
            return new Separators(item, StrType.text(space, Sequences.item(space, given, 1)));
        }

        Printer around(Printer target) {
            return new Printer() {
                @Override
                public void write(byte[] bytes, int from, int length) {
                    target.write(bytes, from, length);
                }

                @Override
                public String itemSeparator() {
                    return item;
                }

                @Override
                public String keySeparator() {
                    return key;
                }
            };
        }
    }

    // Reading

    private static long load(ObjectSpace space, long source) {
        Stream stream = StreamMethods.of(space, source);
        byte[] one = new byte[1];
        return new JsonReader(space, () -> {
                    int mark = space.heap.temporaries.mark();
                    int read = stream.read(one, 0, 1);
                    space.heap.temporaries.release(mark);
                    return read > 0 ? one[0] & 0xFF : JsonReader.END;
                })
                .read();
    }

    private static long loadFromBuffer(ObjectSpace space, long source) {
        byte[] bytes = Buffers.read(space, source);
        int[] at = {0};
        return new JsonReader(space, () -> at[0] < bytes.length ? bytes[at[0]++] & 0xFF : JsonReader.END).read();
    }
}
