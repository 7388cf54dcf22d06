package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.host.Errno;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.RomId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of terminals, numbered as on Linux. */
final class TermiosModule extends NativeModule {
    static final TermiosModule INSTANCE = new TermiosModule();

    private static final int INPUT = 0;
    private static final int OUTPUT = 1;
    private static final int CONTROL = 2;
    private static final int LOCAL = 3;
    private static final int FLAGS = 4;
    /** The bits of the control flags that hold the speed. */
    private static final int SPEED = 0x100F;

    private static final int PARTS = 7;
    private static final int CHARACTERS = 32;
    private static final int TIME = 5;
    private static final int MINIMUM = 6;

    // What a raw terminal does not do, and what its bytes are
    private static final int RAW_INPUT_OFF = 0x532;
    private static final int RAW_CONTROL_OFF = 0x130;
    private static final int EIGHT_BITS = 0x30;

    private static final Map<String, Integer> NUMBERS = new LinkedHashMap<>();

    static {
        NUMBERS.put("TCSANOW", 0);
        NUMBERS.put("B9600", 13);
        NUMBERS.put("B57600", 4097);
        NUMBERS.put("B115200", 4098);
        NUMBERS.put("B230400", 4099);
        NUMBERS.put("B460800", 4100);
        NUMBERS.put("B500000", 4101);
        NUMBERS.put("B576000", 4102);
        NUMBERS.put("B921600", 4103);
        NUMBERS.put("B1000000", 4104);
        NUMBERS.put("B1152000", 4105);
    }

    private TermiosModule() {
        super(RomId.MODULE_TERMIOS, "termios");
    }

    @Override
    protected BuiltinTable members() {
        BuiltinTable table = BuiltinTable.empty()
                .fn1(
                        "tcgetattr(fd)",
                        "Flags for input, output, control and local; both speeds; the control characters.",
                        TermiosModule::attributes)
                .fn3("tcsetattr(fd, when, attributes)", "Sets what tcgetattr() gives.", TermiosModule::setAttributes)
                .fn1("setraw(fd)", "Hands every byte over as it comes.", TermiosModule::setRaw);
        for (Map.Entry<String, Integer> number : NUMBERS.entrySet()) {
            table = table.constant(
                    number.getKey(), "As on Linux.", (ObjectSpace s) -> Value.ofSmallInt(number.getValue()));
        }
        return table;
    }

    private static int[] settings(ObjectSpace space, long handle) {
        int[] settings = space.host.terminal((int) IntType.toLong(space, handle));
        if (settings == null || settings.length < FLAGS + MINIMUM + 1) {
            throw space.osError(Errno.ENOTTY);
        }
        return settings;
    }

    private static void set(ObjectSpace space, long handle, int[] settings) {
        if (!space.host.setTerminal((int) IntType.toLong(space, handle), settings)) {
            throw space.osError(Errno.ENOTTY);
        }
    }

    private static long attributes(ObjectSpace space, long handle) {
        int[] settings = settings(space, handle);
        long list = ListType.create(space, PARTS);
        for (int i = 0; i < FLAGS; i++) {
            ListType.set(space, list, i, IntType.create(space, settings[i] & 0xFFFF_FFFFL));
        }
        long speed = Value.ofSmallInt(settings[CONTROL] & SPEED);
        ListType.set(space, list, FLAGS, speed);
        ListType.set(space, list, FLAGS + 1, speed);
        long characters = ListType.create(space, CHARACTERS);
        ListType.set(space, list, PARTS - 1, characters);
        for (int i = 0; i < CHARACTERS; i++) {
            int character = FLAGS + i < settings.length ? settings[FLAGS + i] : 0;
            boolean isNumber = i == TIME || i == MINIMUM;
            long value =
                    isNumber ? Value.ofSmallInt(character) : BytesType.create(space, new byte[] {(byte) character});
            ListType.set(space, characters, i, value);
        }
        return list;
    }

    private static long item(ObjectSpace space, long list, int index) {
        if (!ListType.isList(space, list) || ListType.length(space, list) <= index) {
            throw space.typeError("list expected");
        }
        return ListType.get(space, list, index);
    }

    private static long setAttributes(ObjectSpace space, long handle, long when, long attributes) {
        IntType.toLong(space, when);
        int[] settings = settings(space, handle);
        for (int i = 0; i < FLAGS; i++) {
            settings[i] = (int) IntType.toLongTruncated(space, item(space, attributes, i));
        }
        int speed = (int) IntType.toLong(space, item(space, attributes, FLAGS + 1));
        settings[CONTROL] = settings[CONTROL] & ~SPEED | speed & SPEED;
        long characters = item(space, attributes, PARTS - 1);
        for (int i = 0; FLAGS + i < settings.length && i < CHARACTERS; i++) {
            long character = item(space, characters, i);
            if (i == TIME || i == MINIMUM) {
                settings[FLAGS + i] = (int) IntType.toLong(space, character) & 0xFF;
            } else {
                byte[] bytes = Buffers.read(space, character);
                settings[FLAGS + i] = bytes.length == 0 ? 0 : bytes[0] & 0xFF;
            }
        }
        set(space, handle, settings);
        return Value.NONE;
    }

    private static long setRaw(ObjectSpace space, long handle) {
        int[] settings = settings(space, handle);
        settings[INPUT] &= ~RAW_INPUT_OFF;
        settings[OUTPUT] = 0;
        settings[CONTROL] = settings[CONTROL] & ~RAW_CONTROL_OFF | EIGHT_BITS;
        settings[LOCAL] = 0;
        settings[FLAGS + MINIMUM] = 1;
        settings[FLAGS + TIME] = 0;
        set(space, handle, settings);
        return Value.NONE;
    }
}
