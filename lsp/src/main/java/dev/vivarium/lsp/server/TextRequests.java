package dev.vivarium.lsp.server;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.feature.CodeActions;
import dev.vivarium.lsp.feature.CodeLenses;
import dev.vivarium.lsp.feature.Completion;
import dev.vivarium.lsp.feature.DebuggedValues;
import dev.vivarium.lsp.feature.InlayHints;
import dev.vivarium.lsp.feature.LinkedNames;
import dev.vivarium.lsp.feature.MeasuredLenses;
import dev.vivarium.lsp.feature.Refused;
import dev.vivarium.lsp.feature.Rename;
import dev.vivarium.lsp.format.Formatter;
import dev.vivarium.lsp.measured.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeActionTriggerKind;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.InlineValue;
import org.eclipse.lsp4j.InlineValueParams;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Requests about one document: each goes to its feature. A document that is not open has no answers. */
final class TextRequests extends NavigationRequests {
    /** What a code action carries until its edit is asked for. */
    private record Unresolved(String uri, Range range, List<Diagnostic> diagnostics) {}

    private static final Gson GSON = new Gson();

    private final TokenHistory tokens = new TokenHistory();

    TextRequests(Session session, DiagnosticPublisher diagnostics) {
        super(session, diagnostics);
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        super.didClose(params);
        tokens.forget(params.getTextDocument().getUri());
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        boolean markdown = session.client().showsMarkdown();
        return session.ask(
                params.getTextDocument(),
                null,
                question -> dev.vivarium.lsp.feature.Hover.at(
                        question,
                        params.getPosition(),
                        markdown,
                        lastRun(params.getTextDocument().getUri())));
    }

    /** What is known of the last run; a newer one is looked for behind the answer. */
    private Measured lastRun(String uri) {
        session.worker.inBackground(
                () -> session.lastRun.read(uri, session.settings().recording()));
        return session.lastRun.known(uri);
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        ClientAbilities client = session.client();
        Completion.Abilities abilities =
                new Completion.Abilities(client.takesSnippets(), client.resolvesCompletionEdits());
        return session.ask(
                params.getTextDocument(),
                Either.forLeft(List.of()),
                question -> Either.forRight(Completion.at(question, params.getPosition(), session.index, abilities)));
    }

    @Override
    public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem item) {
        String place = item.getData() instanceof JsonPrimitive data ? data.getAsString() : "";
        int mark = place.lastIndexOf('#');
        if (mark < 0) {
            return CompletableFuture.completedFuture(item);
        }
        TextDocumentIdentifier document = new TextDocumentIdentifier(place.substring(0, mark));
        int offset = Integer.parseInt(place.substring(mark + 1));
        return session.ask(document, item, question -> Completion.resolve(question, offset, item));
    }

    @Override
    public CompletableFuture<SignatureHelp> signatureHelp(SignatureHelpParams params) {
        return session.ask(
                params.getTextDocument(),
                null,
                question -> dev.vivarium.lsp.feature.SignatureHelp.at(question, params.getPosition()));
    }

    // Changes

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams params) {
        return session.ask(params.getTextDocument(), null, question -> {
            Range range = Rename.prepare(question, params.getPosition());
            return range == null ? null : Either3.forFirst(range);
        });
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        return session.search(params.getTextDocument().getUri(), null, (question, cancelled) -> {
            try {
                if (!session.index.isComplete() && !session.workspace.folders().isEmpty()) {
                    throw failed("the workspace is still being read; try again in a moment");
                }
                return Rename.edit(question, params.getPosition(), params.getNewName(), cancelled);
            } catch (Refused refused) {
                throw failed(refused.getMessage());
            }
        });
    }

    private static ResponseErrorException failed(String message) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, message, null));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        boolean later = session.client().resolvesCodeActions();
        if (!session.client().knowsCodeActionLiterals()) {
            return CompletableFuture.completedFuture(List.of());
        }
        List<String> only = params.getContext().getOnly() == null
                ? List.of()
                : params.getContext().getOnly();
        List<Diagnostic> found = params.getContext().getDiagnostics();
        return session.ask(params.getTextDocument(), List.of(), question -> {
            boolean asked = params.getContext().getTriggerKind() != CodeActionTriggerKind.Automatic;
            List<CodeAction> actions = CodeActions.at(question, params.getRange(), found, only, asked);
            if (!session.client().showsDisabledActions()) {
                actions.removeIf(action -> action.getDisabled() != null);
            }
            if (later) {
                actions.forEach(action -> {
                    action.setEdit(null);
                    action.setData(
                            GSON.toJsonTree(new Unresolved(question.document().uri(), params.getRange(), found)));
                });
            }
            return actions.stream().map(Either::<Command, CodeAction>forRight).toList();
        });
    }

    @Override
    public CompletableFuture<CodeAction> resolveCodeAction(CodeAction action) {
        if (!(action.getData() instanceof JsonElement data) || !data.isJsonObject()) {
            return CompletableFuture.completedFuture(action);
        }
        Unresolved unresolved = GSON.fromJson(data, Unresolved.class);
        return session.search(unresolved.uri(), action, (question, cancelled) -> {
            CodeActions.at(question, unresolved.range(), unresolved.diagnostics(), List.of()).stream()
                    .filter(known -> known.getTitle().equals(action.getTitle()))
                    .findFirst()
                    .ifPresent(known -> action.setEdit(known.getEdit()));
            return action;
        });
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
        return session.answer(params.getTextDocument(), List.of(), Formatter::edits);
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams params) {
        return session.answer(
                params.getTextDocument(),
                List.of(),
                document -> Formatter.edits(document, document.span(params.getRange())));
    }

    /** Lays out the line that the user has just left. */
    @Override
    public CompletableFuture<List<? extends TextEdit>> onTypeFormatting(DocumentOnTypeFormattingParams params) {
        int line = params.getPosition().getLine() - 1;
        Range left = new Range(new Position(line, 0), new Position(line, Integer.MAX_VALUE));
        return session.answer(
                params.getTextDocument(),
                List.of(),
                document -> line < 0 ? List.of() : Formatter.edits(document, document.span(left)));
    }

    @Override
    public CompletableFuture<LinkedEditingRanges> linkedEditingRange(LinkedEditingRangeParams params) {
        return session.answer(
                params.getTextDocument(), null, document -> LinkedNames.at(document, params.getPosition()));
    }

    // What is shown in the text

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
        String uri = params.getTextDocument().getUri();
        return session.search(uri, List.of(), (question, cancelled) -> {
            Document document = question.document();
            List<CodeLens> lenses =
                    new ArrayList<>(CodeLenses.of(document, session.settings().commands()));
            Measured measured = session.lastRun.read(uri, session.settings().recording());
            if (measured != null) {
                lenses.addAll(
                        MeasuredLenses.of(document, measured, session.settings().commands()));
            }
            return lenses;
        });
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
        String uri = params.getTextDocument().getUri();
        return session.search(
                uri,
                new SemanticTokens(List.of()),
                (question, cancelled) -> tokens.whole(uri, dev.vivarium.lsp.feature.SemanticTokens.of(question)));
    }

    @Override
    public CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> semanticTokensFullDelta(
            SemanticTokensDeltaParams params) {
        String uri = params.getTextDocument().getUri();
        return session.search(
                uri,
                Either.forLeft(new SemanticTokens(List.of())),
                (question, cancelled) -> tokens.since(
                        uri, params.getPreviousResultId(), dev.vivarium.lsp.feature.SemanticTokens.of(question)));
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
        return session.search(
                params.getTextDocument().getUri(),
                new SemanticTokens(List.of()),
                (question, cancelled) ->
                        new SemanticTokens(dev.vivarium.lsp.feature.SemanticTokens.of(question, params.getRange())));
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
        return session.search(
                params.getTextDocument().getUri(),
                List.of(),
                (question, cancelled) -> InlayHints.in(question, params.getRange()));
    }

    @Override
    public CompletableFuture<InlayHint> resolveInlayHint(InlayHint hint) {
        return hint.getData() instanceof JsonPrimitive uri
                ? session.search(uri.getAsString(), hint, (question, cancelled) -> InlayHints.resolve(question, hint))
                : CompletableFuture.completedFuture(hint);
    }

    @Override
    public CompletableFuture<List<InlineValue>> inlineValue(InlineValueParams params) {
        Position stopped = params.getContext().getStoppedLocation().getEnd();
        return session.answer(
                params.getTextDocument(),
                List.of(),
                document -> DebuggedValues.in(document, params.getRange(), stopped));
    }

    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
        String previous = params.getPreviousResultId();
        return session.worker.answerWithChecks(cancelled -> {
            Document document =
                    session.workspace.document(params.getTextDocument().getUri());
            List<Diagnostic> found = document == null ? List.of() : diagnostics.check(document, cancelled::isCanceled);
            String result = ResultId.of(found);
            if (result.equals(previous)) {
                return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(previous));
            }
            RelatedFullDocumentDiagnosticReport full = new RelatedFullDocumentDiagnosticReport(found);
            full.setResultId(result);
            return new DocumentDiagnosticReport(full);
        });
    }
}
