package dev.vivarium.object;

import dev.vivarium.heap.Qstrs;
import dev.vivarium.heap.Value;
import java.util.Arrays;

/** The {@code %} operator of str and bytes: one formatting of one pattern. */
final class PercentFormat {
    private final ObjectSpace space;
    private final boolean isBytes;
    private final byte[] pattern;
    private final long arguments;
    private final boolean isTuple;
    private final boolean isDict;
    private final Printer.Buffer out;
    /** Arguments used so far. */
    private int used;
    /** The next byte of the pattern. */
    private int at;

    // The conversion being read
    private int flags;
    private boolean alternate;
    private int fill;
    private int width;
    private int precision;

    private PercentFormat(ObjectSpace space, boolean isBytes, byte[] pattern, long arguments) {
        this.space = space;
        this.isBytes = isBytes;
        this.pattern = pattern;
        this.arguments = arguments;
        out = Printer.buffer(space);
        isTuple = space.typeOf(arguments).isSubtypeOf(TupleType.INSTANCE);
        isDict = !isTuple && space.isExact(arguments, DictType.INSTANCE);
    }

    static long format(ObjectSpace space, ObjectType type, long pattern, long arguments) {
        boolean isBytes = type == BytesType.INSTANCE;
        PercentFormat format = new PercentFormat(space, isBytes, StrData.bytes(space, pattern), arguments);
        format.run();
        ObjectType result = isBytes ? type : StrType.INSTANCE;
        return StrData.adopt(space, result, format.out.array(), format.out.length());
    }

    private void run() {
        int plain = 0;
        while (at < pattern.length) {
            if (pattern[at] != '%') {
                at++;
                continue;
            }
            out.write(pattern, plain, at - plain);
            at++;
            if (at < pattern.length && pattern[at] == '%') {
                out.writeByte('%');
            } else {
                convert();
            }
            at++;
            plain = at;
        }
        out.write(pattern, plain, at - plain);
        if (!isDict && used != argumentCount()) {
            throw space.typeError("format string didn't convert all arguments");
        }
    }

    private int argumentCount() {
        return isTuple ? TupleType.length(space, arguments) : 1;
    }

    private long nextArgument() {
        if (used >= argumentCount()) {
            throw space.typeError("format string needs more arguments");
        }
        int index = used++;
        return isTuple ? TupleType.get(space, arguments, index) : arguments;
    }

    private void convert() {
        checkMore();
        long argument = pattern[at] == '(' ? namedArgument() : Value.NULL;
        readFlags();
        readWidth();
        readPrecision();
        checkMore();
        int mark = space.heap.temporaries.mark();
        print(argument == Value.NULL ? nextArgument() : argument);
        space.heap.temporaries.release(mark);
    }

    private void checkMore() {
        if (at >= pattern.length) {
            throw space.valueError("incomplete format");
        }
    }

    private long namedArgument() {
        if (!isDict) {
            throw space.typeError("format needs a dict");
        }
        used = 1;
        int start = ++at;
        while (at < pattern.length && pattern[at] != ')') {
            at++;
        }
        if (at >= pattern.length) {
            throw space.valueError("incomplete format key");
        }
        if (at - start > Qstrs.LONGEST_NAME) {
            throw space.runtimeError("name too long");
        }
        long key = Value.ofQstr(space.qstrs.intern(Arrays.copyOfRange(pattern, start, at)));
        at++;
        long value = Maps.get(space, arguments, DictType.MAP, key);
        if (value == Value.NULL) {
            throw space.keyError(key);
        }
        return value;
    }

    private void readFlags() {
        flags = 0;
        alternate = false;
        fill = ' ';
        for (; at < pattern.length; at++) {
            switch (pattern[at]) {
                case '-':
                    flags |= NumberFormat.LEFT;
                    break;
                case '+':
                    flags |= NumberFormat.SHOW_SIGN;
                    break;
                case ' ':
                    flags |= NumberFormat.SPACE_SIGN;
                    break;
                case '#':
                    alternate = true;
                    break;
                case '0':
                    flags |= NumberFormat.PAD_AFTER_SIGN;
                    fill = '0';
                    break;
                default:
                    return;
            }
        }
    }

    private void readWidth() {
        width = readNumber();
    }

    private void readPrecision() {
        precision = -1;
        if (at < pattern.length && pattern[at] == '.') {
            at++;
            precision = at < pattern.length ? readNumber() : -1;
        }
    }

    /** Digits, or {@code *} for the next argument. */
    private int readNumber() {
        if (at < pattern.length && pattern[at] == '*') {
            int number = (int) IntType.toLong(space, nextArgument());
            at++;
            return number;
        }
        int number = 0;
        while (at < pattern.length && StrCase.isDigit(pattern[at])) {
            number = number * 10 + pattern[at] - '0';
            at++;
        }
        return number;
    }

    private void print(long argument) {
        char kind = (char) (pattern[at] & 0xFF);
        switch (kind) {
            case 'c':
                printCharacter(argument);
                break;
            case 'd':
            case 'i':
            case 'u':
                printInt(
                        Value.isFloat(argument) ? IntType.fromDouble(space, Value.doubleValue(argument)) : argument,
                        10,
                        flags);
                break;
            case 'e':
            case 'E':
            case 'f':
            case 'F':
            case 'g':
            case 'G':
                NumberFormat.printFloat(out, FloatType.toDouble(space, argument), kind, flags, fill, width, precision);
                break;
            case 'o':
                printInt(argument, 8, alternate ? flags | NumberFormat.SHOW_PREFIX | NumberFormat.OCTAL_LETTER : flags);
                break;
            case 'x':
            case 'X':
                printInt(argument, 16, alternate ? flags | NumberFormat.SHOW_PREFIX : flags);
                break;
            case 'r':
            case 's':
                printText(argument, kind == 'r');
                break;
            default:
                throw space.valueError("unsupported format character '" + kind + "' (0x" + Integer.toHexString(kind)
                        + ") at index " + at);
        }
    }

    private void printInt(long argument, int base, int intFlags) {
        NumberFormat.printInt(space, out, argument, base, pattern[at] == 'X', intFlags, fill, width, precision);
    }

    private void printCharacter(long argument) {
        if (StrType.isStr(space, argument)) {
            byte[] text = StrData.bytes(space, argument);
            if (text.length != 1) {
                throw space.typeError("%c needs int or char");
            }
            NumberFormat.pad(out, text, flags, ' ', width);
        } else if (StrFormat.looksInteger(space, argument)) {
            NumberFormat.printCharacter(space, out, argument, flags, ' ', width);
        } else {
            throw space.typeError("integer needed");
        }
    }

    private void printText(long argument, boolean repr) {
        PrintKind kind = repr ? PrintKind.REPR : PrintKind.STR;
        if (!repr && isBytes && BytesType.isBytes(space, argument)) {
            kind = PrintKind.RAW;
        }
        Printer.Buffer text = Printer.buffer(space);
        Printing.print(space, text, argument, kind);
        int length = precision < 0 ? text.length() : Math.min(precision, text.length());
        NumberFormat.pad(out, text.array(), 0, length, flags, ' ', width);
    }
}
