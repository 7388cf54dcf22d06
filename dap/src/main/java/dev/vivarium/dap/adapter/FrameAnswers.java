package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.BreakpointTable;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.variables.Variables;
import dev.vivarium.vm.ProgramFrames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.debug.Scope;
import org.eclipse.lsp4j.debug.ScopePresentationHint;
import org.eclipse.lsp4j.debug.StackFrame;
import org.eclipse.lsp4j.debug.StackFramePresentationHint;
import org.eclipse.lsp4j.debug.StackTraceArguments;
import org.eclipse.lsp4j.debug.StackTraceResponse;

/** The frames of the stopped program. A frame's id is its number, counted from the innermost, plus 1. */
final class FrameAnswers {
    private FrameAnswers() {}

    static StackTraceResponse stackTrace(StoppedProgram program, BreakpointTable files, StackTraceArguments arguments) {
        ProgramFrames frames = program.frames();
        int from = arguments.getStartFrame() == null ? 0 : Math.max(0, arguments.getStartFrame());
        int levels =
                arguments.getLevels() == null || arguments.getLevels() <= 0 ? Integer.MAX_VALUE : arguments.getLevels();
        long end = Math.min(frames.depth(), (long) from + levels);
        List<StackFrame> shown = new ArrayList<>();
        for (int frame = from; frame < end; frame++) {
            shown.add(frame(frames, frame, files));
        }
        StackTraceResponse response = new StackTraceResponse();
        response.setStackFrames(shown.toArray(StackFrame[]::new));
        response.setTotalFrames(frames.depth());
        return response;
    }

    private static StackFrame frame(ProgramFrames frames, int frame, BreakpointTable files) {
        StackFrame shown = new StackFrame();
        shown.setId(frame + 1);
        shown.setName(frames.code(frame).function());
        shown.setLine(frames.line(frame));
        shown.setColumn(1);
        String file = files.absolute(frames.code(frame).file());
        if (Files.isRegularFile(Path.of(file))) {
            shown.setSource(Translation.source(file));
        } else {
            shown.setPresentationHint(StackFramePresentationHint.SUBTLE);
        }
        return shown;
    }

    static Scope[] scopes(StoppedProgram program, Variables variables, int frame) {
        List<Scope> scopes = new ArrayList<>();
        boolean isModule = program.frames().code(frame).function().equals("<module>");
        if (!isModule) {
            scopes.add(scope("Locals", variables.locals(frame), ScopePresentationHint.LOCALS));
        }
        scopes.add(scope("Globals", variables.globals(frame), isModule ? ScopePresentationHint.LOCALS : null));
        if (program.frames().operands(frame).length > 0) {
            scopes.add(scope("Operand stack", variables.operands(frame), ScopePresentationHint.REGISTERS));
        }
        return scopes.toArray(Scope[]::new);
    }

    private static Scope scope(String name, int reference, String hint) {
        Scope scope = new Scope();
        scope.setName(name);
        scope.setVariablesReference(reference);
        scope.setPresentationHint(hint);
        return scope;
    }
}
