package dev.vivarium.lsp.workspace;

import dev.vivarium.lsp.analysis.ModuleTables;
import dev.vivarium.lsp.document.Document;
import dev.vivarium.lsp.document.Documents;
import dev.vivarium.lsp.types.ModuleFinder;
import dev.vivarium.module.Board;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The source files of a workspace. */
public final class Workspace implements ModuleFinder {
    /** A larger file is data, not a program that somebody edits. */
    private static final long LARGEST_FILE_BYTES = 16L << 20;

    private static final String PACKAGE_FILE = "__init__.py";

    /** A file as it was read; its tree is given up when memory is short. */
    private record ReadFile(SoftReference<Document> document, long modified, long size) {}

    private final Documents documents;
    private final List<Path> folders = new CopyOnWriteArrayList<>();
    private final FrozenSources frozen = new FrozenSources();
    private final BundledStubs bundled = new BundledStubs();
    private volatile Board board;
    private volatile List<String> stubPaths = List.of();
    private final ConcurrentMap<Path, ReadFile> files = new ConcurrentHashMap<>();

    public Workspace(Documents documents) {
        this.documents = documents;
    }

    public void addFolder(String uri) {
        Path path = path(uri);
        if (path != null && !folders.contains(path)) {
            folders.add(path);
        }
    }

    public void removeFolder(String uri) {
        folders.remove(path(uri));
    }

    /** Folders with stub files, absolute or relative to each workspace folder. */
    public void setStubPaths(List<String> paths) {
        stubPaths = List.copyOf(paths);
    }

    /** The board that programs are for; null for none in particular. */
    public void setBoard(Board chosen) {
        board = chosen;
    }

    @Override
    public Board board() {
        return board;
    }

    @Override
    public Collection<String> stubNames() {
        return BundledStubs.names().stream()
                .filter(name -> bundled.find(name, board) != null)
                .toList();
    }

    @Override
    public Document stubOfAnyBoard(String name) {
        return bundled.find(name, null);
    }

    /** A module that comes with the server or the runtime. */
    private Document provided(Document from, int level, String name) {
        Document stub = level == 0 ? bundled.find(name, board) : null;
        return stub != null ? stub : frozen.find(from, level, name);
    }

    public List<Path> folders() {
        return folders;
    }

    @Override
    public Document find(Document from, int level, String name) {
        if (from.uri().startsWith(FrozenSources.SCHEME)) {
            return frozen.find(from, level, name);
        } else if (from.uri().startsWith(BundledStubs.SCHEME)) {
            return bundled.find(name, board);
        }
        Path file = path(from.uri());
        if (file == null) {
            return level > 0 ? null : provided(from, level, name);
        }
        if (level > 0) {
            Path folder = file;
            for (int i = 0; i < level && folder != null; i++) {
                folder = folder.getParent();
            }
            return folder == null ? null : in(folder, name);
        }
        Document beside = file.getParent() == null ? null : in(file.getParent(), name);
        if (beside != null) {
            return beside;
        }
        for (Path folder : folders) {
            Document found = in(folder, name);
            found = found != null ? found : in(folder.resolve("lib"), name);
            found = found != null ? found : stub(folder, name);
            if (found != null) {
                return found;
            }
        }
        Document builtIn = provided(from, level, name);
        return builtIn != null ? builtIn : above(file, name);
    }

    /** A module that lies above the importing file: examples and tests import the package beside their folder. */
    private Document above(Path file, String name) {
        Path top = folders.stream().filter(file::startsWith).findFirst().orElse(null);
        Path folder = file.getParent();
        while (top != null && folder != null && !folder.equals(top)) {
            folder = folder.getParent();
            Document found = in(folder, name);
            // A native module comes first, but for the package that the importing file is part of.
            boolean comesFirst =
                    ModuleTables.module(name) == null || file.startsWith(folder.resolve(name.replace('.', '/')));
            if (found != null && comesFirst) {
                return found;
            }
        }
        return null;
    }

    private Document in(Path folder, String name) {
        Path place = name.isEmpty() ? folder : folder.resolve(name.replace('.', '/'));
        Document module = name.isEmpty() ? null : document(place.resolveSibling(place.getFileName() + ".py"));
        return module != null ? module : document(place.resolve(PACKAGE_FILE));
    }

    /** A module that only a stub describes; one that the runtime has needs none. */
    private Document stub(Path folder, String name) {
        for (String stubs : stubPaths) {
            try {
                Path place = folder.resolve(stubs).resolve(name.replace('.', '/'));
                Document module = document(place.resolveSibling(place.getFileName() + ".pyi"));
                module = module != null ? module : document(place.resolve("__init__.pyi"));
                if (module != null) {
                    return module;
                }
            } catch (InvalidPathException notAPath) {
                // A setting that is no path finds nothing.
            }
        }
        return null;
    }

    /** The document of a path: the open one, else the file's text; null where there is no such file. */
    public Document document(Path path) {
        Document open = documents.get(path.toUri().toString());
        return open != null ? open : file(path);
    }

    /** The document of a URI, open or not; null where there is none. */
    public Document document(String uri) {
        Document open = documents.get(uri);
        Path path = open == null ? path(uri) : null;
        return path == null ? open : file(path);
    }

    private Document file(Path path) {
        try {
            if (!Files.isRegularFile(path)) {
                files.remove(path);
                return null;
            }
            long modified = Files.getLastModifiedTime(path).toMillis();
            long size = Files.size(path);
            ReadFile known = files.get(path);
            Document document = known != null && known.modified() == modified && known.size() == size
                    ? known.document().get()
                    : null;
            if (document == null) {
                document = readOnce(path);
                files.put(path, new ReadFile(new SoftReference<>(document), modified, size));
            }
            return document;
        } catch (IOException | SecurityException unreadable) {
            return null;
        }
    }

    /** The state of a document: changes whenever its text may have changed. */
    public String stamp(String uri) {
        Document open = documents.get(uri);
        Path path = open == null ? path(uri) : null;
        try {
            return path == null
                    ? "version " + (open == null ? "none" : open.version())
                    : Files.getLastModifiedTime(path).toMillis() + " " + Files.size(path);
        } catch (IOException | SecurityException unreadable) {
            return "unreadable";
        }
    }

    /** The document of a file that is read for one look at it, and not kept. */
    public Document unkept(Path path) {
        return Files.isRegularFile(path) ? readOnce(path) : null;
    }

    /** The text of a file, which is not remembered; null for one that cannot be read or is no program. */
    Document readOnce(Path path) {
        try {
            return Files.size(path) > LARGEST_FILE_BYTES
                    ? null
                    : new Document(
                            path.toUri().toString(), 0, new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        } catch (IOException | SecurityException unreadable) {
            return null;
        }
    }

    /** The path of a file URI; null for another sort of URI. */
    public static Path path(String uri) {
        try {
            return uri.startsWith("file:") ? Path.of(URI.create(uri)).normalize() : null;
        } catch (IllegalArgumentException | FileSystemNotFoundException notAPath) {
            return null;
        }
    }
}
