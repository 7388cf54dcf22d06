package dev.vivarium.lsp.server;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.services.LanguageServer;

/** Asks a server everything that it can be asked of a place in a document. */
final class EveryRequest {
    private static final String PLACE = "{'textDocument': {'uri': '$U'}, 'position': {'line': $L, 'character': $C}";
    private static final String RANGE =
            "{'textDocument': {'uri': '$U'}, 'range': {'start': {'line': 0, 'character': 0},"
                    + " 'end': {'line': $L, 'character': $C}}";
    private static final String WHOLE = "{'textDocument': {'uri': '$U'}";
    private static final String OPTIONS = ", 'options': {'tabSize': 4, 'insertSpaces': true}";

    /** Method and parameters. */
    private static final Map<String, String> REQUESTS = new LinkedHashMap<>();

    static {
        for (String method : List.of(
                "hover",
                "completion",
                "signatureHelp",
                "definition",
                "declaration",
                "typeDefinition",
                "implementation",
                "documentHighlight",
                "prepareRename",
                "linkedEditingRange",
                "prepareCallHierarchy",
                "prepareTypeHierarchy")) {
            REQUESTS.put(method, PLACE + "}");
        }
        REQUESTS.put("references", PLACE + ", 'context': {'includeDeclaration': true}}");
        REQUESTS.put("rename", PLACE + ", 'newName': 'renamed_here'}");
        REQUESTS.put("onTypeFormatting", PLACE + OPTIONS + ", 'ch': '\\n'}");
        REQUESTS.put("codeAction", RANGE + ", 'context': {'diagnostics': []}}");
        REQUESTS.put("rangeFormatting", RANGE + OPTIONS + "}");
        REQUESTS.put("semanticTokens/range", RANGE + "}");
        REQUESTS.put("inlayHint", RANGE + "}");
        REQUESTS.put(
                "inlineValue",
                RANGE + ", 'context': {'frameId': 1, 'stoppedLocation': {'start': {'line': 0, 'character': 0},"
                        + " 'end': {'line': $L, 'character': 0}}}}");
        REQUESTS.put("selectionRange", WHOLE + ", 'positions': [{'line': $L, 'character': $C}]}");
        REQUESTS.put("formatting", WHOLE + OPTIONS + "}");
        for (String method : List.of(
                "documentSymbol", "documentLink", "foldingRange", "codeLens", "semanticTokens/full", "diagnostic")) {
            REQUESTS.put(method, WHOLE + "}");
        }
    }

    private final Endpoint endpoint;
    private final MessageJsonHandler json;

    EveryRequest(LanguageServer server) {
        endpoint = ServiceEndpoints.toEndpoint(server);
        Map<String, JsonRpcMethod> methods = ServiceEndpoints.getSupportedMethods(LanguageServer.class);
        json = new MessageJsonHandler(methods);
    }

    /** The requests that were neither answered nor refused. */
    List<String> failedAt(String uri, int line, int character) throws Exception {
        Map<String, CompletableFuture<?>> asked = new LinkedHashMap<>();
        REQUESTS.forEach((method, params) -> asked.put(
                method,
                request(
                        "textDocument/" + method,
                        params.replace('\'', '"')
                                .replace("$U", uri)
                                .replace("$L", "" + line)
                                .replace("$C", "" + character))));
        List<String> failed = new ArrayList<>();
        for (Map.Entry<String, CompletableFuture<?>> each : asked.entrySet()) {
            try {
                each.getValue().get(60, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof ResponseErrorException)) {
                    failed.add(each.getKey() + ": " + e.getCause());
                }
            }
        }
        return failed;
    }

    private CompletableFuture<?> request(String method, String params) {
        JsonObject message = new JsonObject();
        message.addProperty("jsonrpc", "2.0");
        message.addProperty("id", "1");
        message.addProperty("method", method);
        message.add("params", JsonParser.parseString(params));
        RequestMessage parsed = (RequestMessage) json.parseMessage(message.toString());
        return endpoint.request(method, parsed.getParams());
    }
}
