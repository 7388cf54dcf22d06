package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.host.InternetText;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.RomId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sockets of the host. Addresses are the bytes of its {@code struct sockaddr}, as the unix port has them. */
final class SocketModule extends NativeModule {
    static final SocketModule INSTANCE = new SocketModule();

    static final int AF_UNIX = 1;
    static final int SOCK_STREAM = 1;
    static final int SOCK_DGRAM = 2;
    static final int SOCK_RAW = 3;
    static final int MSG_DONTWAIT = 0x40;

    private static final Map<String, Integer> NUMBERS = new LinkedHashMap<>();

    static {
        NUMBERS.put("AF_UNIX", AF_UNIX);
        NUMBERS.put("AF_INET", InternetText.AF_INET);
        NUMBERS.put("AF_INET6", InternetText.AF_INET6);
        NUMBERS.put("SOCK_STREAM", SOCK_STREAM);
        NUMBERS.put("SOCK_DGRAM", SOCK_DGRAM);
        NUMBERS.put("SOCK_RAW", SOCK_RAW);
        NUMBERS.put("MSG_DONTROUTE", 4);
        NUMBERS.put("MSG_DONTWAIT", MSG_DONTWAIT);
        NUMBERS.put("MSG_PEEK", 2);
        NUMBERS.put("SOL_SOCKET", 1);
        NUMBERS.put("SO_BROADCAST", 6);
        NUMBERS.put("SO_ERROR", 4);
        NUMBERS.put("SO_KEEPALIVE", 9);
        NUMBERS.put("SO_LINGER", 13);
        NUMBERS.put("SO_REUSEADDR", 2);
        NUMBERS.put("IP_ADD_MEMBERSHIP", 35);
        NUMBERS.put("IP_DROP_MEMBERSHIP", 36);
    }

    private SocketModule() {
        super(RomId.MODULE_SOCKET, "socket");
    }

    @Override
    protected BuiltinTable members() {
        BuiltinTable table = BuiltinTable.empty()
                .object("socket", SocketType.INSTANCE)
                .fnN(
                        "getaddrinfo(host, port, family=0, type=0, proto=0, flags=0) -> list[tuple]",
                        "The addresses of a host, as a list of (family, type, proto, None, address).",
                        2,
                        6,
                        AddressFunctions::resolve)
                .fn2("inet_pton(family, text) -> bytes", "The bytes of a numeric address.", AddressFunctions::parse)
                .fn2("inet_ntop(family, bytes) -> str", "The text of a numeric address.", AddressFunctions::format)
                .fn1(
                        "sockaddr(address)",
                        "An address as a tuple that begins with its family.",
                        AddressFunctions::split);
        for (Map.Entry<String, Integer> number : NUMBERS.entrySet()) {
            table = table.constant(
                    number.getKey(), "As on Linux.", (ObjectSpace s) -> Value.ofSmallInt(number.getValue()));
        }
        return table;
    }
}
