package dev.vivarium.module;

import dev.vivarium.host.Host;
import dev.vivarium.object.ObjectSpace;
import java.nio.charset.StandardCharsets;

/**
 * Edits one line of the prompt on a terminal in raw mode, byte for byte as MicroPython's own editor does: the same keys,
 * and the same bytes on the screen. The lines of a compound statement are one text; only its last line is edited.
 */
final class LineEditor {
    /** The line is done. */
    static final int DONE = 0;

    static final int CTRL_A = 1;
    static final int CTRL_B = 2;
    static final int CTRL_C = 3;
    static final int CTRL_D = 4;
    static final int CTRL_E = 5;
    private static final int CTRL_F = 6;
    private static final int BACKSPACE = 8;
    private static final int TAB = 9;
    private static final int CTRL_K = 11;
    private static final int CTRL_N = 14;
    private static final int CTRL_P = 16;
    private static final int CTRL_U = 21;
    private static final int CTRL_W = 23;
    private static final int DELETE = 127;
    private static final int MORE = -1;
    private static final int INDENT = 4;
    private static final int SHORT_WAY = 4;

    private final ObjectSpace space;
    private final Completion completion;
    private final LineHistory history;
    private final StringBuilder line = new StringBuilder();
    private final EscapeSequence sequence = new EscapeSequence();
    private String prompt = "";
    private int start;
    private int cursor;
    private int recalled;
    private int lastNewline;
    private boolean indents;
    private boolean justIndented;

    // What a key asks of the screen
    private int back;
    private int forward;
    private boolean redraws;

    LineEditor(ObjectSpace space, Completion completion, LineHistory history) {
        this.space = space;
        this.completion = completion;
        this.history = history;
    }

    void clear() {
        line.setLength(0);
    }

    void append(char letter) {
        line.append(letter);
    }

    String text() {
        return line.toString();
    }

    void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        space.host.standardOutput(bytes, 0, bytes.length);
    }

    /** The next byte; Ctrl-D where there is none, and what Enter sends for a new line. */
    int readKey() {
        byte[] one = new byte[1];
        int read = space.host.read(Host.STANDARD_INPUT, one, 0, 1);
        return read <= 0 ? CTRL_D : one[0] == '\n' ? '\r' : one[0] & 0xFF;
    }

    /** Reads a line behind what there is; gives {@link #DONE} or the control key that ended it. */
    int readLine(String shownPrompt) {
        prompt = shownPrompt;
        start = line.length();
        cursor = start;
        sequence.clear();
        recalled = -1;
        indents |= start == 0;
        print(prompt);
        indent();
        while (true) {
            int end = key(readKey());
            if (end != MORE) {
                return end;
            }
        }
    }

    private int key(int key) {
        int length = line.length();
        back = 0;
        forward = 0;
        redraws = false;
        if (sequence.isBegun()) {
            obey(sequence.next(key));
        } else {
            int end = plainKey(key);
            if (end != MORE) {
                return end;
            }
        }
        redraw(length);
        justIndented = false;
        return MORE;
    }

    private int plainKey(int key) {
        if (CTRL_A <= key && key <= CTRL_E && line.length() == start || key == CTRL_C) {
            return key;
        }
        if (isNewline(key)) {
            print("\r\n");
            history.add(line.substring(start));
            return DONE;
        }
        switch (key) {
            case CTRL_A -> home();
            case CTRL_B -> left();
            case CTRL_D -> deleteHere();
            case CTRL_E -> end();
            case CTRL_F -> right();
            case CTRL_K -> {
                line.setLength(cursor);
                redraws = true;
            }
            case CTRL_N -> recall(-1);
            case CTRL_P -> recall(1);
            case CTRL_U -> {
                line.delete(start, cursor);
                home();
                redraws = true;
            }
            case CTRL_W -> deleteWordBefore();
            case EscapeSequence.ESCAPE -> sequence.begin();
            case BACKSPACE, DELETE -> deleteBefore();
            default -> insertKey(key);
        }
        return MORE;
    }

    /** A pair of carriage return and line feed counts once. */
    private boolean isNewline(int key) {
        if ((key == '\r' || key == '\n') && (lastNewline == 0 || lastNewline == key)) {
            lastNewline = key;
            return true;
        }
        lastNewline = 0;
        return false;
    }

    private void insertKey(int key) {
        if (justIndented && (key == TAB || key == ' ')) {
            // Whoever indents by hand wants no automatic indent.
            indents = false;
            if (key == ' ') {
                back = INDENT - 1;
                line.setLength(line.length() - back);
            }
        } else if (key == TAB) {
            complete();
        } else if (' ' <= key && key < DELETE) {
            insert(String.valueOf((char) key));
        }
    }

    private void insert(String text) {
        line.insert(cursor, text);
        redraws = true;
        forward = text.length();
    }

    private void complete() {
        if (line.length() != 0 && cursor > 0 && Character.isWhitespace(line.charAt(cursor - 1))) {
            insert(" ".repeat(INDENT));
            return;
        }
        String before = line.substring(start, cursor);
        Completion.Result found = completion.of(before);
        if (!found.shown().isEmpty()) {
            print(found.shown());
            print(prompt + before);
            redraws = true;
        } else if (!found.addition().isEmpty()) {
            insert(found.addition());
        }
    }

    private void deleteBefore() {
        if (cursor > start) {
            boolean inIndent = line.substring(start, cursor).isBlank() && cursor - start >= INDENT;
            back = inIndent ? INDENT : 1;
            line.delete(cursor - back, cursor);
            redraws = true;
        }
    }

    private void deleteHere() {
        if (cursor < line.length()) {
            line.deleteCharAt(cursor);
            redraws = true;
        }
    }

    private void deleteWordBefore() {
        back = wordLength(-1);
        line.delete(cursor - back, cursor);
        redraws = true;
    }

    /** How far it is to the end of the word after the cursor, or to the start of the one before. */
    private int wordLength(int direction) {
        int at = cursor;
        boolean inWord = false;
        while (direction < 0 ? at > 0 : at < line.length()) {
            boolean isWord = Character.isLetterOrDigit(line.charAt(direction < 0 ? at - 1 : at));
            if (inWord && !isWord) {
                break;
            }
            inWord |= isWord;
            at += direction;
        }
        return Math.abs(at - cursor);
    }

    private void home() {
        back = cursor - start;
    }

    private void end() {
        forward = line.length() - cursor;
    }

    private void left() {
        back = cursor > start ? 1 : 0;
    }

    private void right() {
        forward = cursor < line.length() ? 1 : 0;
    }

    private void recall(int direction) {
        int next = recalled + direction;
        if (next < -1 || direction > 0 && next >= history.size()) {
            return;
        }
        recalled = next;
        line.setLength(start);
        line.append(next < 0 ? "" : history.get(next));
        home();
        redraws = true;
        forward = line.length() - start;
    }

    private void obey(EscapeSequence.Command command) {
        switch (command) {
            case HOME -> home();
            case END -> end();
            case LEFT -> left();
            case RIGHT -> right();
            case WORD_LEFT -> back = wordLength(-1);
            case WORD_RIGHT -> forward = wordLength(1);
            case OLDER -> recall(1);
            case NEWER -> recall(-1);
            case DELETE_HERE -> deleteHere();
            case DELETE_WORD -> {
                line.delete(cursor, cursor + wordLength(1));
                redraws = true;
            }
            case DELETE_WORD_BEFORE -> deleteWordBefore();
            case NONE -> {
                // More must come, or it is no key of ours.
            }
        }
    }

    private void redraw(int lengthBefore) {
        if (back > 0) {
            moveBack(back);
            cursor -= back;
        }
        if (redraws) {
            if (line.length() < lengthBefore) {
                print("\u001b[K");
            }
            print(line.substring(cursor));
            moveBack(line.length() - (cursor + forward));
            cursor += forward;
        } else if (forward > 0) {
            print(line.substring(cursor, cursor + forward));
            cursor += forward;
        }
    }

    private void moveBack(int columns) {
        print(columns <= SHORT_WAY ? "\b".repeat(columns) : "\u001b[" + columns + "D");
    }

    /** Begins a further line as deep as the one before, deeper after a colon, unless two were blank. */
    private void indent() {
        justIndented = false;
        int length = line.length();
        if (!indents || length < 2 || line.charAt(length - 1) != '\n') {
            return;
        }
        int from = line.lastIndexOf("\n", length - 2) + 1;
        int to = from;
        while (to < length && line.charAt(to) == ' ') {
            to++;
        }
        if (from > 0 && to + 1 == length && isBlankBefore(from)) {
            return;
        }
        int depth = (to - from) / INDENT + (line.charAt(length - 2) == ':' ? 1 : 0);
        String added = " ".repeat(INDENT * depth);
        line.append(added);
        for (int i = 0; i < depth; i++) {
            print(" ".repeat(INDENT));
        }
        cursor += added.length();
        justIndented = depth > 0;
    }

    /** Whether the line that ends before {@code at} is blank, and not the first. */
    private boolean isBlankBefore(int at) {
        for (int i = at - 1; i > 0; i--) {
            if (line.charAt(i - 1) == '\n') {
                return true;
            }
            if (line.charAt(i - 1) != ' ') {
                return false;
            }
        }
        return false;
    }
}
