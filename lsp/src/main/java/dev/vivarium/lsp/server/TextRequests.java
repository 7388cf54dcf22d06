package dev.vivarium.lsp.server;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.document.Documents;
import dev.vivarium.lsp.feature.Completion;
import dev.vivarium.lsp.feature.Definitions;
import dev.vivarium.lsp.feature.DocumentSymbols;
import dev.vivarium.lsp.feature.FoldingRanges;
import dev.vivarium.lsp.feature.Highlights;
import dev.vivarium.lsp.feature.Question;
import dev.vivarium.lsp.feature.References;
import dev.vivarium.lsp.feature.Rename;
import dev.vivarium.lsp.feature.SelectionRanges;
import dev.vivarium.lsp.types.ModuleFinder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;

/** Messages about one document: each request goes to its feature. A document that is not open has no answers. */
final class TextRequests implements TextDocumentService {
    private final Documents documents;
    private final Worker worker;
    private final DiagnosticPublisher diagnostics;
    private final ModuleFinder modules;
    private boolean showsMarkdown;

    TextRequests(Documents documents, Worker worker, DiagnosticPublisher diagnostics, ModuleFinder modules) {
        this.documents = documents;
        this.modules = modules;
        this.worker = worker;
        this.diagnostics = diagnostics;
    }

    private <T> CompletableFuture<T> answer(TextDocumentIdentifier id, T otherwise, Function<Document, T> feature) {
        return worker.answer(cancelled -> {
            Document document = documents.get(id.getUri());
            return document == null ? otherwise : feature.apply(document);
        });
    }

    private <T> CompletableFuture<T> ask(TextDocumentIdentifier id, T otherwise, Function<Question, T> feature) {
        return answer(id, otherwise, document -> feature.apply(Question.about(document, modules)));
    }

    void clientShowsMarkdown(boolean shows) {
        showsMarkdown = shows;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        documents.open(params.getTextDocument());
        diagnostics.changed(params.getTextDocument().getUri());
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        documents.change(params);
        diagnostics.changed(params.getTextDocument().getUri());
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        documents.close(params.getTextDocument().getUri());
        diagnostics.closed(params.getTextDocument().getUri());
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        // The text is known from its changes.
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return ask(
                params.getTextDocument(),
                Either.forLeft(List.of()),
                question -> Either.forLeft(Definitions.at(question, params.getPosition())));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> typeDefinition(
            TypeDefinitionParams params) {
        return ask(
                params.getTextDocument(),
                Either.forLeft(List.of()),
                question -> Either.forLeft(Definitions.ofTypeAt(question, params.getPosition())));
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return ask(
                params.getTextDocument(),
                null,
                question -> dev.vivarium.lsp.feature.Hover.at(question, params.getPosition(), showsMarkdown));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return ask(
                params.getTextDocument(),
                Either.forLeft(List.of()),
                question -> Either.forLeft(Completion.at(question, params.getPosition())));
    }

    @Override
    public CompletableFuture<SignatureHelp> signatureHelp(SignatureHelpParams params) {
        return ask(
                params.getTextDocument(),
                null,
                question -> dev.vivarium.lsp.feature.SignatureHelp.at(question, params.getPosition()));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        return answer(
                params.getTextDocument(),
                List.of(),
                document -> References.at(
                        document,
                        params.getPosition(),
                        params.getContext() != null && params.getContext().isIncludeDeclaration()));
    }

    @Override
    public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
        return answer(params.getTextDocument(), List.of(), document -> Highlights.at(document, params.getPosition()));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        return answer(
                params.getTextDocument(),
                List.of(),
                document -> DocumentSymbols.of(document).stream()
                        .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                        .toList());
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
        return answer(params.getTextDocument(), List.of(), FoldingRanges::of);
    }

    @Override
    public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
        return answer(
                params.getTextDocument(), List.of(), document -> SelectionRanges.at(document, params.getPositions()));
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams params) {
        return answer(params.getTextDocument(), null, document -> {
            Range range = Rename.prepare(document, params.getPosition());
            return range == null ? null : Either3.forFirst(range);
        });
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        return answer(params.getTextDocument(), null, document -> {
            try {
                return Rename.edit(document, params.getPosition(), params.getNewName());
            } catch (Rename.Refused refused) {
                throw new ResponseErrorException(
                        new ResponseError(ResponseErrorCode.RequestFailed, refused.getMessage(), null));
            }
        });
    }
}
