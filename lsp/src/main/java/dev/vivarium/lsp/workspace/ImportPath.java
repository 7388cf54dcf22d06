package dev.vivarium.lsp.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a file names the modules of other files in its imports. */
final class ImportPath {
    private static final String SUFFIX = ".py";
    private static final Pattern NAME = Pattern.compile("[^\\W\\d]\\w*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String PACKAGE = "__init__";

    private final List<Path> roots = new ArrayList<>();
    private final Path importer;

    /** @param importer the file that imports; null for a document that is no file */
    ImportPath(List<Path> folders, Path importer) {
        this.importer = importer;
        folders.forEach(folder -> roots.add(folder.resolve("lib")));
        if (importer != null && importer.getParent() != null) {
            roots.add(importer.getParent());
        }
        roots.addAll(folders);
    }

    /** The name of a file's module; null where the importer cannot name it, or is it. */
    String to(Path file) {
        if (file.equals(importer)) {
            return null;
        }
        for (Path root : roots) {
            if (file.startsWith(root)) {
                return name(root.relativize(file));
            }
        }
        return null;
    }

    private static String name(Path file) {
        List<String> parts = new ArrayList<>();
        file.forEach(part -> parts.add(part.toString()));
        int last = parts.size() - 1;
        String module = parts.get(last).substring(0, parts.get(last).length() - SUFFIX.length());
        parts.set(last, module);
        if (module.equals(PACKAGE)) {
            parts.remove(last);
        }
        boolean named = !parts.isEmpty()
                && parts.stream().allMatch(part -> NAME.matcher(part).matches());
        return named ? String.join(".", parts) : null;
    }
}
