package dev.vivarium.lsp.workspace;

import dev.vivarium.lsp.analysis.Importable;
import dev.vivarium.lsp.analysis.Mentions;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.document.Documents;
import dev.vivarium.lsp.document.Subsequence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.lsp4j.SymbolKind;

/**
 * Which names stand in which files, and what the files declare. Filled by {@link #build} on a thread of its own while
 * others ask; open documents are looked at as they are in the editor.
 */
public final class SourceIndex implements Mentions, Importable {
    private static final int MOST_SYMBOLS = 1_000;
    private static final int MOST_EXPORTS = 100;

    /** Told how the building goes on. */
    public interface Progress {
        void begin(int files);

        void done(int files);

        void end();
    }

    private record Words(Set<String> all) {}

    private final Workspace workspace;
    private final Documents documents;
    private final ConcurrentMap<Path, FileSummary> files = new ConcurrentHashMap<>();
    private volatile boolean complete;

    public SourceIndex(Workspace workspace, Documents documents) {
        this.workspace = workspace;
        this.documents = documents;
    }

    /** Whether all files have been looked at. */
    public boolean isComplete() {
        return complete;
    }

    /** The files that were found, in order. */
    public List<Path> files() {
        return files.keySet().stream().sorted().toList();
    }

    /** Says that the folders have changed, so that the index has to be built anew. */
    public void outdate() {
        complete = false;
    }

    /** Looks at all files; ends early when its thread is interrupted. */
    public void build(Progress progress) {
        Set<Path> sources = FolderWalk.sources(workspace.folders());
        files.keySet().retainAll(sources);
        progress.begin(sources.size());
        int done = 0;
        for (Path source : sources) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            summarise(source);
            progress.done(++done);
        }
        complete = true;
        progress.end();
    }

    /** Says that a file or folder was made, changed or deleted. */
    public void changed(Path path) {
        if (Files.isRegularFile(path) && FolderWalk.isSource(path)) {
            summarise(path);
        } else if (!Files.exists(path)) {
            files.keySet().removeIf(file -> file.startsWith(path));
        }
    }

    private void summarise(Path source) {
        Document document = workspace.readOnce(source);
        if (document == null) {
            files.remove(source);
            return;
        }
        try {
            files.put(source, FileSummary.of(document));
        } catch (StackOverflowError nestedTooDeeply) {
            files.remove(source);
        }
    }

    @Override
    public Collection<Document> of(String name) {
        Map<String, Document> found = new LinkedHashMap<>();
        for (Document open : documents.all()) {
            if (wordsOf(open).contains(name)) {
                found.put(open.uri(), open);
            }
        }
        files.forEach((path, summary) -> {
            if (summary.words().contains(name)) {
                Document document = workspace.document(path);
                if (document != null && wordsOf(document).contains(name)) {
                    found.put(document.uri(), document);
                }
            }
        });
        return found.values();
    }

    private static Set<String> wordsOf(Document document) {
        return document.computed(
                        Words.class, d -> new Words(FileSummary.words(d.source().text())))
                .all();
    }

    /** A declaration and where its file is. */
    public record Located(String uri, Declaration declaration) {}

    /** Declarations whose names hold the letters of a query in order, whatever their case. */
    public List<Located> symbols(String query) {
        List<Located> found = new ArrayList<>();
        String letters = query.toLowerCase(Locale.ROOT);
        for (Document open : documents.all()) {
            add(open.uri(), Declaration.of(open), letters, found);
        }
        for (Map.Entry<Path, FileSummary> entry : files.entrySet()) {
            String uri = entry.getKey().toUri().toString();
            if (documents.get(uri) == null) {
                add(uri, entry.getValue().declarations(), letters, found);
            }
        }
        return found;
    }

    private static void add(String uri, List<Declaration> declarations, String letters, List<Located> found) {
        for (Declaration declaration : declarations) {
            if (found.size() < MOST_SYMBOLS
                    && Subsequence.isIn(letters, declaration.name().toLowerCase(Locale.ROOT))) {
                found.add(new Located(uri, declaration));
            }
        }
    }

    @Override
    public List<Export> startingWith(String prefix, Document importer) {
        List<Export> found = new ArrayList<>();
        ImportPath path = new ImportPath(workspace.folders(), Workspace.path(importer.uri()));
        files.forEach((file, summary) -> {
            String module = null;
            for (Declaration declaration : summary.declarations()) {
                boolean offered = declaration.container().isEmpty()
                        && declaration.name().startsWith(prefix)
                        && !declaration.name().startsWith("_")
                        && found.size() < MOST_EXPORTS;
                module = offered && module == null ? path.to(file) : module;
                if (offered && module != null) {
                    found.add(new Export(module, declaration.name(), kind(declaration.kind())));
                }
            }
        });
        return found;
    }

    private static Kind kind(SymbolKind kind) {
        return switch (kind) {
            case Class -> Kind.CLASS;
            case Function -> Kind.FUNCTION;
            default -> Kind.VARIABLE;
        };
    }
}
