package dev.vivarium.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What lies on the stacks of a function in front of each of its instructions: which instructions put the entries of the
 * value stack there, and the exception blocks. For debuggers that let a program go on elsewhere in a function.
 */
public final class FlowMap {
    /** In the count of an unwind jump: also pop a for loop's iterator. */
    private static final int POP_ITERATOR = 0x80;

    /**
     * What lies there.
     *
     * @param makers for each entry the offset of the instruction that pushed it; where ways meet that pushed different
     *     ones, the complement of the offset where they meet
     */
    private record State(int[] makers, List<ExceptionBlock> blocks) {}

    private final List<Instruction> instructions = new ArrayList<>();
    private final Map<Integer, Integer> indexOfOffset = new HashMap<>();
    private final State[] states;
    private final Deque<Integer> waiting = new ArrayDeque<>();

    private FlowMap(CodeUnit unit) {
        BytecodeReader.instructions(unit).forEach(instructions::add);
        states = new State[instructions.size()];
        for (int i = 0; i < states.length; i++) {
            indexOfOffset.put(instructions.get(i).offset(), i);
        }
    }

    /** Follows the ways through a function that the compiler made, or that has been verified. */
    public static FlowMap of(CodeUnit unit) {
        FlowMap map = new FlowMap(unit);
        map.reach(0, new int[0], List.of());
        while (!map.waiting.isEmpty()) {
            int index = map.waiting.poll();
            map.follow(map.instructions.get(index), map.states[index]);
        }
        return map;
    }

    /** How many entries lie on the value stack in front of an instruction; -1 where no way leads there. */
    public int depth(int instruction) {
        return states[instruction] == null ? -1 : states[instruction].makers().length;
    }

    /** How many exception blocks there are in front of an instruction. */
    public int blocks(int instruction) {
        return states[instruction].blocks().size();
    }

    /**
     * Why a program that is in front of an instruction cannot go on at another one; null where it can, once it has dropped
     * what lies above {@link #depth} and {@link #blocks} there.
     */
    public String obstacle(int from, int to) {
        State here = states[from];
        State there = states[to];
        if (here == null || there == null) {
            return "no way leads there";
        }
        int common = there.blocks().size();
        if (common > here.blocks().size() || !here.blocks().subList(0, common).equals(there.blocks())) {
            return "it is in a try or with statement that has not been entered";
        }
        for (ExceptionBlock block : there.blocks()) {
            boolean handles = block.isActive(offset(from));
            if (handles != block.isActive(offset(to))) {
                return handles
                        ? "a handler of the statement is at work, and its body cannot be entered again"
                        : "it is in a handler, and there is no exception";
            }
        }
        if (here.blocks().subList(common, here.blocks().size()).stream().anyMatch(ExceptionBlock::isFinally)) {
            return "a finally block or with statement would be left without its end";
        }
        int depth = there.makers().length;
        boolean fits =
                depth <= here.makers().length && Arrays.equals(there.makers(), 0, depth, here.makers(), 0, depth);
        return fits ? null : "it is in a loop or expression that has not been entered";
    }

    private int offset(int instruction) {
        return instructions.get(instruction).offset();
    }

    private void reach(int offset, int[] makers, List<ExceptionBlock> blocks) {
        int index = indexOfOffset.get(offset);
        State known = states[index];
        if (known == null) {
            states[index] = new State(makers, blocks);
            waiting.add(index);
        } else if (known.makers().length == makers.length) {
            int[] merged = known.makers().clone();
            boolean changes = false;
            for (int i = 0; i < merged.length; i++) {
                if (merged[i] != makers[i] && merged[i] != ~offset) {
                    merged[i] = ~offset;
                    changes = true;
                }
            }
            if (changes) {
                states[index] = new State(merged, known.blocks());
                waiting.add(index);
            }
        }
    }

    private void follow(Instruction at, State state) {
        List<ExceptionBlock> blocks = new ArrayList<>(state.blocks());
        int[] next = after(at, state.makers(), at.opcode().stackEffect(at.operand(), at.extra()));
        switch (at.opcode()) {
            case SETUP_EXCEPT:
            case SETUP_FINALLY:
            case SETUP_WITH:
                int entered = at.opcode() == Opcode.SETUP_WITH ? next.length - 1 : next.length;
                blocks.add(new ExceptionBlock(at.opcode() != Opcode.SETUP_EXCEPT, (int) at.operand(), entered));
                reach((int) at.operand(), after(at, Arrays.copyOf(next, entered), 1), blocks);
                reach(at.next(), next, blocks);
                break;
            case POP_EXCEPT_JUMP:
                pop(blocks);
                reach((int) at.operand(), next, blocks);
                break;
            case END_FINALLY:
                pop(blocks);
                reach(at.next(), next, blocks);
                break;
            case UNWIND_JUMP:
                unwind(at, next, blocks);
                break;
            default:
                followPlain(at, state, next, blocks);
        }
    }

    private void followPlain(Instruction at, State state, int[] next, List<ExceptionBlock> blocks) {
        if (at.opcode().operand().isLabel()) {
            int effect = at.opcode().jumpStackEffect(at.operand(), at.extra());
            reach((int) at.operand(), after(at, state.makers(), effect), blocks);
        }
        if (!at.opcode().endsFlow()) {
            reach(at.next(), next, blocks);
        }
    }

    private static void pop(List<ExceptionBlock> blocks) {
        if (!blocks.isEmpty()) {
            blocks.remove(blocks.size() - 1);
        }
    }

    private void unwind(Instruction at, int[] makers, List<ExceptionBlock> blocks) {
        int depth = makers.length;
        for (int left = at.extra() & POP_ITERATOR - 1; left > 0 && !blocks.isEmpty(); left--) {
            depth = Math.min(depth, blocks.get(blocks.size() - 1).top());
            pop(blocks);
        }
        if (at.extra() >= POP_ITERATOR) {
            depth -= Opcode.ITERATOR_SLOTS;
        }
        reach((int) at.operand(), Arrays.copyOf(makers, Math.max(depth, 0)), blocks);
    }

    /** The entries after an instruction that changes their number. */
    private static int[] after(Instruction at, int[] makers, int change) {
        int[] next = Arrays.copyOf(makers, Math.max(0, makers.length + change));
        for (int i = makers.length; i < next.length; i++) {
            next[i] = at.offset();
        }
        return next;
    }
}
