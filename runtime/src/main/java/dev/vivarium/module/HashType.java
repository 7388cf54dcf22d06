package dev.vivarium.module;

import dev.vivarium.codec.BlockHash;
import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.RomId;

/** A hash that is fed bytes: sha256, sha1 and md5. All of it lies in the object. */
final class HashType extends ObjectType {
    /** Not 0 after the digest was taken. */
    private static final int FINAL = 1;
    /** The number of bytes so far. */
    private static final int TOTAL = 2;
    /** The words of the hash, two in each word here. */
    private static final int STATE = 3;
    /** The bytes after the last whole block. */
    private static final int REST = STATE + BlockHash.MOST_STATE_WORDS / 2;

    /** As many as the reference's object takes. */
    private static final int WORDS = REST + BlockHash.BLOCK_BYTES / Long.BYTES;

    static final HashType SHA256 = new HashType(RomId.HASH_SHA256, BlockHash.SHA256);
    static final HashType SHA1 = new HashType(RomId.HASH_SHA1, BlockHash.SHA1);
    static final HashType MD5 = new HashType(RomId.HASH_MD5, BlockHash.MD5);

    private final BlockHash hash;
    private final Layout layout;

    private HashType(RomId id, BlockHash hash) {
        super(id, hash.pythonName());
        this.hash = hash;
        layout = Layout.named(hash.pythonName())
                .raw("final")
                .raw("total")
                .tail(Layout.Content.BYTES)
                .build();
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fn2("update(data) -> None", "Hashes more bytes.", this::update)
                .fn1(
                        "digest() -> bytes",
                        "The hash of all bytes, as bytes; nothing can be added afterwards.",
                        this::digest);
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 0, 1, false);
        long made = space.allocate(this, WORDS);
        storeState(space.heap, made, hash.initialState());
        if (count == 1) {
            update(space, made, space.stack.slots[base]);
        }
        return made;
    }

    private int[] loadState(Heap heap, long self) {
        int[] state = new int[hash.stateWords()];
        for (int i = 0; i < state.length; i++) {
            state[i] = (int) (heap.load(self, STATE + i / 2) >>> 32 * (i & 1));
        }
        return state;
    }

    private static void storeState(Heap heap, long self, int[] state) {
        for (int i = 0; i < state.length; i += 2) {
            long high = i + 1 < state.length ? (long) state[i + 1] << 32 : 0;
            heap.store(self, STATE + i / 2, high | Integer.toUnsignedLong(state[i]));
        }
    }

    private static byte[] rest(Heap heap, long self) {
        int length = (int) (heap.load(self, TOTAL) % BlockHash.BLOCK_BYTES);
        return Bytes.copyOut(heap, self + REST * Long.BYTES, length);
    }

    private static void checkNotFinal(ObjectSpace space, long self) {
        if (space.heap.load(self, FINAL) != 0) {
            throw space.valueError("hash is final");
        }
    }

    private long update(ObjectSpace space, long self, long data) {
        checkNotFinal(space, self);
        Heap heap = space.heap;
        byte[] added = Buffers.read(space, data);
        byte[] rest = rest(heap, self);
        byte[] bytes = new byte[rest.length + added.length];
        System.arraycopy(rest, 0, bytes, 0, rest.length);
        System.arraycopy(added, 0, bytes, rest.length, added.length);
        int[] state = loadState(heap, self);
        int at = 0;
        for (; at + BlockHash.BLOCK_BYTES <= bytes.length; at += BlockHash.BLOCK_BYTES) {
            hash.update(state, bytes, at);
        }
        storeState(heap, self, state);
        Bytes.copyIn(bytes, at, bytes.length - at, heap, self + REST * Long.BYTES);
        heap.store(self, TOTAL, heap.load(self, TOTAL) + added.length);
        return Value.NONE;
    }

    private long digest(ObjectSpace space, long self) {
        checkNotFinal(space, self);
        Heap heap = space.heap;
        heap.store(self, FINAL, 1);
        byte[] digest = hash.finish(loadState(heap, self), rest(heap, self), heap.load(self, TOTAL));
        return BytesType.create(space, digest);
    }
}
