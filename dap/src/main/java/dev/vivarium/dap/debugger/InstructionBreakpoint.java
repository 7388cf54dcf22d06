package dev.vivarium.dap.debugger;

import dev.vivarium.vm.CodePlace;

/** A breakpoint in front of one instruction. */
public final class InstructionBreakpoint extends Breakpoint {
    private final long address;

    /** @param address as {@link InstructionAddress} gives it */
    public InstructionBreakpoint(int id, long address, String condition, HitCondition hitCondition) {
        super(id, condition, hitCondition, null);
        this.address = address;
    }

    long address() {
        return address;
    }

    @Override
    public boolean isVerified() {
        return true;
    }

    boolean isIn(CodePlace code) {
        return InstructionAddress.code(address) == code.number()
                && InstructionAddress.instruction(address) < code.instructions();
    }

    int instruction() {
        return InstructionAddress.instruction(address);
    }

    @Override
    String place() {
        return "instruction 0x" + Long.toHexString(address);
    }
}
