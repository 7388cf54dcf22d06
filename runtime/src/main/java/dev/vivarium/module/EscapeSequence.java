package dev.vivarium.module;

/** The sequence of bytes that a terminal sends for a key of no letter: which command of the editor it stands for. */
final class EscapeSequence {
    static final int ESCAPE = 27;
    private static final int DELETE = 127;

    /** What a key asks of the line. */
    enum Command {
        NONE,
        HOME,
        END,
        LEFT,
        RIGHT,
        WORD_LEFT,
        WORD_RIGHT,
        OLDER,
        NEWER,
        DELETE_HERE,
        DELETE_WORD,
        DELETE_WORD_BEFORE
    }

    /** What has come so far. */
    private enum Part {
        NOTHING,
        ESCAPE,
        BRACKET,
        BRACKET_DIGIT,
        LETTER_O
    }

    private Part part = Part.NOTHING;
    private int digit;

    void clear() {
        part = Part.NOTHING;
    }

    /** To be called when {@link #ESCAPE} has come. */
    void begin() {
        part = Part.ESCAPE;
    }

    /** Whether the next byte belongs to the sequence. */
    boolean isBegun() {
        return part != Part.NOTHING;
    }

    /** Takes the next byte; gives {@link Command#NONE} where more must come, or it is no key of ours. */
    Command next(int key) {
        Part before = part;
        part = Part.NOTHING;
        return switch (before) {
            case ESCAPE -> afterEscape(key);
            case BRACKET -> afterBracket(key);
            case BRACKET_DIGIT -> afterDigit(key);
            default -> homeOrEnd(key);
        };
    }

    private Command goesOn(Part now) {
        part = now;
        return Command.NONE;
    }

    private Command afterEscape(int key) {
        return switch (key) {
            case '[' -> goesOn(Part.BRACKET);
            case 'O' -> goesOn(Part.LETTER_O);
            case 'b' -> Command.WORD_LEFT;
            case 'f' -> Command.WORD_RIGHT;
            case 'd' -> Command.DELETE_WORD;
            case DELETE -> Command.DELETE_WORD_BEFORE;
            default -> Command.NONE;
        };
    }

    private Command afterBracket(int key) {
        if ('0' <= key && key <= '9') {
            digit = key;
            return goesOn(Part.BRACKET_DIGIT);
        }
        return switch (key) {
            case 'A' -> Command.OLDER;
            case 'B' -> Command.NEWER;
            case 'C' -> Command.RIGHT;
            case 'D' -> Command.LEFT;
            default -> homeOrEnd(key);
        };
    }

    private static Command homeOrEnd(int key) {
        return key == 'H' ? Command.HOME : key == 'F' ? Command.END : Command.NONE;
    }

    private Command afterDigit(int key) {
        if (key == '~') {
            return switch (digit) {
                case '1', '7' -> Command.HOME;
                case '4', '8' -> Command.END;
                case '3' -> Command.DELETE_HERE;
                default -> Command.NONE;
            };
        }
        if (key == ';' && digit == '1') {
            // A modified key: its own number follows.
            return goesOn(Part.BRACKET);
        }
        if (digit == '5') {
            return key == 'C' ? Command.WORD_RIGHT : key == 'D' ? Command.WORD_LEFT : Command.NONE;
        }
        return Command.NONE;
    }
}
