package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.HitCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.FunctionBreakpoint;
import org.eclipse.lsp4j.debug.SetFunctionBreakpointsArguments;
import org.eclipse.lsp4j.debug.SetFunctionBreakpointsResponse;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** Breakpoints in front of functions. They hold for functions that are loaded later, too. */
final class FunctionBreakpointRequests implements RequestGroup {
    private final ClientSession client;

    FunctionBreakpointRequests(ClientSession client) {
        this.client = client;
    }

    @Override
    public void announce(Capabilities capabilities) {
        capabilities.setSupportsFunctionBreakpoints(true);
    }

    @JsonRequest
    CompletableFuture<SetFunctionBreakpointsResponse> setFunctionBreakpoints(
            SetFunctionBreakpointsArguments arguments) {
        List<dev.vivarium.dap.debugger.FunctionBreakpoint> wanted = new ArrayList<>();
        List<Supplier<Breakpoint>> answers = new ArrayList<>();
        for (FunctionBreakpoint each : arguments.getBreakpoints()) {
            HitCondition hits = HitCondition.parse(each.getHitCondition());
            int id = client.newBreakpointId();
            if (hits == null) {
                answers.add(() -> ErrorReplies.noHitCondition(id, each.getHitCondition()));
                continue;
            }
            var breakpoint =
                    new dev.vivarium.dap.debugger.FunctionBreakpoint(id, each.getName(), each.getCondition(), hits);
            wanted.add(breakpoint);
            answers.add(() -> Translation.breakpoint(breakpoint, client.texts()));
        }
        client.program().setFunctionBreakpoints(wanted);
        SetFunctionBreakpointsResponse response = new SetFunctionBreakpointsResponse();
        response.setBreakpoints(answers.stream().map(Supplier::get).toArray(Breakpoint[]::new));
        return CompletableFuture.completedFuture(response);
    }
}
