package dev.vivarium.dap.adapter;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** The inspector's page on the program being debugged; not of the protocol, but Vivarium's own. */
final class HeapPageRequests implements RequestGroup {
    private final ClientSession client;

    HeapPageRequests(ClientSession client) {
        this.client = client;
    }

    /** Where the page is: begins to serve it the first time. It follows the program from then on. */
    @JsonRequest("vivarium/heapPage")
    CompletableFuture<Map<String, Object>> heapPage(Map<String, Object> arguments) {
        return client.heapPage().thenApply(url -> Map.of("url", url));
    }
}
