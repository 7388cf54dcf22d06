package dev.vivarium.object;

/** The join method of str, bytes and bytearray. */
final class StrJoin {
    private StrJoin() {}

    static long join(ObjectSpace space, long self, long iterable) {
        long items = iterable;
        if (!ListType.isList(space, iterable) && !space.isExact(iterable, TupleType.INSTANCE)) {
            items = ListType.create(space);
            Sequences.appendAll(space, items, iterable);
        }
        ObjectType type = space.typeOf(self);
        long length = joinedLength(space, type, self, items);
        int count = Sequences.lengthOfArray(space, items);
        long data = StrData.allocateData(space, length);
        if (count != Sequences.lengthOfArray(space, items) || length != joinedLength(space, type, self, items)) {
            // A callback of the collector has changed the list: its new contents are what is joined.
            space.heap.free(data);
            return join(space, self, items);
        }
        copyItems(space, self, items, count, data);
        return StrData.finish(space, type, data, (int) length);
    }

    private static long joinedLength(ObjectSpace space, ObjectType type, long self, long items) {
        ObjectType wanted = StrSearch.plain(type);
        int count = Sequences.lengthOfArray(space, items);
        int at = Sequences.itemsToRead(space, items, count);
        long length = count == 0 ? 0 : (count - 1L) * StrData.length(space, self);
        for (int i = 0; i < count; i++) {
            long item = space.heap.words[at + i];
            if (StrSearch.plain(space.typeOf(item)) != wanted) {
                throw space.typeError("join expects a list of str/bytes objects consistent with self object");
            }
            length += StrData.length(space, item);
        }
        return length;
    }

    private static void copyItems(ObjectSpace space, long self, long items, int count, long data) {
        int at = Sequences.itemsToRead(space, items, count);
        int separator = StrData.length(space, self);
        long target = data;
        for (int i = 0; i < count; i++) {
            if (i > 0 && separator > 0) {
                StrData.copyTo(space, self, 0, separator, target);
                target += separator;
            }
            long item = space.heap.words[at + i];
            int length = StrData.length(space, item);
            StrData.copyTo(space, item, 0, length, target);
            target += length;
        }
    }
}
