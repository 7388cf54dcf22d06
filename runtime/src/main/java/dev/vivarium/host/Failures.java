package dev.vivarium.host;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Error numbers of the JDK's file failures. */
final class Failures {
    private Failures() {}

    /** The negative error number. */
    static int errno(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return -Errno.ENOENT;
        }
        if (failure instanceof FileAlreadyExistsException) {
            return -Errno.EEXIST;
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return -Errno.ENOTEMPTY;
        }
        if (failure instanceof NotDirectoryException) {
            return -Errno.ENOTDIR;
        }
        if (failure instanceof AccessDeniedException) {
            return -Errno.EACCES;
        }
        return failure instanceof FileSystemException ? fromReason((FileSystemException) failure) : -Errno.EIO;
    }

    private static int fromReason(FileSystemException failure) {
        String reason = String.valueOf(failure.getReason());
        if (reason.contains("Is a directory")) {
            return -Errno.EISDIR;
        }
        return reason.contains("Not a directory") ? -Errno.ENOTDIR : -Errno.EIO;
    }
}
