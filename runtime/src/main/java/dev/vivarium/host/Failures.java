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
    /** The C library's words, as the JDK passes them on, and the numbers they stand for. */
    private static final String[] REASONS = {
        "Is a directory",
        "Not a directory",
        "Directory not empty",
        "No such file",
        "Invalid argument",
        "Too many open files",
        "No space left",
        "Read-only file system",
        "Broken pipe",
        "File name too long",
        "Too many levels of symbolic links",
        "Invalid cross-device link",
        "Illegal seek",
        "Connection refused",
        "Connection reset",
        "Address already in use",
        "annot assign requested address",
        "Network is unreachable",
        "No route to host",
        "Connection timed out",
        "Permission denied",
        "Operation not permitted",
        "Message too long",
        "Transport endpoint is not connected"
    };

    private static final int[] NUMBERS = {
        Errno.EISDIR,
        Errno.ENOTDIR,
        Errno.ENOTEMPTY,
        Errno.ENOENT,
        Errno.EINVAL,
        Errno.EMFILE,
        Errno.ENOSPC,
        Errno.EROFS,
        Errno.EPIPE,
        Errno.ENAMETOOLONG,
        Errno.ELOOP,
        Errno.EXDEV,
        Errno.ESPIPE,
        Errno.ECONNREFUSED,
        Errno.ECONNRESET,
        Errno.EADDRINUSE,
        Errno.EADDRNOTAVAIL,
        Errno.ENETUNREACH,
        Errno.EHOSTUNREACH,
        Errno.ETIMEDOUT,
        Errno.EACCES,
        Errno.EPERM,
        Errno.EMSGSIZE,
        Errno.ENOTCONN
    };

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
        return fromReason(String.valueOf(
                failure instanceof FileSystemException
                        ? ((FileSystemException) failure).getReason()
                        : failure.getMessage()));
    }

    private static int fromReason(String reason) {
        for (int i = 0; i < REASONS.length; i++) {
            if (reason.contains(REASONS[i])) {
                return -NUMBERS[i];
            }
        }
        return -Errno.EIO;
    }
}
