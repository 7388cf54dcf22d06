package dev.vivarium.module;

import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.host.InternetText;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.PrintKind;
import dev.vivarium.object.Printer;
import dev.vivarium.object.RomId;
import dev.vivarium.object.Stream;
import dev.vivarium.object.StreamMethods;

/** {@code socket.socket}. */
final class SocketType extends ObjectType {
    /** The host's handle; -1 once closed. */
    static final int HANDLE = 1;

    static final int BLOCKING = 2;
    /** Raw nanoseconds; negative for no limit. */
    static final int TIMEOUT = 3;

    private static final int WORDS = 4;

    static final SocketType INSTANCE = new SocketType();

    private static final Layout LAYOUT =
            Layout.named("socket").raw("fd").raw("blocking").raw("timeout").build();

    private SocketType() {
        super(RomId.SOCKET, "socket");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        BuiltinTable table = BuiltinTable.empty()
                .fn1("fileno() -> int", "The number of the socket; -1 once closed.", SocketMethods::fileNumber)
                .fnN("makefile(mode='r', buffering=0)", "A file on the socket.", 1, 3, SocketMethods::makeFile)
                .fnN("read(size=-1) -> Data", "Reads size bytes, or all up to the end.", 1, 2, StreamMethods::read)
                .fnN("readinto(buffer, size=None) -> int", "Reads bytes into a buffer.", 2, 3, StreamMethods::readInto)
                .fnN(
                        "readline(size=-1) -> Data",
                        "Reads up to the end of a line, at most size bytes.",
                        1,
                        2,
                        StreamMethods::readLine)
                .fnN("write(data, offset=0, size=None) -> int", "Writes all bytes.", 2, 4, StreamMethods::write)
                .fn1("close() -> None", "Closes the socket.", StreamMethods::close);
        return addTransfers(addConnections(table));
    }

    private static BuiltinTable addConnections(BuiltinTable table) {
        return table.fn2("connect(address) -> None", "Connects to an address.", SocketMethods::connect)
                .fn2("bind(address) -> None", "Gives the socket an address of its own.", SocketMethods::bind)
                .fnN("listen(backlog=2) -> None", "Lets others connect.", 1, 2, SocketMethods::listen)
                .fn1(
                        "accept() -> tuple[socket, tuple]",
                        "The next connection: a socket and the other's address.",
                        SocketMethods::accept)
                .fnN("setsockopt(level, option, value) -> None", "Sets an option.", 4, 4, SocketMethods::setOption)
                .fn2("setblocking(flag) -> None", "Whether calls wait.", SocketMethods::setBlocking)
                .fn2(
                        "settimeout(seconds) -> None",
                        "How many seconds calls wait: None for ever, 0 not at all.",
                        SocketMethods::setTimeout);
    }

    private static BuiltinTable addTransfers(BuiltinTable table) {
        return table.fnN("recv(size, flags=0) -> bytes", "Receives up to size bytes.", 2, 3, SocketMethods::receive)
                .fnN(
                        "recvfrom(size, flags=0) -> tuple[bytes, tuple]",
                        "Receives up to size bytes; these and the sender's address.",
                        2,
                        3,
                        SocketMethods::receiveFrom)
                .fnN("send(data, flags=0) -> int", "Sends bytes; how many.", 2, 3, SocketMethods::send)
                .fnN("sendall(data, flags=0) -> None", "Sends all bytes.", 2, 3, SocketMethods::sendAll)
                .fnN(
                        "sendto(data, flags, address) -> int",
                        "Sends a datagram; flags may be left out.",
                        3,
                        4,
                        SocketMethods::sendTo);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        long[] slots = space.stack.slots;
        int family = count > 0 ? (int) IntType.toLong(space, slots[base]) : InternetText.AF_INET;
        int kind = count > 1 ? (int) IntType.toLong(space, slots[base + 1]) : SocketModule.SOCK_STREAM;
        int protocol = count > 2 ? (int) IntType.toLong(space, slots[base + 2]) : 0;
        return create(space, (int) SystemFailure.check(space, space.host.socket(family, kind, protocol)));
    }

    static long create(ObjectSpace space, int handle) {
        long self = space.allocate(INSTANCE, WORDS);
        space.heap.store(self, HANDLE, handle);
        space.heap.store(self, BLOCKING, 1);
        space.heap.store(self, TIMEOUT, -1);
        return self;
    }

    @Override
    public void print(ObjectSpace space, Printer out, long self, PrintKind kind) {
        out.print("<_socket " + space.heap.load(self, HANDLE) + ">");
    }

    @Override
    public Stream stream(ObjectSpace space, long self) {
        return new SocketStream(space, self);
    }

    static boolean isBlocking(ObjectSpace space, long self) {
        return space.heap.load(self, BLOCKING) != Value.NULL;
    }
}
