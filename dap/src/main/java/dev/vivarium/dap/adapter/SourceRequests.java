package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.DebuggedProgram;
import dev.vivarium.dap.debugger.StoppedProgram;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.lsp4j.debug.BreakpointLocation;
import org.eclipse.lsp4j.debug.BreakpointLocationsArguments;
import org.eclipse.lsp4j.debug.BreakpointLocationsResponse;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.ChecksumAlgorithm;
import org.eclipse.lsp4j.debug.LoadedSourcesArguments;
import org.eclipse.lsp4j.debug.LoadedSourcesResponse;
import org.eclipse.lsp4j.debug.Source;
import org.eclipse.lsp4j.debug.SourceArguments;
import org.eclipse.lsp4j.debug.SourceResponse;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** The texts that are debugged: the files of the loaded code, and the listing of a collection. */
final class SourceRequests implements RequestGroup {
    private final ClientSession client;

    SourceRequests(ClientSession client) {
        this.client = client;
    }

    @Override
    public void announce(Capabilities capabilities) {
        capabilities.setSupportsLoadedSourcesRequest(true);
        capabilities.setSupportedChecksumAlgorithms(new ChecksumAlgorithm[] {ChecksumAlgorithm.SHA256});
        capabilities.setSupportsBreakpointLocationsRequest(true);
    }

    @JsonRequest
    CompletableFuture<SourceResponse> source(SourceArguments arguments) {
        int reference = arguments.getSource() != null && arguments.getSource().getSourceReference() != null
                ? arguments.getSource().getSourceReference()
                : arguments.getSourceReference();
        if (client.texts().text(reference) != null) {
            SourceResponse text = new SourceResponse();
            text.setContent(client.texts().text(reference));
            text.setMimeType("text/x-python");
            return CompletableFuture.completedFuture(text);
        }
        boolean listed = reference == Translation.LISTING_REFERENCE || Translation.isListing(arguments.getSource());
        if (!listed) {
            throw ErrorReplies.refuse("no text has reference " + reference);
        }
        SourceResponse response = new SourceResponse();
        response.setContent(client.program().listing().text());
        return CompletableFuture.completedFuture(response);
    }

    @JsonRequest
    CompletableFuture<LoadedSourcesResponse> loadedSources(LoadedSourcesArguments arguments) {
        DebuggedProgram debugged = client.program();
        Function<StoppedProgram, LoadedSourcesResponse> list = stopped -> {
            TreeSet<String> files = new TreeSet<>();
            stopped.machine()
                    .virtualMachine()
                    .view()
                    .codePlaces()
                    .forEach(code -> files.add(debugged.breakpoints().absolute(code.file())));
            Stream<Source> sources = files.stream().filter(client.texts()::has).map(client.texts()::source);
            return loaded(Stream.concat(sources, Stream.of(Translation.source(debugged.listing()))));
        };
        return client.askIfTimely(list, () -> loaded(Stream.empty()));
    }

    private static LoadedSourcesResponse loaded(Stream<Source> sources) {
        LoadedSourcesResponse response = new LoadedSourcesResponse();
        response.setSources(sources.toArray(Source[]::new));
        return response;
    }

    /** The lines between two at which a breakpoint can lie; of a file that is not loaded, as its text is now. */
    @JsonRequest
    CompletableFuture<BreakpointLocationsResponse> breakpointLocations(BreakpointLocationsArguments arguments) {
        int from = arguments.getLine();
        int to = arguments.getEndLine() == null ? from : arguments.getEndLine();
        DebuggedProgram debugged = client.program();
        if (Translation.isListing(arguments.getSource())) {
            return CompletableFuture.completedFuture(answer(debugged.listing().linesBetween(from, to)));
        }
        String path = client.texts().file(arguments.getSource());
        Supplier<Set<Integer>> inText = () -> {
            String text = client.texts().text(path);
            return text == null ? Set.of() : debugged.textLines(text);
        };
        Function<StoppedProgram, Set<Integer>> inCode = stopped -> {
            Set<Integer> loaded = debugged.loadedLines(path);
            return loaded.isEmpty() ? inText.get() : loaded;
        };
        return client.askIfTimely(inCode, inText).thenApply(lines -> answer(between(lines, from, to)));
    }

    private static List<Integer> between(Set<Integer> lines, int from, int to) {
        return lines.stream()
                .filter(line -> line >= from && line <= to)
                .sorted()
                .toList();
    }

    private static BreakpointLocationsResponse answer(List<Integer> lines) {
        BreakpointLocationsResponse response = new BreakpointLocationsResponse();
        response.setBreakpoints(lines.stream()
                .map(line -> {
                    BreakpointLocation location = new BreakpointLocation();
                    location.setLine(line);
                    return location;
                })
                .toArray(BreakpointLocation[]::new));
        return response;
    }
}
