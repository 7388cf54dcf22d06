package dev.vivarium.dap.adapter;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.Module;
import org.eclipse.lsp4j.debug.ModulesArguments;
import org.eclipse.lsp4j.debug.ModulesResponse;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** The modules that the program has loaded, in the order of their files. */
final class ModuleRequests implements RequestGroup {
    private final ClientSession client;

    ModuleRequests(ClientSession client) {
        this.client = client;
    }

    @Override
    public void announce(Capabilities capabilities) {
        capabilities.setSupportsModulesRequest(true);
    }

    @JsonRequest
    CompletableFuture<ModulesResponse> modules(ModulesArguments arguments) {
        List<String> files = client.program().sources().stream().sorted().toList();
        int from = arguments.getStartModule() == null ? 0 : Math.max(0, arguments.getStartModule());
        int count = arguments.getModuleCount() == null || arguments.getModuleCount() <= 0
                ? files.size()
                : arguments.getModuleCount();
        ModulesResponse response = new ModulesResponse();
        response.setModules(
                files.stream().skip(from).limit(count).map(Translation::module).toArray(Module[]::new));
        response.setTotalModules(files.size());
        return CompletableFuture.completedFuture(response);
    }
}
