package dev.vivarium.host;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Set;

/** The files a machine has open. */
final class OpenFiles {
    private final Handles handles;

    OpenFiles(Handles handles) {
        this.handles = handles;
    }

    int open(Path path, OpenMode mode) {
        if (Files.isDirectory(path) && mode.write()) {
            return -Errno.EISDIR;
        }
        try {
            return handles.add(new OpenFile(FileChannel.open(path, options(mode)), mode.append()));
        } catch (IOException failure) {
            return Failures.errno(failure);
        }
    }

    private static Set<? extends OpenOption> options(OpenMode mode) {
        Set<StandardOpenOption> options = EnumSet.noneOf(StandardOpenOption.class);
        if (mode.read()) {
            options.add(StandardOpenOption.READ);
        }
        if (mode.write()) {
            options.add(StandardOpenOption.WRITE);
        }
        if (mode.create()) {
            options.add(StandardOpenOption.CREATE);
        }
        if (mode.truncate()) {
            options.add(StandardOpenOption.TRUNCATE_EXISTING);
        }
        return options;
    }

    private OpenFile file(int handle) {
        return handles.get(handle, OpenFile.class);
    }

    private FileChannel channel(int handle) {
        OpenFile file = file(handle);
        return file == null ? null : file.channel;
    }

    /** The JDK cannot read a channel that it opened for appending: each write looks for the end itself. */
    private record OpenFile(FileChannel channel, boolean appends) implements Closeable {
        @Override
        public void close() throws IOException {
            channel.close();
        }
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
        OpenFile file = file(handle);
        if (file == null) {
            return -Errno.EBADF;
        }
        FileChannel channel = file.channel;
        try {
            if (file.appends) {
                channel.position(channel.size());
            }
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
        if (whence < 0 || whence > 2) {
            return -Errno.EINVAL;
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
}
