package dev.vivarium.lsp.workspace;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the Python files below folders; links are followed, but not in a circle. */
final class FolderWalk extends SimpleFileVisitor<Path> {
    /** Workspaces with more files than this are indexed in part. */
    static final int MOST_FILES = 50_000;

    private static final int DEEPEST = 40;
    private static final Set<String> SKIPPED = Set.of("__pycache__", "node_modules", "build", "venv", "target");

    private final Set<Path> found = new TreeSet<>();

    private FolderWalk() {}

    static Set<Path> sources(List<Path> folders) {
        FolderWalk walk = new FolderWalk();
        for (Path folder : folders) {
            try {
                Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, walk);
            } catch (IOException | SecurityException unreadable) {
                // A folder that has gone holds no files.
            }
        }
        return walk.found;
    }

    static boolean isSource(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.endsWith(".py");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
        boolean hidden = name.startsWith(".") && name.length() > 1;
        return hidden || SKIPPED.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && isSource(file)) {
            found.add(file);
        }
        return found.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException circularOrUnreadable) {
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException unreadable) {
        return FileVisitResult.CONTINUE;
    }
}
