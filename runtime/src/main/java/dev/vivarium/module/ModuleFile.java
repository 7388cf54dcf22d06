package dev.vivarium.module;

import dev.vivarium.host.FileStatus;
import dev.vivarium.object.ObjectSpace;

/** A module found in the file system: a folder, or a file of source or bytecode. */
record ModuleFile(String path, FileStatus.Kind kind) {
    /** How the name of a file of bytecode ends. */
    static final String BYTECODE = ".mpy";

    private static final String SOURCE = ".py";

    /** Looks for a folder {@code base}, then as {@link #findFile}. */
    static ModuleFile find(ObjectSpace space, String base) {
        ModuleFile folder = named(space, base, FileStatus.Kind.DIRECTORY);
        return folder != null ? folder : findFile(space, base);
    }

    /** Looks for {@code base.py} and {@code base.mpy}, in this order; null where there is neither. */
    static ModuleFile findFile(ObjectSpace space, String base) {
        ModuleFile source = named(space, base + SOURCE, FileStatus.Kind.FILE);
        return source != null ? source : named(space, base + BYTECODE, FileStatus.Kind.FILE);
    }

    private static ModuleFile named(ObjectSpace space, String path, FileStatus.Kind kind) {
        return kind(space, path) == kind ? new ModuleFile(path, kind) : null;
    }

    private static FileStatus.Kind kind(ObjectSpace space, String path) {
        if (!FrozenModules.isFrozen(path)) {
            return VfsFiles.kind(space, path);
        }
        return Modules.isOnBoard(space, FrozenModules.topName(path)) ? FrozenModules.kind(path) : null;
    }
}
