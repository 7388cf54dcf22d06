package dev.vivarium.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Functions written as opcodes, their head first: entries of the frame, exception blocks, generator or not. */
class FlowVerifierTest {
    private static final int CALL_ONE_KEYWORD_HIGH = 0x82;

    private static void verify(int nState, int nExcStack, boolean generator, int... opcodes) {
        byte[] bytecode = new byte[4 + opcodes.length];
        // Two signature bytes: the low four bits of the state less one and the low bit of blocks; then the generator
        // flag.
        int state = nState - 1;
        bytecode[0] = (byte) (0x80 | (state & 0xf) << 3 | (nExcStack & 1) << 2);
        bytecode[1] = (byte) (generator ? 0x40 : 0);
        bytecode[2] = 1 << 1;
        bytecode[3] = 0;
        for (int i = 0; i < opcodes.length; i++) {
            bytecode[4 + i] = (byte) opcodes[i];
        }
        CodeUnit unit = new CodeUnit(CodeUnit.Kind.BYTECODE, bytecode, List.of());
        BytecodeVerifier.verify(new CompiledModule("m.py", List.of("m"), List.of(), unit));
    }

    private static void refuses(String message, int nState, int nExcStack, boolean generator, int... opcodes) {
        assertThatThrownBy(() -> verify(nState, nExcStack, generator, opcodes))
                .isInstanceOf(MalformedBytecodeException.class)
                .hasMessageContaining(message);
    }

    private static int code(Opcode opcode) {
        return opcode.code();
    }

    private static final int NONE = code(Opcode.LOAD_CONST_NONE);
    private static final int NULL = code(Opcode.LOAD_NULL);
    private static final int RETURN = code(Opcode.RETURN_VALUE);
    private static final int POP = code(Opcode.POP_TOP);
    private static final int END_FINALLY = code(Opcode.END_FINALLY);

    @Test
    void acceptsAFunctionThatReturnsNone() {
        verify(1, 0, false, NONE, RETURN);
    }

    @Test
    void refusesAStackThatIsTooHighOrTooLow() {
        refuses("stack overflow", 1, 0, false, NONE, NONE, RETURN);
        refuses("stack underflow", 1, 0, false, RETURN);
        refuses("stack underflow", 4, 0, false, NONE, code(Opcode.ROT_THREE), RETURN);
    }

    @Test
    void refusesTheNullMarkAsAnObject() {
        refuses("unfit operand", 1, 0, false, NULL, RETURN);
    }

    @Test
    void refusesWaysThatMeetWithDifferentStacks() {
        int jump = code(Opcode.POP_JUMP_IF_TRUE);
        refuses("stack differs", 4, 0, false, NONE, jump, 0x41, NONE, NONE, RETURN);
        verify(4, 0, false, NONE, jump, 0x42, NONE, POP, NONE, RETURN);
    }

    @Test
    void refusesALoopOverWhatIsNoIterator() {
        int next = code(Opcode.FOR_ITER);
        refuses("unfit operand", 8, 0, false, NONE, NONE, NONE, NONE, next, 1, POP, NONE, RETURN);
        int start = code(Opcode.GET_ITER_STACK);
        verify(8, 0, false, NONE, start, next, 3, POP, code(Opcode.JUMP), 0x3b, NONE, RETURN);
    }

    @Test
    void refusesBlocksThatAreMissingOrTooMany() {
        refuses("exception block missing", 4, 1, false, NONE, END_FINALLY, NONE, RETURN);
        int setup = code(Opcode.SETUP_FINALLY);
        int[] body = {setup, 1, NONE, END_FINALLY, NONE, RETURN};
        verify(4, 1, false, body);
        refuses("too many exception blocks", 4, 0, false, body);
    }

    @Test
    void refusesToTakeWhatAnExceptionBlockStandsOn() {
        int setup = code(Opcode.SETUP_FINALLY);
        refuses("stack underflow", 6, 1, false, NONE, setup, 3, POP, NONE, NONE, END_FINALLY, NONE, RETURN);
    }

    @Test
    void refusesAJumpOutOfMoreBlocksThanThereAre() {
        refuses("exception block missing", 4, 1, false, code(Opcode.UNWIND_JUMP), 0x41, 1, NONE, RETURN);
    }

    @Test
    void refusesToThrowAwayWhyAFinallyBlockRuns() {
        int setup = code(Opcode.SETUP_FINALLY);
        refuses("unfit operand", 6, 1, false, setup, 2, NONE, RETURN, POP, NONE, END_FINALLY, NONE, RETURN);
    }

    @Test
    void refusesAYieldOutsideAGenerator() {
        int yield = code(Opcode.YIELD_VALUE);
        refuses("yield outside a generator", 4, 0, false, NONE, yield, RETURN);
        verify(4, 0, true, NONE, yield, RETURN);
    }

    @Test
    void refusesALocalAsASharedVariable() {
        refuses("local is not shared", 4, 0, false, code(Opcode.LOAD_DEREF), 0, RETURN);
    }

    @Test
    void refusesAKeywordThatIsNoName() {
        int call = code(Opcode.CALL_FUNCTION);
        refuses("unfit operand", 6, 0, false, NONE, NONE, NONE, call, CALL_ONE_KEYWORD_HIGH, 0, RETURN);
        verify(6, 0, false, NONE, code(Opcode.LOAD_CONST_STRING), 0, NONE, call, CALL_ONE_KEYWORD_HIGH, 0, RETURN);
    }

    @Test
    void refusesAComprehensionWithoutItsList() {
        refuses("unfit operand", 4, 0, false, NONE, NONE, code(Opcode.STORE_COMP), 1 << 2, RETURN);
        int list = code(Opcode.BUILD_LIST);
        verify(4, 0, false, list, 0, NONE, code(Opcode.STORE_COMP), 1 << 2, RETURN);
    }

    @Test
    void mergesOnlyWhatHasSomethingInCommon() {
        Slot raised = new Slot(SlotKind.RAISED, 5);
        assertThat(raised.merge(Slot.of(SlotKind.NONE))).isEqualTo(new Slot(SlotKind.REASON, 5));
        assertThat(raised.merge(new Slot(SlotKind.UNWIND, 6))).isNull();
        assertThat(Slot.of(SlotKind.LIST).merge(Slot.of(SlotKind.DICT))).isEqualTo(Slot.of(SlotKind.VALUE));
        assertThat(Slot.of(SlotKind.NULL).merge(Slot.of(SlotKind.VALUE))).isNull();
    }
}
