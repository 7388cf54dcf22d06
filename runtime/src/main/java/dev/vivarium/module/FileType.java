package dev.vivarium.module;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Host;
import dev.vivarium.host.OpenMode;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.Names;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.RomId;
import dev.vivarium.object.StrType;
import dev.vivarium.object.Stream;
import dev.vivarium.object.StreamMethods;

/** Open files, of text or of bytes. A file that is collected is closed. */
public final class FileType extends LineStreamType {
    /** The host's handle; {@link #CLOSED} once closed. */
    static final int HANDLE = 1;
    /** Of a standard text stream: the stream of bytes on the same handle. */
    private static final int BYTES = 2;

    static final int CLOSED = -1;

    private static final int WORDS = 2;
    private static final int STANDARD_WORDS = 3;

    public static final FileType TEXT = new FileType(RomId.TEXT_IO, "TextIOWrapper", true);
    public static final FileType BINARY = new FileType(RomId.FILE_IO, "FileIO", false);

    private FileType(RomId id, String name, boolean isText) {
        super(id, Layout.named(name).raw("fd").value("buffer").build(), isText);
    }

    @Override
    protected BuiltinTable members() {
        return StreamMethods.addTo(BuiltinTable.empty())
                .fn1("readlines() -> list", "The lines up to the end, as a list.", StreamMethods::readLines)
                .fn1("fileno() -> int", "The number of the file.", FileType::fileNumber)
                .fn1("__del__() -> None", "Closes the file.", StreamMethods::close);
    }

    static long standardStream(ObjectSpace space, int handle) {
        long bytes = space.allocate(BINARY, WORDS);
        space.heap.store(bytes, HANDLE, handle);
        long text = space.allocate(TEXT, STANDARD_WORDS);
        space.heap.store(text, HANDLE, handle);
        space.heap.store(text, BYTES, bytes);
        return text;
    }

    /** A file on a handle that is open already. */
    static long open(ObjectSpace space, long handle, long mode) {
        return make(space, StrType.text(space, mode), (int) Value.smallIntValue(handle));
    }

    /** Opens a file of the host. */
    static long openPath(ObjectSpace space, String path, String mode) {
        long made = make(space, mode, CLOSED);
        int handle = space.host.open(path, OpenMode.parse(mode));
        if (handle < 0) {
            throw SystemFailure.error(space, handle);
        }
        space.heap.store(made, HANDLE, handle);
        return made;
    }

    private static long make(ObjectSpace space, String mode, int handle) {
        boolean binary = mode.lastIndexOf('b') > mode.lastIndexOf('t');
        long made = space.allocateWithFinaliser(binary ? BINARY : TEXT, WORDS);
        space.heap.store(made, HANDLE, handle);
        return made;
    }

    private static long fileNumber(ObjectSpace space, long self) {
        return Value.ofSmallInt(((FileStream) StreamMethods.of(space, self)).handle());
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print("<io." + name() + " " + space.heap.load(self, HANDLE) + ">");
    }

    @Override
    public long attribute(ObjectSpace space, long self, int name) {
        if (isText && name == Names.BUFFER) {
            return standardBytes(space, self);
        }
        return super.attribute(space, self, name);
    }

    private static long standardBytes(ObjectSpace space, long self) {
        space.boundSelf = Value.NULL;
        SystemState state = SystemState.of(space);
        for (int handle = 0; handle <= Host.STANDARD_ERROR; handle++) {
            if (state.stream(handle) == self) {
                return space.heap.load(self, BYTES);
            }
        }
        return Value.NULL;
    }

    @Override
    public Stream stream(ObjectSpace space, long self) {
        return new FileStream(space, self, isText);
    }
}
