package dev.vivarium.lsp.workspace;

import dev.vivarium.lsp.document.Document;
import dev.vivarium.module.FrozenModules;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The modules in Python that are part of the runtime. Editors cannot open them. */
final class FrozenSources {
    static final String SCHEME = Document.PROVIDED + "frozen:/";

    private static final String PACKAGE_FILE = "/__init__.py";

    private final ConcurrentMap<String, Document> documents = new ConcurrentHashMap<>();

    /** The module that {@code from}, which may be one of these itself, imports; null where it is none of these. */
    Document find(Document from, int level, String name) {
        String folder = "";
        if (level > 0) {
            folder = from.uri().substring(SCHEME.length());
            for (int i = 0; i < level; i++) {
                folder = folder.contains("/") ? folder.substring(0, folder.lastIndexOf('/')) : "";
            }
        }
        String place = folder + (folder.isEmpty() || name.isEmpty() ? "" : "/") + name.replace('.', '/');
        Document module = document(place + ".py");
        return module != null ? module : document(place + PACKAGE_FILE);
    }

    private Document document(String file) {
        Document known = documents.get(file);
        if (known == null) {
            String text = FrozenModules.source(file);
            if (text == null) {
                return null;
            }
            documents.putIfAbsent(file, new Document(SCHEME + file, 0, text));
            known = documents.get(file);
        }
        return known;
    }
}
