package dev.vivarium.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The files a machine has open, by handle. Handles of closed files are used again. */
final class OpenFiles {
    private static final int FIRST_HANDLE = 3;

    private final List<FileChannel> channels = new ArrayList<>();

    int open(Path path, OpenMode mode) {
        if (Files.isDirectory(path) && mode.write()) {
            return -Errno.EISDIR;
        }
        try {
            return add(FileChannel.open(path, options(mode)));
        } catch (IOException failure) {
            return Failures.errno(failure);
        }
    }

    private static Set<? extends OpenOption> options(OpenMode mode) {
        Set<StandardOpenOption> options = EnumSet.noneOf(StandardOpenOption.class);
        // An append channel can not be read: appending is done by seeking before each write.
        if (mode.read()) {
            options.add(StandardOpenOption.READ);
        }
        if (mode.append() && !mode.read()) {
            options.add(StandardOpenOption.APPEND);
        } else if (mode.write()) {
            options.add(StandardOpenOption.WRITE);
        }
        if (mode.exclusive()) {
            options.add(StandardOpenOption.CREATE_NEW);
        } else if (mode.create()) {
            options.add(StandardOpenOption.CREATE);
        }
        if (mode.truncate()) {
            options.add(StandardOpenOption.TRUNCATE_EXISTING);
        }
        return options;
    }

    private int add(FileChannel channel) {
        int free = channels.indexOf(null);
        if (free < 0) {
            channels.add(channel);
            free = channels.size() - 1;
        } else {
            channels.set(free, channel);
        }
        return FIRST_HANDLE + free;
    }

    private FileChannel channel(int handle) {
        int index = handle - FIRST_HANDLE;
        return index >= 0 && index < channels.size() ? channels.get(index) : null;
    }

    int read(int handle, byte[] bytes, int from, int length) {
        FileChannel channel = channel(handle);
        if (channel == null) {
            return -Errno.EBADF;
        }
        try {
            return Math.max(0, channel.read(ByteBuffer.wrap(bytes, from, length)));
        } catch (NonReadableChannelException wrongMode) {
            return -Errno.EBADF;
        } catch (IOException failure) {
            return Failures.errno(failure);
        }
    }

    int write(int handle, byte[] bytes, int from, int length) {
        FileChannel channel = channel(handle);
        if (channel == null) {
            return -Errno.EBADF;
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            return length;
        } catch (NonWritableChannelException wrongMode) {
            return -Errno.EBADF;
        } catch (IOException failure) {
            return Failures.errno(failure);
        }
    }

    long seek(int handle, long offset, int whence) {
        FileChannel channel = channel(handle);
        if (channel == null) {
            return -Errno.EBADF;
        }
        try {
            long origin = whence == 0 ? 0 : whence == 1 ? channel.position() : channel.size();
            if (origin + offset < 0) {
                return -Errno.EINVAL;
            }
            channel.position(origin + offset);
            return channel.position();
        } catch (IOException failure) {
            return Failures.errno(failure);
        }
    }

    int close(int handle) {
        FileChannel channel = channel(handle);
        if (channel == null) {
            return -Errno.EBADF;
        }
        channels.set(handle - FIRST_HANDLE, null);
        try {
            channel.close();
            return 0;
        } catch (IOException failure) {
            return Failures.errno(failure);
        }
    }
}
