package dev.vivarium.lsp.server;

import dev.vivarium.lsp.feature.CallHierarchy;
import dev.vivarium.lsp.feature.Definitions;
import dev.vivarium.lsp.feature.DocumentLinks;
import dev.vivarium.lsp.feature.DocumentSymbols;
import dev.vivarium.lsp.feature.FoldingRanges;
import dev.vivarium.lsp.feature.Highlights;
import dev.vivarium.lsp.feature.Implementations;
import dev.vivarium.lsp.feature.Question;
import dev.vivarium.lsp.feature.References;
import dev.vivarium.lsp.feature.SelectionRanges;
import dev.vivarium.lsp.feature.TypeHierarchy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.TypeHierarchyItem;
import org.eclipse.lsp4j.TypeHierarchyPrepareParams;
import org.eclipse.lsp4j.TypeHierarchySubtypesParams;
import org.eclipse.lsp4j.TypeHierarchySupertypesParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Requests that lead from one place to others. */
abstract class NavigationRequests extends DocumentMessages {
    NavigationRequests(Session session, DiagnosticPublisher diagnostics) {
        super(session, diagnostics);
    }

    private CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> places(
            TextDocumentPositionParams params, Function<Question, List<Location>> feature) {
        return session.ask(
                params.getTextDocument(),
                Either.forLeft(List.of()),
                question -> Either.forLeft(feature.apply(question)));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return places(params, question -> Definitions.at(question, params.getPosition()));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> declaration(
            DeclarationParams params) {
        return places(params, question -> Implementations.declarations(question, params.getPosition()));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> typeDefinition(
            TypeDefinitionParams params) {
        return places(params, question -> Definitions.ofTypeAt(question, params.getPosition()));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> implementation(
            ImplementationParams params) {
        return session.search(
                params.getTextDocument().getUri(),
                Either.forLeft(List.of()),
                (question, cancelled) -> Either.forLeft(Implementations.at(question, params.getPosition())));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        boolean withDeclarations =
                params.getContext() != null && params.getContext().isIncludeDeclaration();
        return session.search(
                params.getTextDocument().getUri(),
                List.of(),
                (question, cancelled) -> References.at(question, params.getPosition(), withDeclarations, cancelled));
    }

    @Override
    public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
        return session.answer(
                params.getTextDocument(), List.of(), document -> Highlights.at(document, params.getPosition()));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        return session.answer(
                params.getTextDocument(),
                List.of(),
                document -> DocumentSymbols.of(document).stream()
                        .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                        .toList());
    }

    @Override
    public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
        return session.ask(params.getTextDocument(), List.of(), DocumentLinks::of);
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
        return session.answer(params.getTextDocument(), List.of(), FoldingRanges::of);
    }

    @Override
    public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
        return session.answer(
                params.getTextDocument(), List.of(), document -> SelectionRanges.at(document, params.getPositions()));
    }

    // Hierarchies

    @Override
    public CompletableFuture<List<CallHierarchyItem>> prepareCallHierarchy(CallHierarchyPrepareParams params) {
        return session.ask(
                params.getTextDocument(), List.of(), question -> CallHierarchy.at(question, params.getPosition()));
    }

    @Override
    public CompletableFuture<List<CallHierarchyIncomingCall>> callHierarchyIncomingCalls(
            CallHierarchyIncomingCallsParams params) {
        return session.search(
                params.getItem().getUri(),
                List.of(),
                (question, cancelled) -> CallHierarchy.incoming(question, params.getItem(), cancelled));
    }

    @Override
    public CompletableFuture<List<CallHierarchyOutgoingCall>> callHierarchyOutgoingCalls(
            CallHierarchyOutgoingCallsParams params) {
        return session.search(
                params.getItem().getUri(),
                List.of(),
                (question, cancelled) -> CallHierarchy.outgoing(question, params.getItem()));
    }

    @Override
    public CompletableFuture<List<TypeHierarchyItem>> prepareTypeHierarchy(TypeHierarchyPrepareParams params) {
        return session.ask(
                params.getTextDocument(), List.of(), question -> TypeHierarchy.at(question, params.getPosition()));
    }

    @Override
    public CompletableFuture<List<TypeHierarchyItem>> typeHierarchySupertypes(TypeHierarchySupertypesParams params) {
        return session.search(
                params.getItem().getUri(),
                List.of(),
                (question, cancelled) -> TypeHierarchy.supertypes(question, params.getItem()));
    }

    @Override
    public CompletableFuture<List<TypeHierarchyItem>> typeHierarchySubtypes(TypeHierarchySubtypesParams params) {
        return session.search(
                params.getItem().getUri(),
                List.of(),
                (question, cancelled) -> TypeHierarchy.subtypes(question, params.getItem()));
    }
}
