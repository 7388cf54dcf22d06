package dev.vivarium.object;

/** The methods of bytes and bytearray. */
final class BytesMethods {
    private BytesMethods() {}

    /** Adds them for one of both types. */
    static BuiltinTable addTo(BuiltinTable table, ObjectType type) {
        return StrMethods.addTo(table.fnN(
                        "hex(sep=None) -> str", "The bytes as a str of hexadecimal digits.", 1, 2, BytesHex::hex)
                .classMethod(
                        "fromhex(string) -> " + type.name(),
                        "The " + type.name() + " that hexadecimal digits stand for.",
                        2,
                        2,
                        (space, base, count) -> BytesHex.fromHex(space, space.stack.slots[base + 1], type))
                .fnN(
                        "decode(encoding='utf-8', errors='strict') -> str",
                        "The str of these bytes.",
                        1,
                        3,
                        StrCodec::decode));
    }
}
