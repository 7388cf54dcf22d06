package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.Backwards;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.CapabilitiesEventArguments;
import org.eclipse.lsp4j.debug.ReverseContinueArguments;
import org.eclipse.lsp4j.debug.StepBackArguments;
import org.eclipse.lsp4j.debug.SteppingGranularity;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** Going back. Only a recorded program can, so this is announced when one is launched. */
final class BackwardRequests implements RequestGroup {
    private final ClientSession client;

    BackwardRequests(ClientSession client) {
        this.client = client;
    }

    /** Tells the client that the program that was launched can go back. */
    static void announceTo(ClientSession client) {
        Capabilities capabilities = new Capabilities();
        capabilities.setSupportsStepBack(true);
        CapabilitiesEventArguments event = new CapabilitiesEventArguments();
        event.setCapabilities(capabilities);
        client.client().capabilities(event);
    }

    @JsonRequest
    CompletableFuture<Void> stepBack(StepBackArguments arguments) {
        SteppingGranularity granularity = arguments.getGranularity();
        Backwards.Step step = Backwards.Step.OVER;
        if (granularity == SteppingGranularity.INSTRUCTION) {
            step = Backwards.Step.INSTRUCTION;
        } else if (granularity == SteppingGranularity.LINE) {
            step = Backwards.Step.LINE;
        }
        return client.resumed(client.program().backwards().step(step));
    }

    @JsonRequest
    CompletableFuture<Void> reverseContinue(ReverseContinueArguments arguments) {
        return client.resumed(client.program().backwards().run());
    }
}
