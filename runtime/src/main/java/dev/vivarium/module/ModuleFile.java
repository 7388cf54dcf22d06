package dev.vivarium.module;

import dev.vivarium.host.FileStatus;
import dev.vivarium.host.Host;

/** A module found in the file system: a folder, or a source file. */
record ModuleFile(String path, FileStatus.Kind kind) {
    /** Looks for a folder {@code base} and a file {@code base.py}, in this order; null where there is neither. */
    static ModuleFile find(Host host, String base) {
        FileStatus status = host.status(base);
        if (status != null && status.kind() == FileStatus.Kind.DIRECTORY) {
            return new ModuleFile(base, FileStatus.Kind.DIRECTORY);
        }
        String source = base + ".py";
        status = host.status(source);
        return status != null && status.kind() == FileStatus.Kind.FILE
                ? new ModuleFile(source, FileStatus.Kind.FILE)
                : null;
    }
}
