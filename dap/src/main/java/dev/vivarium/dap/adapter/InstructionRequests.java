package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.DebuggedProgram;
import dev.vivarium.dap.debugger.HitCondition;
import dev.vivarium.dap.debugger.InstructionAddress;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.vm.CodePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.DisassembleArguments;
import org.eclipse.lsp4j.debug.DisassembleResponse;
import org.eclipse.lsp4j.debug.DisassembledInstruction;
import org.eclipse.lsp4j.debug.DisassembledInstructionPresentationHint;
import org.eclipse.lsp4j.debug.InstructionBreakpoint;
import org.eclipse.lsp4j.debug.SetInstructionBreakpointsArguments;
import org.eclipse.lsp4j.debug.SetInstructionBreakpointsResponse;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** The bytecode of functions: disassembly, and breakpoints in front of instructions. */
final class InstructionRequests implements RequestGroup {
    private static final Pattern REFERENCE = Pattern.compile("0x[0-9a-fA-F]{1,15}");
    private static final int MOST_INSTRUCTIONS = 10_000;

    private final ClientSession client;

    InstructionRequests(ClientSession client) {
        this.client = client;
    }

    @Override
    public void announce(Capabilities capabilities) {
        capabilities.setSupportsDisassembleRequest(true);
        capabilities.setSupportsInstructionBreakpoints(true);
    }

    private static long address(String reference, Integer offset) {
        if (reference == null || !REFERENCE.matcher(reference).matches()) {
            throw ErrorReplies.refuse("not an instruction: " + reference);
        }
        return Long.parseLong(reference.substring(2), 16) + (offset == null ? 0 : offset);
    }

    /** As many instructions as are asked for; those before and behind the function's are invalid. */
    @JsonRequest
    CompletableFuture<DisassembleResponse> disassemble(DisassembleArguments arguments) {
        if ("".equals(arguments.getMemoryReference())) {
            // What Visual Studio Code asks for a frame that has no instruction, such as a collection's.
            return CompletableFuture.completedFuture(answer(List.of()));
        }
        long address = address(arguments.getMemoryReference(), arguments.getOffset());
        int skipped = arguments.getInstructionOffset() == null ? 0 : arguments.getInstructionOffset();
        int count = Math.max(0, Math.min(arguments.getInstructionCount(), MOST_INSTRUCTIONS));
        DebuggedProgram debugged = client.program();
        Function<StoppedProgram, DisassembleResponse> read = stopped -> {
            CodePlace code = code(stopped, address);
            int first = InstructionAddress.instruction(address) + skipped;
            List<DisassembledInstruction> shown = new ArrayList<>();
            for (int i = first; i < first + count; i++) {
                shown.add(instruction(debugged, code, i));
            }
            return answer(shown);
        };
        return client.askIfTimely(read, () -> answer(List.of()));
    }

    private static DisassembleResponse answer(List<DisassembledInstruction> instructions) {
        DisassembleResponse response = new DisassembleResponse();
        response.setInstructions(instructions.toArray(DisassembledInstruction[]::new));
        return response;
    }

    private static CodePlace code(StoppedProgram stopped, long address) {
        int number = InstructionAddress.code(address);
        return stopped.machine().virtualMachine().view().codePlaces().stream()
                .filter(code -> code.number() == number)
                .findFirst()
                .orElseThrow(() -> ErrorReplies.refuse("no code lies at 0x" + Long.toHexString(address)));
    }

    private DisassembledInstruction instruction(DebuggedProgram debugged, CodePlace code, int at) {
        DisassembledInstruction shown = new DisassembledInstruction();
        shown.setAddress("0x" + Long.toHexString(InstructionAddress.of(code, at)));
        if (at < 0 || at >= code.instructions()) {
            shown.setInstruction("");
            shown.setPresentationHint(DisassembledInstructionPresentationHint.INVALID);
            return shown;
        }
        shown.setInstruction(code.instructionText(at));
        shown.setLine(code.line(at));
        if (at == 0) {
            shown.setSymbol(code.function());
        }
        String file = debugged.breakpoints().absolute(code.file());
        if (client.texts().has(file)) {
            shown.setLocation(client.texts().place(file));
        }
        return shown;
    }

    @JsonRequest
    CompletableFuture<SetInstructionBreakpointsResponse> setInstructionBreakpoints(
            SetInstructionBreakpointsArguments arguments) {
        List<dev.vivarium.dap.debugger.InstructionBreakpoint> wanted = new ArrayList<>();
        List<Breakpoint> answers = new ArrayList<>();
        for (InstructionBreakpoint each : arguments.getBreakpoints()) {
            HitCondition hits = HitCondition.parse(each.getHitCondition());
            int id = client.newBreakpointId();
            if (hits == null) {
                answers.add(ErrorReplies.noHitCondition(id, each.getHitCondition()));
                continue;
            }
            long address = address(each.getInstructionReference(), each.getOffset());
            Breakpoint answer = new Breakpoint();
            answer.setId(id);
            answer.setVerified(client.program().hasInstruction(address));
            answer.setMessage(answer.isVerified() ? null : "no instruction lies there");
            answer.setInstructionReference("0x" + Long.toHexString(address));
            answers.add(answer);
            if (answer.isVerified()) {
                wanted.add(new dev.vivarium.dap.debugger.InstructionBreakpoint(id, address, each.getCondition(), hits));
            }
        }
        client.program().setInstructionBreakpoints(wanted);
        SetInstructionBreakpointsResponse response = new SetInstructionBreakpointsResponse();
        response.setBreakpoints(answers.toArray(Breakpoint[]::new));
        return CompletableFuture.completedFuture(response);
    }
}
