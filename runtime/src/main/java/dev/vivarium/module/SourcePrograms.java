package dev.vivarium.module;

import dev.vivarium.bytecode.CompiledModule;
import dev.vivarium.bytecode.MalformedBytecodeException;
import dev.vivarium.bytecode.MpyReader;
import dev.vivarium.compiler.CompileError;
import dev.vivarium.compiler.CompileOptions;
import dev.vivarium.compiler.Compiler;
import dev.vivarium.compiler.InputKind;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Host;
import dev.vivarium.host.OpenMode;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.Names;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.Traceback;
import dev.vivarium.text.Utf8;
import java.util.Arrays;

/** Reads and compiles program texts; what the compiler rejects becomes a Python exception. */
public final class SourcePrograms {
    private static final int CHUNK = 1 << 16;
    /** Those of a MicroPython on 64 bits, whose files load too; what is no small int here becomes an object. */
    private static final int MPY_SMALL_INT_BITS = 63;

    private SourcePrograms() {}

    /**
     * Compiles a text.
     *
     * @param file the name that tracebacks show
     * @throws PythonError SyntaxError and the like
     */
    public static CompiledModule compile(
            ObjectSpace space, String text, String file, InputKind kind, CompileOptions options) {
        try {
            return Compiler.compile(text, kind, file, options);
        } catch (CompileError rejected) {
            throw raised(space, rejected, file);
        }
    }

    private static PythonError raised(ObjectSpace space, CompileError rejected, String file) {
        ExceptionType type = Exceptions.all().stream()
                .filter(candidate -> candidate.name().equals(rejected.exceptionType()))
                .findFirst()
                .orElse(Exceptions.SYNTAX_ERROR);
        PythonError error = space.error(type, rejected.getMessage());
        if (rejected.line() > 0) {
            int block = rejected.block() == null ? Names.EMPTY : space.qstrs.intern(rejected.block());
            Traceback.add(space, error.exception(), space.qstrs.intern(file), rejected.line(), block);
        }
        return error;
    }

    /** The text of a file; raises OSError. */
    public static String read(ObjectSpace space, String path) {
        byte[] bytes = readBytes(space, path);
        return Utf8.decode(bytes);
    }

    /** The module in a file of bytecode; raises OSError, and ValueError where the file cannot be used. */
    static CompiledModule readBytecode(ObjectSpace space, String path) {
        VfsFiles.Content file = content(space, path);
        try {
            if (file.address() != Value.NULL) {
                RomImages.keep(space, file.address());
            }
            return MpyReader.read(file.bytes(), MPY_SMALL_INT_BITS, file.address());
        } catch (MalformedBytecodeException malformed) {
            throw space.valueError(malformed.getMessage());
        }
    }

    /** The bytes of a file; raises OSError. */
    static byte[] readBytes(ObjectSpace space, String path) {
        return content(space, path).bytes();
    }

    private static VfsFiles.Content content(ObjectSpace space, String path) {
        if (!MountTable.of(space).isUntouched()) {
            return VfsFiles.read(space, path);
        }
        Host host = space.host;
        int handle = host.open(path, OpenMode.parse("r"));
        if (handle < 0) {
            throw space.osError(-handle);
        }
        try {
            return new VfsFiles.Content(readAll(space, handle), Value.NULL);
        } finally {
            host.close(handle);
        }
    }

    /** The text that standard input holds; raises OSError. */
    static String readStandardInput(ObjectSpace space) {
        return Utf8.decode(readAll(space, Host.STANDARD_INPUT));
    }

    private static byte[] readAll(ObjectSpace space, int handle) {
        byte[] bytes = new byte[CHUNK];
        int size = 0;
        int read;
        while ((read = space.host.read(handle, bytes, size, bytes.length - size)) > 0) {
            size += read;
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, size * 2);
            }
        }
        if (read < 0) {
            throw space.osError(-read);
        }
        return Arrays.copyOf(bytes, size);
    }
}
