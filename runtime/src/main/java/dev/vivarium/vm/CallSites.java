package dev.vivarium.vm;

import dev.vivarium.bytecode.BytecodeReader;
import dev.vivarium.bytecode.Instruction;
import dev.vivarium.object.ObjectSpace;
import java.util.ArrayList;
import java.util.List;

/** The calls that a line of code is about to make, and what they call, as far as that is written there. */
final class CallSites {
    private static final String UNKNOWN = "…";

    private CallSites() {}

    /** The calls of a statement's line from an instruction on, in the order in which they are made. */
    static List<CodePlace.CallSite> from(ObjectSpace space, DecodedCode code, int instruction) {
        List<CodePlace.CallSite> sites = new ArrayList<>();
        List<String> stack = new ArrayList<>();
        int line = code.lineAt(instruction);
        for (int at = instruction; at < code.offsets.length && code.lineAt(at) == line; at++) {
            Instruction next = BytecodeReader.at(code.unit, code.offsets[at]);
            int arguments = (int) (next.operand() & 0xFF) + 2 * (int) (next.operand() >> 8);
            switch (next.opcode()) {
                case CALL_FUNCTION:
                    sites.add(new CodePlace.CallSite(at, entry(stack, arguments)));
                    break;
                case CALL_FUNCTION_VAR_KW:
                    sites.add(new CodePlace.CallSite(at, entry(stack, arguments + 1)));
                    break;
                case CALL_METHOD:
                    sites.add(new CodePlace.CallSite(at, entry(stack, arguments + 1)));
                    break;
                case CALL_METHOD_VAR_KW:
                    sites.add(new CodePlace.CallSite(at, entry(stack, arguments + 2)));
                    break;
                default:
                    break;
            }
            apply(space, code, next, stack);
        }
        return sites;
    }

    private static String entry(List<String> stack, int below) {
        int at = stack.size() - 1 - below;
        return at < 0 ? UNKNOWN : stack.get(at);
    }

    /** Does to the names on the stack what an instruction does to the values. */
    private static void apply(ObjectSpace space, DecodedCode code, Instruction next, List<String> stack) {
        int operand = (int) next.operand();
        String pushed = UNKNOWN;
        switch (next.opcode()) {
            case LOAD_NAME:
            case LOAD_GLOBAL:
                pushed = space.qstrs.text(code.names[operand]);
                break;
            case LOAD_FAST_N:
            case LOAD_FAST_MULTI:
            case LOAD_DEREF:
                List<String> names = code.unit.localNames();
                pushed = operand < names.size() ? names.get(operand) : UNKNOWN;
                break;
            case LOAD_ATTR:
            case LOAD_METHOD:
                String owner = stack.isEmpty() ? UNKNOWN : stack.remove(stack.size() - 1);
                stack.add(owner + "." + space.qstrs.text(code.names[operand]));
                pushed = UNKNOWN;
                break;
            default:
                break;
        }
        int change = next.opcode().stackEffect(next.operand(), next.extra());
        boolean replaces = next.opcode().name().startsWith("LOAD_ATTR")
                || next.opcode().name().startsWith("LOAD_METHOD");
        for (; change < 0 && !stack.isEmpty(); change++) {
            stack.remove(stack.size() - 1);
        }
        for (; change > 0; change--) {
            stack.add(pushed);
        }
        if (!replaces && pushed.equals(UNKNOWN) && !stack.isEmpty()) {
            stack.set(stack.size() - 1, UNKNOWN);
        }
    }
}
