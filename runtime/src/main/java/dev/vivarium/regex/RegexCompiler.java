package dev.vivarium.regex;

import dev.vivarium.regex.RegexException.Reason;
import java.util.Arrays;

/** Translates a pattern to {@link Code}, in one pass over its bytes. */
final class RegexCompiler {
    /** Groups that may be open in each other. */
    private static final int MAX_NESTING = 820;

    private final byte[] pattern;
    private int at;
    private byte[] code = new byte[32];
    private int length;
    private int groups;
    private int nesting;
    private boolean overflow;

    RegexCompiler(byte[] pattern) {
        this.pattern = pattern;
    }

    Regex compile() {
        emit(Code.SPLIT_REVERSED, 3);
        emit(Code.ANY);
        emit(Code.JUMP, -Regex.SEARCH_PREFIX);
        emit(Code.SAVE, 0);
        alternatives();
        if (overflow) {
            throw new RegexException(Reason.TOO_COMPLEX);
        }
        if (current(0) != 0) {
            throw new RegexException(Reason.SYNTAX);
        }
        emit(Code.SAVE, 1);
        emit(Code.MATCH);
        return new Regex(Arrays.copyOf(code, length), groups);
    }

    /** The byte {@code offset} from here, 0 beyond the end. */
    private byte current(int offset) {
        return at + offset < pattern.length ? pattern[at + offset] : 0;
    }

    // Emitting

    private void emit(int... bytes) {
        if (length + bytes.length > code.length) {
            code = Arrays.copyOf(code, 2 * code.length);
        }
        for (int value : bytes) {
            code[length++] = (byte) value;
        }
    }

    /** Makes room for the two bytes of an instruction at {@code position}. */
    private void insert(int position) {
        emit(0, 0);
        System.arraycopy(code, position, code, position + 2, length - 2 - position);
    }

    private void setOperand(int position, int value) {
        overflow |= value != (byte) value;
        code[position] = (byte) value;
    }

    private void set(int position, byte opcode, int distance) {
        code[position] = opcode;
        setOperand(position + 1, distance);
    }

    private static int distance(int from, int to) {
        return to - from - 2;
    }

    // Grammar

    /** Alternatives up to the end or a closing parenthesis. */
    private void alternatives() {
        if (++nesting > MAX_NESTING) {
            throw new RegexException(Reason.TOO_DEEP);
        }
        int start = length;
        int term = length;
        int jump = 0;
        for (; current(0) != 0 && current(0) != ')'; at++) {
            if (current(0) == '|') {
                jump = alternative(start, jump);
                term = length;
            } else {
                term = item(term);
            }
        }
        endAlternative(jump);
        nesting--;
    }

    /** Ends the last alternative; gives the place of the jump from it to the end of all. */
    private int alternative(int start, int jump) {
        endAlternative(jump);
        insert(start);
        emit(Code.JUMP, 0);
        set(start, Code.SPLIT, distance(start, length));
        return length - 1;
    }

    private void endAlternative(int jump) {
        if (jump != 0) {
            setOperand(jump, distance(jump, length) + 1);
        }
    }

    /**
     * One item or repetition.
     *
     * @param term where the item before begins
     * @return where the item that a repetition after this would repeat begins
     */
    private int item(int term) {
        int begin = length;
        switch (current(0)) {
            case '\\':
                escape();
                return begin;
            case '.':
                emit(Code.ANY);
                return begin;
            case '[':
                characterClass();
                return begin;
            case '(':
                group();
                return begin;
            case '?':
            case '*':
            case '+':
                repetition(term);
                return length;
            case '^':
                emit(Code.BEGIN);
                return length;
            case '$':
                emit(Code.END);
                return length;
            default:
                emit(Code.CHAR, current(0));
                return begin;
        }
    }

    private void escape() {
        at++;
        byte letter = current(0);
        if (letter == 0) {
            throw new RegexException(Reason.TOO_COMPLEX);
        }
        emit(Code.isClassName(letter) ? Code.NAMED_CLASS : Code.CHAR, letter);
    }

    private void characterClass() {
        int begin = length;
        at++;
        boolean negated = current(0) == '^';
        at += negated ? 1 : 0;
        emit(negated ? Code.CLASS_NOT : Code.CLASS, 0);
        int pairs = 0;
        for (; current(0) != ']'; at++, pairs++) {
            classMember();
        }
        setOperand(begin + 1, pairs);
    }

    private void classMember() {
        byte first = current(0);
        if (first == '\\') {
            at++;
            first = current(0);
            if (Code.isClassName(first)) {
                emit(Code.NAMED_IN_CLASS, first);
                return;
            }
        }
        if (first == 0) {
            throw new RegexException(Reason.TOO_COMPLEX);
        }
        if (current(1) == '-' && current(2) != ']') {
            at += 2;
        }
        emit(first, current(0));
    }

    private void group() {
        boolean captures = current(1) != '?' || current(2) != ':';
        int number = 0;
        if (captures) {
            number = ++groups;
            emit(Code.SAVE, 0);
            setOperand(length - 1, 2 * number);
        } else {
            at += 2;
        }
        at++;
        alternatives();
        if (overflow || current(0) != ')') {
            throw new RegexException(Reason.TOO_COMPLEX);
        }
        if (captures) {
            emit(Code.SAVE, 0);
            setOperand(length - 1, 2 * number + 1);
        }
    }

    private void repetition(int term) {
        if (length == term) {
            throw new RegexException(Reason.TOO_COMPLEX);
        }
        byte operator = current(0);
        boolean lazy = current(1) == '?';
        at += lazy ? 1 : 0;
        if (operator == '+') {
            emit(0, 0);
            set(length - 2, lazy ? Code.SPLIT : Code.SPLIT_REVERSED, distance(length - 2, term));
            return;
        }
        insert(term);
        if (operator == '*') {
            emit(0, 0);
            set(length - 2, Code.JUMP, distance(length - 2, term));
        }
        set(term, lazy ? Code.SPLIT_REVERSED : Code.SPLIT, distance(term, length));
    }
}
