package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.StoppedProgram;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.CompletionItem;
import org.eclipse.lsp4j.debug.CompletionsArguments;
import org.eclipse.lsp4j.debug.CompletionsResponse;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** What may follow in the console: its own words, the frame's names, and what is inside them. */
final class CompletionRequests implements RequestGroup {
    private final ClientSession client;

    CompletionRequests(ClientSession client) {
        this.client = client;
    }

    @Override
    public void announce(Capabilities capabilities) {
        capabilities.setSupportsCompletionsRequest(true);
        capabilities.setCompletionTriggerCharacters(new String[] {".", " "});
    }

    @JsonRequest
    CompletableFuture<CompletionsResponse> completions(CompletionsArguments arguments) {
        return client.askIfTimely(stopped -> complete(stopped, arguments), CompletionRequests::none);
    }

    private static CompletionsResponse none() {
        CompletionsResponse none = new CompletionsResponse();
        none.setTargets(new CompletionItem[0]);
        return none;
    }

    private static CompletionsResponse complete(StoppedProgram stopped, CompletionsArguments arguments) {
        String text = arguments.getText();
        int line = lineStart(text, arguments.getLine() == null ? 1 : arguments.getLine());
        // Columns count from 1.
        int end = Math.max(line, (int) Math.min(text.length(), (long) line + arguments.getColumn() - 1));
        FrameView.Code frame =
                stopped.stack().programFrame(arguments.getFrameId() == null ? 0 : arguments.getFrameId());
        CompletionsResponse response = new CompletionsResponse();
        response.setTargets(new Completions(stopped, frame, text.substring(line, end), line)
                .all()
                .toArray(CompletionItem[]::new));
        return response;
    }

    /** Where a line of a text begins. */
    private static int lineStart(String text, int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return start;
            }
            start = end + 1;
        }
        return start;
    }
}
