package dev.vivarium.module;

import dev.vivarium.host.FileStatus;
import dev.vivarium.host.Host;

/** A module found in the file system: a folder, or a file of source or bytecode. */
record ModuleFile(String path, FileStatus.Kind kind) {
    /** How the name of a file of bytecode ends. */
    static final String BYTECODE = ".mpy";

    private static final String SOURCE = ".py";

    /** Looks for a folder {@code base}, then as {@link #findFile}. */
    static ModuleFile find(Host host, String base) {
        ModuleFile folder = named(host, base, FileStatus.Kind.DIRECTORY);
        return folder != null ? folder : findFile(host, base);
    }

    /** Looks for {@code base.py} and {@code base.mpy}, in this order; null where there is neither. */
    static ModuleFile findFile(Host host, String base) {
        ModuleFile source = named(host, base + SOURCE, FileStatus.Kind.FILE);
        return source != null ? source : named(host, base + BYTECODE, FileStatus.Kind.FILE);
    }

    private static ModuleFile named(Host host, String path, FileStatus.Kind kind) {
        if (FrozenModules.isFrozen(path)) {
            return FrozenModules.kind(path) == kind ? new ModuleFile(path, kind) : null;
        }
        FileStatus status = host.status(path);
        return status != null && status.kind() == kind ? new ModuleFile(path, kind) : null;
    }
}
