package dev.vivarium.bytecode;

import java.util.List;

/** What instructions that neither jump nor leave a block take from the stack and put there. */
final class StackRules {
    private static final int LARGEST_SMALL_INT_SHIFT = 47;

    private final List<String> qstrs;
    private final FunctionUses uses;
    private final int stateSize;

    /** @param stateSize entries that the function's frame may have */
    StackRules(List<String> qstrs, FunctionUses uses, int stateSize) {
        this.qstrs = qstrs;
        this.uses = uses;
        this.stateSize = stateSize;
    }

    void apply(Instruction at, FrameState state) {
        switch (at.opcode()) {
            case LOAD_CONST_STRING:
                state.push(SlotKind.QSTR);
                break;
            case LOAD_CONST_SMALL_INT:
            case LOAD_CONST_SMALL_INT_MULTI:
                state.push(isSmall(at.operand()) ? SlotKind.SMALL_INT : SlotKind.VALUE);
                break;
            case LOAD_CONST_NONE:
                state.push(SlotKind.NONE);
                break;
            case LOAD_NULL:
                state.push(SlotKind.NULL);
                break;
            case LOAD_GLOBAL:
                boolean base = qstrs.get((int) at.operand()).equals("BaseException");
                state.push(base ? SlotKind.BASE_EXCEPTION : SlotKind.VALUE);
                break;
            case LOAD_CONST_FALSE:
            case LOAD_CONST_TRUE:
            case LOAD_CONST_OBJ:
            case LOAD_NAME:
            case LOAD_BUILD_CLASS:
                state.push(SlotKind.VALUE);
                break;
            case STORE_NAME:
            case STORE_GLOBAL:
            case IMPORT_STAR:
                state.popValue();
                break;
            case DELETE_NAME:
            case DELETE_GLOBAL:
                break;
            default:
                applyLocal(at, state);
        }
    }

    private static boolean isSmall(long integer) {
        return integer >> LARGEST_SMALL_INT_SHIFT == integer >> 63;
    }

    private void applyLocal(Instruction at, FrameState state) {
        int local = (int) at.operand();
        switch (at.opcode()) {
            case LOAD_FAST_N:
            case LOAD_FAST_MULTI:
                state.push(uses.isCell(local) ? SlotKind.CELL : SlotKind.VALUE);
                break;
            case STORE_FAST_N:
            case STORE_FAST_MULTI:
                uses.requirePlain(local);
                state.popValue();
                break;
            case DELETE_FAST:
                uses.requirePlain(local);
                break;
            case LOAD_DEREF:
                uses.requireCell(local);
                state.push(SlotKind.VALUE);
                break;
            case STORE_DEREF:
                uses.requireCell(local);
                state.popValue();
                break;
            case DELETE_DEREF:
                uses.requireCell(local);
                break;
            default:
                applyMove(at, state);
        }
    }

    private void applyMove(Instruction at, FrameState state) {
        switch (at.opcode()) {
            case DUP_TOP:
                Slot top = state.top();
                state.push(top.kind() == SlotKind.RAISED ? Slot.of(SlotKind.RAISED_COPY) : movable(top));
                break;
            case DUP_TOP_TWO:
                Slot second = movable(state.peek(1));
                Slot first = movable(state.top());
                state.push(second);
                state.push(first);
                break;
            case POP_TOP:
                if (state.top().kind() != SlotKind.ITERATOR) {
                    movable(state.top());
                }
                state.pop();
                break;
            case ROT_TWO:
                Slot upper = movable(state.pop());
                Slot lower = movable(state.pop());
                state.push(upper);
                state.push(lower);
                break;
            case ROT_THREE:
                rotateThree(state);
                break;
            default:
                applyAttribute(at, state);
        }
    }

    private static Slot movable(Slot slot) {
        if (!slot.kind().isMovable()) {
            throw FrameState.wrong();
        }
        return slot;
    }

    /** Two of these bring what lies below a return or jump in progress to the top, in the end of an async with. */
    private static void rotateThree(FrameState state) {
        Slot top = state.pop();
        if (top.kind() == SlotKind.UNWIND) {
            Slot below = movable(state.pop());
            state.push(new Slot(SlotKind.UNWIND_COUNT, top.detail()));
            state.push(below);
            state.push(new Slot(SlotKind.UNWIND_TARGET, top.detail()));
            return;
        }
        Slot second = movable(state.pop());
        if (top.kind() == SlotKind.UNWIND_TARGET) {
            state.pop(SlotKind.UNWIND_COUNT);
            state.push(new Slot(SlotKind.UNWIND, top.detail()));
            state.push(second);
            return;
        }
        Slot third = movable(state.pop());
        state.push(movable(top));
        state.push(third);
        state.push(second);
    }

    private void applyAttribute(Instruction at, FrameState state) {
        switch (at.opcode()) {
            case LOAD_ATTR:
            case GET_ITER:
            case UNARY_OP_MULTI:
                replace(state, 1);
                break;
            case LOAD_SUBSCR:
                replace(state, 2);
                break;
            case BINARY_OP_MULTI:
                binary(at, state);
                break;
            case LOAD_METHOD:
                replace(state, 1);
                state.push(SlotKind.SELF);
                break;
            case LOAD_SUPER_METHOD:
                replace(state, 3);
                state.push(SlotKind.SELF);
                break;
            case STORE_ATTR:
                state.popValue();
                state.popValueOr(SlotKind.NULL);
                break;
            case STORE_SUBSCR:
                state.popValues(2);
                state.popValueOr(SlotKind.NULL);
                break;
            case IMPORT_NAME:
                state.popValue();
                state.pop(SlotKind.SMALL_INT);
                state.push(SlotKind.VALUE);
                break;
            case IMPORT_FROM:
                replace(state, 1);
                state.push(SlotKind.VALUE);
                break;
            case GET_ITER_STACK:
                state.popValue();
                state.push(SlotKind.ITERATOR, Opcode.ITERATOR_SLOTS);
                break;
            default:
                applyBuild(at, state);
        }
    }

    private static void replace(FrameState state, int count) {
        state.popValues(count);
        state.push(SlotKind.VALUE);
    }

    private static void binary(Instruction at, FrameState state) {
        Slot right = state.popValue();
        Slot left = state.popValue();
        boolean tests = at.binaryOperator() == BinaryOperator.EXCEPTION_MATCH
                && left.kind() == SlotKind.RAISED_COPY
                && right.kind() == SlotKind.BASE_EXCEPTION;
        state.push(tests ? SlotKind.RAISED_IS_EXCEPTION : SlotKind.VALUE);
    }

    private void applyBuild(Instruction at, FrameState state) {
        int count = (int) at.operand();
        switch (at.opcode()) {
            case BUILD_TUPLE:
                state.popValues(count);
                state.push(new Slot(SlotKind.TUPLE, count));
                break;
            case BUILD_LIST:
                state.popValues(count);
                state.push(SlotKind.LIST);
                break;
            case BUILD_SET:
                state.popValues(count);
                state.push(SlotKind.SET);
                break;
            case BUILD_MAP:
                state.push(SlotKind.DICT);
                break;
            case BUILD_SLICE:
                if (count != 2 && count != 3) {
                    throw FrameState.wrong();
                }
                replace(state, count);
                break;
            case STORE_MAP:
                state.popValues(2);
                if (state.top().kind() != SlotKind.DICT) {
                    throw FrameState.wrong();
                }
                break;
            case STORE_COMP:
                storeComprehension(count & 3, count >> 2, state);
                break;
            case UNPACK_SEQUENCE:
                unpack(count, state);
                break;
            case UNPACK_EX:
                if (count >> 8 > 0xff) {
                    throw FrameState.wrong();
                }
                unpack((count & 0xff) + (count >> 8) + 1, state);
                break;
            default:
                applyCall(at, state);
        }
    }

    private static void storeComprehension(int collection, int below, FrameState state) {
        SlotKind expected = collection == 0 ? SlotKind.LIST : collection == 1 ? SlotKind.DICT : SlotKind.SET;
        boolean narrow = true;
        for (int i = 0; i < below; i++) {
            narrow &= state.peek(i).width() == 1;
        }
        if (collection > 2 || !narrow || state.peek(below).kind() != expected) {
            throw FrameState.wrong();
        }
        state.popValues(collection == 1 ? 2 : 1);
    }

    private void unpack(int count, FrameState state) {
        if (count > stateSize) {
            throw new MalformedBytecodeException("stack overflow");
        }
        state.popValue();
        state.push(SlotKind.VALUE, count);
    }

    private void applyCall(Instruction at, FrameState state) {
        switch (at.opcode()) {
            case CALL_FUNCTION:
                call(at, state, false, false);
                break;
            case CALL_FUNCTION_VAR_KW:
                call(at, state, false, true);
                break;
            case CALL_METHOD:
                call(at, state, true, false);
                break;
            case CALL_METHOD_VAR_KW:
                call(at, state, true, true);
                break;
            case MAKE_FUNCTION:
                uses.makes(at, null, null);
                state.push(SlotKind.VALUE);
                break;
            case MAKE_CLOSURE:
                popCells(at, state);
                uses.makes(at, null, null);
                state.push(SlotKind.VALUE);
                break;
            case MAKE_CLOSURE_DEFARGS:
                popCells(at, state);
                makeWithDefaults(at, state);
                break;
            case MAKE_FUNCTION_DEFARGS:
                makeWithDefaults(at, state);
                break;
            default:
                throw new MalformedBytecodeException("unknown opcode");
        }
    }

    private static void popCells(Instruction at, FrameState state) {
        for (int i = 0; i < at.extra(); i++) {
            state.pop(SlotKind.CELL);
        }
    }

    private void makeWithDefaults(Instruction at, FrameState state) {
        Slot keywords = state.pop();
        Slot positional = state.pop();
        uses.makes(at, positional, keywords);
        state.push(SlotKind.VALUE);
    }

    private static void call(Instruction at, FrameState state, boolean method, boolean starred) {
        if (starred) {
            state.pop(SlotKind.SMALL_INT);
        }
        for (long i = at.operand() >> 8; i > 0; i--) {
            state.popValue();
            Slot name = state.pop();
            if (name.kind() != SlotKind.QSTR && !(starred && name.kind() == SlotKind.NULL)) {
                throw FrameState.wrong();
            }
        }
        state.popValues((int) at.operand() & 0xff);
        if (method) {
            state.popValueOr(SlotKind.SELF);
        }
        state.popValue();
        state.push(SlotKind.VALUE);
    }
}
