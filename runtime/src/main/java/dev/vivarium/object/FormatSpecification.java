package dev.vivarium.object;

/** What follows the colon in a format field: fill, alignment, sign, width, grouping, precision, type. */
final class FormatSpecification {
    private static final String ALIGNMENTS = "<>=^";
    private static final String TYPES = "bcdeEfFgGnosxX%";

    private final ObjectSpace space;
    private final byte[] text;
    private int at;

    private final boolean numeric;
    private char align;
    private int fill;
    private int flags;
    private int width;
    private int precision;
    private char type;

    /** @param numeric whether the value to be formatted is a number, which decides the default alignment */
    FormatSpecification(ObjectSpace space, byte[] text, boolean numeric) {
        this.space = space;
        this.text = text;
        this.numeric = numeric;
        readAlignment();
        readFlags();
        width = readNumber();
        if (peek() == ',' || peek() == '_') {
            flags |= next() << NumberFormat.GROUPING_SHIFT;
        }
        precision = -1;
        if (peek() == '.') {
            at++;
            precision = readNumber();
        }
        if (peek() != 0 && TYPES.indexOf(peek()) >= 0) {
            type = (char) next();
        }
        if (peek() != 0) {
            throw space.valueError("invalid format specifier");
        }
        finish();
    }

    private int peek() {
        return at < text.length ? text[at] & 0xFF : 0;
    }

    private int next() {
        return text[at++] & 0xFF;
    }

    private boolean isAlignment(int index) {
        return index < text.length && text[index] > 0 && ALIGNMENTS.indexOf(text[index]) >= 0;
    }

    private void readAlignment() {
        if (isAlignment(0)) {
            align = (char) next();
        } else if (peek() != 0 && isAlignment(1)) {
            fill = next();
            align = (char) next();
        }
    }

    private void readFlags() {
        if (peek() == '+' || peek() == '-' || peek() == ' ') {
            int sign = next();
            flags |= sign == '+' ? NumberFormat.SHOW_SIGN : sign == ' ' ? NumberFormat.SPACE_SIGN : 0;
        }
        if (peek() == '#') {
            at++;
            flags |= NumberFormat.SHOW_PREFIX;
        }
        if (peek() == '0') {
            if (align == 0 && numeric) {
                align = '=';
            }
            if (fill == 0) {
                fill = '0';
            }
        }
    }

    /** Digits, or -1 where there are none. */
    private int readNumber() {
        int number = -1;
        while (StrCase.isDigit(peek())) {
            number = Math.max(number, 0) * 10 + next() - '0';
        }
        return number;
    }

    private void finish() {
        if (align == 0) {
            align = numeric ? '>' : '<';
        }
        if (fill == 0) {
            fill = ' ';
        }
        if ((flags & (NumberFormat.SHOW_SIGN | NumberFormat.SPACE_SIGN)) != 0) {
            if (type == 's') {
                throw space.valueError("sign not allowed in string format specifier");
            }
            if (type == 'c') {
                throw space.valueError("sign not allowed with integer format specifier 'c'");
            }
        }
        if (align == '<') {
            flags |= NumberFormat.LEFT;
        } else if (align == '=') {
            flags |= NumberFormat.PAD_AFTER_SIGN;
        } else if (align == '^') {
            flags |= NumberFormat.CENTER;
        }
    }

    /** Prints a value as specified. */
    void print(Printer out, long value) {
        if (!numeric) {
            printText(out, value);
        } else if (!StrFormat.looksInteger(space, value) || !printInt(out, value)) {
            printFloat(out, value);
        }
    }

    /** Prints an int; false where the type asks for a float. */
    private boolean printInt(Printer out, long value) {
        switch (type) {
            case 'b':
                printInt(out, value, 2);
                return true;
            case 'c':
                NumberFormat.printCharacter(space, out, value, flags, fill, width);
                return true;
            case 0:
            case 'n':
            case 'd':
                printInt(out, value, 10);
                return true;
            case 'o':
                if ((flags & NumberFormat.SHOW_PREFIX) != 0) {
                    flags |= NumberFormat.OCTAL_LETTER;
                }
                printInt(out, value, 8);
                return true;
            case 'x':
            case 'X':
                printInt(out, value, 16);
                return true;
            case 's':
                throw unknownType(value);
            default:
                return false;
        }
    }

    private void printInt(Printer out, long value, int base) {
        NumberFormat.printInt(space, out, value, base, type == 'X', flags, fill, width, 0);
    }

    private void printFloat(Printer out, long value) {
        double number = FloatType.toDouble(space, value);
        switch (type) {
            case 0:
            case 'n':
                NumberFormat.printFloat(out, number, 'g', flags, fill, width, precision);
                break;
            case 'e':
            case 'E':
            case 'f':
            case 'F':
            case 'g':
            case 'G':
                NumberFormat.printFloat(out, number, type, flags, fill, width, precision);
                break;
            case '%':
                NumberFormat.printFloat(
                        out, number * 100, 'f', flags | NumberFormat.ADD_PERCENT, fill, width, precision);
                break;
            default:
                throw unknownType(value);
        }
    }

    private void printText(Printer out, long value) {
        if (align == '=') {
            throw space.valueError("'=' alignment not allowed in string format specifier");
        }
        if (type != 0 && type != 's') {
            throw unknownType(value);
        }
        byte[] bytes = StrType.utf8(space, value);
        int length = precision < 0 ? bytes.length : Math.min(bytes.length, precision);
        NumberFormat.pad(out, bytes, 0, length, flags, fill, width);
    }

    private PythonError unknownType(long value) {
        return space.valueError(
                "unknown format code '" + type + "' for object of type '" + space.typeName(value) + "'");
    }
}
