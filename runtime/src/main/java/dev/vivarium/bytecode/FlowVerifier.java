package dev.vivarium.bytecode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows every way through a function and checks that its stacks fit each instruction, whichever way leads there. What
 * the virtual machine takes for granted about a frame holds for a function that passes.
 */
final class FlowVerifier {
    /** In the count of an unwind jump: also pop a for loop's iterator. */
    private static final int POP_ITERATOR = 0x80;

    /** A return or jump that a finally block was entered for; a target below 0 is a return. */
    private record Departure(int target, int remaining) {
        static final Departure RETURN = new Departure(-1, 0);

        boolean isReturn() {
            return target < 0;
        }
    }

    private final Prelude prelude;
    private final List<Instruction> instructions;
    private final StackRules rules;
    private final int stackRoom;
    private final Map<Integer, Integer> indexOfOffset = new HashMap<>();
    private final FrameState[] states;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    /** By the offset of a finally block's handler: why it may have been entered, and where it ends. */
    private final Map<Integer, Set<Departure>> departures = new HashMap<>();

    private final Map<Integer, Set<Integer>> ends = new HashMap<>();

    /** @param locals entries of the frame below the stack */
    FlowVerifier(Prelude prelude, List<Instruction> instructions, StackRules rules, int locals) {
        this.prelude = prelude;
        this.instructions = instructions;
        this.rules = rules;
        stackRoom = prelude.nState() - locals;
        states = new FrameState[instructions.size()];
        for (int i = 0; i < states.length; i++) {
            indexOfOffset.put(instructions.get(i).offset(), i);
        }
    }

    /** @throws MalformedBytecodeException at the first fault */
    void verify() {
        reach(0, new FrameState());
        while (!waiting.isEmpty()) {
            int index = waiting.poll();
            FrameState state = states[index].copy();
            Instruction at = instructions.get(index);
            state.begin(at.offset());
            follow(at, state);
        }
    }

    /** An instruction is reached with a state. */
    private void reach(int offset, FrameState state) {
        if (state.depth() > stackRoom) {
            throw new MalformedBytecodeException("stack overflow");
        }
        if (state.blockCount() > prelude.nExcStack()) {
            throw new MalformedBytecodeException("too many exception blocks");
        }
        Integer index = indexOfOffset.get(offset);
        if (index == null) {
            throw new MalformedBytecodeException("jump into an instruction");
        }
        if (states[index] == null) {
            states[index] = state.copy();
        } else if (!states[index].merge(state)) {
            return;
        }
        waiting.add(index);
    }

    private void go(Instruction from, int to, FrameState state) {
        state.checkWay(from.offset(), to);
        reach(to, state);
    }

    private void goOn(Instruction from, FrameState state) {
        go(from, from.next(), state);
    }

    private void jump(Instruction from, FrameState state) {
        go(from, (int) from.operand(), state);
    }

    private void follow(Instruction at, FrameState state) {
        switch (at.opcode()) {
            case JUMP:
                jump(at, state);
                break;
            case POP_JUMP_IF_TRUE:
            case POP_JUMP_IF_FALSE:
                branch(at, state);
                break;
            case JUMP_IF_TRUE_OR_POP:
            case JUMP_IF_FALSE_OR_POP:
                Slot tested = state.popValue();
                FrameState kept = state.copy();
                kept.push(tested);
                jump(at, kept);
                goOn(at, state);
                break;
            case FOR_ITER:
                state.requireIterator();
                FrameState exhausted = state.copy();
                exhausted.popIterator();
                jump(at, exhausted);
                state.push(SlotKind.VALUE);
                goOn(at, state);
                break;
            default:
                followBlocks(at, state);
        }
    }

    private void branch(Instruction at, FrameState state) {
        Slot tested = state.popValue();
        FrameState jumping = state.copy();
        boolean splits = tested.kind() == SlotKind.RAISED_IS_EXCEPTION
                && state.size() > 0
                && state.top().kind() == SlotKind.RAISED;
        if (splits) {
            boolean jumpsWithException = at.opcode() == Opcode.POP_JUMP_IF_TRUE;
            decide(jumping, jumpsWithException);
            decide(state, !jumpsWithException);
        }
        jump(at, jumping);
        goOn(at, state);
    }

    private static void decide(FrameState state, boolean exception) {
        Slot raised = state.pop();
        state.push(exception ? Slot.of(SlotKind.EXCEPTION) : new Slot(SlotKind.UNWIND, raised.detail()));
    }

    private void followBlocks(Instruction at, FrameState state) {
        switch (at.opcode()) {
            case SETUP_WITH:
                state.popValue();
                state.push(SlotKind.VALUE);
                state.push(SlotKind.SELF);
                enterBlock(at, state);
                state.push(SlotKind.VALUE);
                goOn(at, state);
                break;
            case SETUP_EXCEPT:
            case SETUP_FINALLY:
                enterBlock(at, state);
                goOn(at, state);
                break;
            case POP_EXCEPT_JUMP:
                state.popBlock();
                jump(at, state);
                break;
            case WITH_CLEANUP:
                cleanUp(state);
                goOn(at, state);
                break;
            case END_FINALLY:
                endFinally(at, state);
                break;
            case UNWIND_JUMP:
                depart(at, state, new Departure((int) at.operand(), at.extra()));
                break;
            default:
                followRest(at, state);
        }
    }

    private void followRest(Instruction at, FrameState state) {
        switch (at.opcode()) {
            case RETURN_VALUE:
                state.popValue();
                leave(at, state);
                break;
            case RAISE_LAST:
                break;
            case RAISE_OBJ:
                state.popValue();
                break;
            case RAISE_FROM:
                state.popValues(2);
                break;
            case YIELD_VALUE:
            case YIELD_FROM:
                if (!prelude.isGenerator()) {
                    throw new MalformedBytecodeException("yield outside a generator");
                }
                state.popValues(at.opcode() == Opcode.YIELD_VALUE ? 1 : 2);
                state.push(SlotKind.VALUE);
                goOn(at, state);
                break;
            default:
                boolean endsAsyncWith = at.opcode() == Opcode.ROT_TWO && isEndOfAsyncWith(at, state);
                if (endsAsyncWith) {
                    state.ignoreBlocks();
                }
                rules.apply(at, state);
                if (endsAsyncWith) {
                    // An interrupt may yet be raised at the jump.
                    FrameState interrupted = state.copy();
                    interrupted.pop();
                    interrupted.push(new Slot(SlotKind.RAISED, state.block().handler()));
                    reach(state.block().handler(), interrupted);
                }
                goOn(at, state);
        }
    }

    /**
     * Whether a jump over the innermost block's handler follows: the way that ends the body of an async with. It takes
     * the context manager from below the block.
     */
    private boolean isEndOfAsyncWith(Instruction at, FrameState state) {
        Instruction next = instructions.get(indexOfOffset.get(at.next()));
        return next.opcode() == Opcode.JUMP
                && state.hasBlock()
                && !state.block().isActive(at.offset())
                && state.size() == state.block().top() + 1
                && state.block().isActive((int) next.operand());
    }

    private void enterBlock(Instruction at, FrameState state) {
        int handler = (int) at.operand();
        boolean isFinally = at.opcode() != Opcode.SETUP_EXCEPT;
        state.pushBlock(new ExceptionBlock(isFinally, handler, state.size()));
        FrameState handling = state.copy();
        handling.push(isFinally ? new Slot(SlotKind.RAISED, handler) : Slot.of(SlotKind.EXCEPTION));
        reach(handler, handling);
    }

    /** The exit method may swallow an exception. */
    private static void cleanUp(FrameState state) {
        Slot reason = state.pop();
        if (!reason.kind().isReason()) {
            throw FrameState.wrong();
        }
        state.popValueOr(SlotKind.SELF);
        state.popValue();
        boolean swallows = reason.kind() == SlotKind.RAISED;
        if (reason.kind() == SlotKind.EXCEPTION) {
            throw FrameState.wrong();
        }
        state.push(swallows ? new Slot(SlotKind.REASON, reason.detail()) : reason);
    }

    private void endFinally(Instruction at, FrameState state) {
        ExceptionBlock block = state.popBlock();
        Slot reason = state.pop();
        boolean entered = reason.kind().isEntered();
        if (!reason.kind().isReason()
                || !block.isActive(at.offset())
                || entered && reason.detail() != block.handler()) {
            throw FrameState.wrong();
        }
        ends.computeIfAbsent(block.handler(), handler -> new LinkedHashSet<>()).add(indexOfOffset.get(at.offset()));
        if (reason.kind() == SlotKind.NONE || reason.kind() == SlotKind.REASON) {
            goOn(at, state.copy());
        }
        if (entered) {
            for (Departure departure : List.copyOf(departures.getOrDefault(block.handler(), Set.of()))) {
                FrameState leaving = state.copy();
                leaving.begin(at.offset());
                if (departure.isReturn()) {
                    leave(at, leaving);
                } else {
                    depart(at, leaving, departure);
                }
            }
        }
    }

    /** A finally block runs on the way out; its end goes on with the departure. */
    private void enters(ExceptionBlock block, Departure departure) {
        if (departures
                .computeIfAbsent(block.handler(), handler -> new LinkedHashSet<>())
                .add(departure)) {
            waiting.addAll(ends.getOrDefault(block.handler(), Set.of()));
        }
    }

    private void depart(Instruction at, FrameState state, Departure departure) {
        int remaining = departure.remaining();
        while ((remaining & POP_ITERATOR - 1) > 0) {
            remaining--;
            ExceptionBlock block = state.block();
            if (block.isFinally() && !block.isActive(at.offset())) {
                if (state.size() != block.top()) {
                    throw new MalformedBytecodeException("jump leaves operands on the stack");
                }
                enters(block, new Departure(departure.target(), remaining));
                return;
            }
            state.popBlock();
            state.begin(at.offset());
            if (block.isFinally() && !state.pop().kind().isReason()) {
                throw FrameState.wrong();
            }
        }
        if (remaining != 0) {
            state.popIterator();
        }
        go(at, departure.target(), state);
    }

    /**
     * A return runs the finally blocks that wait, and takes the reason of each that is at work off the stack. It looks
     * for that below the value alone, so that all there are must cover all that are taken.
     */
    private void leave(Instruction at, FrameState state) {
        int atWork = 0;
        int reasons = state.reasons();
        while (state.hasBlock()) {
            ExceptionBlock block = state.block();
            if (block.isFinally() && !block.isActive(at.offset())) {
                enters(block, Departure.RETURN);
                break;
            }
            atWork += block.isFinally() ? 1 : 0;
            state.popBlock();
        }
        if (atWork > reasons) {
            throw FrameState.wrong();
        }
    }
}
