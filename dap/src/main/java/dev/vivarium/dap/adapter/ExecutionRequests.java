package dev.vivarium.dap.adapter;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.ContinueArguments;
import org.eclipse.lsp4j.debug.ContinueResponse;
import org.eclipse.lsp4j.debug.NextArguments;
import org.eclipse.lsp4j.debug.PauseArguments;
import org.eclipse.lsp4j.debug.StepInArguments;
import org.eclipse.lsp4j.debug.StepOutArguments;
import org.eclipse.lsp4j.debug.SteppingGranularity;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** Going on and stopping. */
final class ExecutionRequests implements RequestGroup {
    private final ClientSession client;

    ExecutionRequests(ClientSession client) {
        this.client = client;
    }

    @Override
    public void announce(Capabilities capabilities) {
        capabilities.setSupportsSteppingGranularity(true);
    }

    @JsonRequest("continue")
    CompletableFuture<ContinueResponse> goOn(ContinueArguments arguments) {
        return client.resumed(client.program().resume()).thenApply(nothing -> {
            ContinueResponse response = new ContinueResponse();
            response.setAllThreadsContinued(true);
            return response;
        });
    }

    @JsonRequest
    CompletableFuture<Void> next(NextArguments arguments) {
        boolean instruction = arguments.getGranularity() == SteppingGranularity.INSTRUCTION;
        return client.resumed(
                instruction
                        ? client.program().stepInstruction()
                        : client.program().stepOver());
    }

    @JsonRequest
    CompletableFuture<Void> stepIn(StepInArguments arguments) {
        boolean instruction = arguments.getGranularity() == SteppingGranularity.INSTRUCTION;
        return client.resumed(
                instruction
                        ? client.program().stepInstruction()
                        : client.program().stepIn());
    }

    @JsonRequest
    CompletableFuture<Void> stepOut(StepOutArguments arguments) {
        return client.resumed(client.program().stepOut());
    }

    @JsonRequest
    CompletableFuture<Void> pause(PauseArguments arguments) {
        client.program().pause();
        return CompletableFuture.completedFuture(null);
    }
}
