package dev.vivarium.lsp.server;

import dev.vivarium.lsp.diagnostic.CodeExplanations;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.document.Documents;
import dev.vivarium.lsp.feature.Question;
import dev.vivarium.lsp.workspace.SourceIndex;
import dev.vivarium.lsp.workspace.Workspace;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/** What all requests of one client share. */
final class Session {
    final Documents documents = new Documents();
    final Workspace workspace = new Workspace(documents);
    final SourceIndex index = new SourceIndex(workspace, documents);
    final Worker worker = new Worker();
    final LastRun lastRun = new LastRun(workspace);
    private volatile Settings settings = Settings.DEFAULT;
    private volatile ClientAbilities client = ClientAbilities.NONE;

    /** What the client can do. */
    ClientAbilities client() {
        return client;
    }

    void begin(InitializeParams params) {
        client = ClientAbilities.of(params);
        if (client.opensCodeDescriptions()) {
            settings = settings.explainedBy(CodeExplanations.ofDistribution());
        }
        change(params.getInitializationOptions());
    }

    Settings settings() {
        return settings;
    }

    void change(Object sent) {
        settings = settings.with(sent);
        workspace.setStubPaths(settings.stubPaths());
        workspace.setBoard(settings.board());
    }

    private Question question(Document document, CancelChecker cancelled) {
        Question question = Question.about(document, workspace, index);
        question.inference().whileWanted(cancelled::checkCanceled);
        return question;
    }

    /** Answers from one open document, before anything that takes long. */
    <T> CompletableFuture<T> answer(TextDocumentIdentifier id, T otherwise, Function<Document, T> feature) {
        return answer(id, otherwise, (document, cancelled) -> feature.apply(document));
    }

    private <T> CompletableFuture<T> answer(
            TextDocumentIdentifier id, T otherwise, BiFunction<Document, CancelChecker, T> feature) {
        return worker.answer(cancelled -> {
            Document document = documents.get(id.getUri());
            return document == null ? otherwise : feature.apply(document, cancelled);
        });
    }

    /** As {@link #answer}, with the types of the workspace. */
    <T> CompletableFuture<T> ask(TextDocumentIdentifier id, T otherwise, Function<Question, T> feature) {
        return answer(id, otherwise, (document, cancelled) -> feature.apply(question(document, cancelled)));
    }

    /** Answers what may have to read the whole workspace, behind the quick answers; the document need not be open. */
    <T> CompletableFuture<T> search(String uri, T otherwise, BiFunction<Question, CancelChecker, T> feature) {
        return worker.answerSlowly(cancelled -> {
            Document document = workspace.document(uri);
            return document == null ? otherwise : feature.apply(question(document, cancelled), cancelled);
        });
    }
}
