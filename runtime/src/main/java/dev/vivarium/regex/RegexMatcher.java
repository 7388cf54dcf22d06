package dev.vivarium.regex;

import dev.vivarium.regex.RegexException.Reason;
import java.util.Arrays;

/**
 * Runs a compiled pattern over bytes. Where MicroPython calls itself for each choice, this keeps the choices on its own
 * stack and gives up at the same depth. A loop that comes back to where it was without having moved, in which
 * MicroPython would stay for ever, counts as a mismatch.
 */
public final class RegexMatcher {
    /** The most choices that can be open: what fits on the stack of MicroPython's unix port. */
    private static final int MAX_CHOICES = 984;

    /** How often {@link #watch} is asked. */
    private static final int STEPS_BETWEEN_WATCHES = 1 << 14;

    private final byte[] code;
    private final byte[] subject;
    private final int[] positions;
    private final Runnable watch;

    /** Of each choice: the instruction to go on at, or below 0 a slot to restore. */
    private int[] targets = new int[32];
    /** Of each choice: the position to go on at, or the old value of the slot. */
    private int[] values = new int[32];
    /** Of each choice: a number that no other choice of this match has. */
    private int[] births = new int[32];

    private int choices;
    private int births0;
    private int steps;

    /** Of each instruction: position and youngest choice when a lazy loop last went on there. */
    private final int[] lazyPositions;

    private final int[] lazyChoices;

    private int pc;
    private int sp;
    private int begin;
    private int end;

    /** @param watch called now and then in a long match; may throw */
    public RegexMatcher(Regex regex, byte[] subject, Runnable watch) {
        code = regex.code();
        positions = new int[regex.slots()];
        lazyPositions = new int[code.length];
        lazyChoices = new int[code.length];
        this.subject = subject;
        this.watch = watch;
    }

    /** Where group {@code number} begins (0 is the whole match), below 0 where it took no part. */
    public int start(int number) {
        return positions[2 * number];
    }

    public int end(int number) {
        return positions[2 * number + 1];
    }

    /**
     * Matches from {@code from} on, or searches from there; looks at nothing from {@code end} on.
     *
     * @param lineBegin the position that {@code ^} matches
     */
    public boolean run(int lineBegin, int from, int end, boolean anchored) {
        Arrays.fill(positions, -1);
        Arrays.fill(lazyPositions, -1);
        begin = lineBegin;
        this.end = end;
        pc = anchored ? Regex.SEARCH_PREFIX : 0;
        sp = from;
        choices = 0;
        while (true) {
            if (++steps % STEPS_BETWEEN_WATCHES == 0) {
                watch.run();
            }
            if (code[pc] == Code.MATCH) {
                return true;
            }
            if (!step() && !goBack()) {
                return false;
            }
        }
    }

    /** Runs one instruction; false where it does not match. */
    private boolean step() {
        byte opcode = code[pc];
        if (Code.consumes(opcode)) {
            return sp < end && consume(opcode);
        }
        int operandAt = pc + 1;
        switch (opcode) {
            case Code.JUMP:
                pc += 2 + code[operandAt];
                return true;
            case Code.SPLIT:
                choose(pc + 2 + code[operandAt], sp);
                pc += 2;
                return true;
            case Code.SPLIT_REVERSED:
                choose(pc + 2, sp);
                pc += 2 + code[operandAt];
                return true;
            case Code.SAVE:
                int slot = code[operandAt] & 0xFF;
                choose(-1 - slot, positions[slot]);
                positions[slot] = sp;
                pc += 2;
                return true;
            default:
                pc++;
                return sp == (opcode == Code.BEGIN ? begin : end);
        }
    }

    private boolean consume(byte opcode) {
        byte value = subject[sp++];
        int operandAt = pc + 1;
        switch (opcode) {
            case Code.CHAR:
                pc += 2;
                return value == code[operandAt];
            case Code.ANY:
                pc++;
                return true;
            case Code.NAMED_CLASS:
                pc += 2;
                return Code.isInNamedClass(code[operandAt], value);
            default:
                int pairs = code[operandAt] & 0xFF;
                pc += 2 + 2 * pairs;
                return isInClass(operandAt + 1, pairs, value) == (opcode == Code.CLASS);
        }
    }

    private boolean isInClass(int pairsAt, int pairs, byte value) {
        for (int at = pairsAt; at < pairsAt + 2 * pairs; at += 2) {
            boolean isIn = code[at] == Code.NAMED_IN_CLASS
                    ? Code.isInNamedClass(code[at + 1], value)
                    : value >= code[at] && value <= code[at + 1];
            if (isIn) {
                return true;
            }
        }
        return false;
    }

    private void choose(int target, int value) {
        if (choices == MAX_CHOICES) {
            throw new RegexException(Reason.TOO_DEEP);
        }
        if (choices == targets.length) {
            targets = Arrays.copyOf(targets, 2 * choices);
            values = Arrays.copyOf(values, 2 * choices);
            births = Arrays.copyOf(births, 2 * choices);
        }
        targets[choices] = target;
        values[choices] = value;
        births[choices++] = ++births0;
    }

    /** Takes the last open choice; false where there is none. */
    private boolean goBack() {
        while (choices > 0) {
            choices--;
            int target = targets[choices];
            if (target < 0) {
                positions[-1 - target] = values[choices];
            } else if (!wasHere(target, values[choices])) {
                pc = target;
                sp = values[choices];
                return true;
            }
        }
        return false;
    }

    /** Whether the match is where it was when this choice was last taken, with the same choices open. */
    private boolean wasHere(int target, int position) {
        int youngest = choices == 0 ? 0 : births[choices - 1];
        if (lazyPositions[target] == position && lazyChoices[target] == youngest) {
            return true;
        }
        lazyPositions[target] = position;
        lazyChoices[target] = youngest;
        return false;
    }
}
