package dev.vivarium.module;

import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Layout;
import dev.vivarium.heap.Value;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.ObjectType;
import dev.vivarium.object.RomId;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** AES, one direction an object. The JDK does a block; key, chaining and counter lie in the object. */
final class AesType extends ObjectType {
    private static final int MODE = 1;
    /** 0 until the first use, then {@link #ENCRYPTS} or {@link #DECRYPTS}. */
    private static final int DIRECTION = 2;

    private static final int KEY_BYTES = 3;
    private static final int KEY = 4;
    /** The block before, or the counter. */
    private static final int CHAIN = 8;
    /** How many bytes of the encrypted counter are used. */
    private static final int USED = 10;

    private static final int ENCRYPTED_COUNTER = 11;
    /** As many as the reference takes; three more for a counter. */
    private static final int WORDS = 40;

    private static final int COUNTER_WORDS = 3;

    private static final int ECB = 1;
    private static final int CBC = 2;
    private static final int CTR = 6;
    private static final int BLOCK = 16;
    private static final int ENCRYPTS = 1;
    private static final int DECRYPTS = 2;

    private static final Layout LAYOUT =
            Layout.named("aes").raw("block_mode").tail(Layout.Content.BYTES).build();

    static final AesType INSTANCE = new AesType();

    private AesType() {
        super(RomId.AES, "aes");
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    protected BuiltinTable members() {
        return BuiltinTable.empty()
                .fnN(
                        "encrypt(in_buf, out_buf=None)",
                        "Encrypts bytes, whole blocks of 16 unless the mode counts; into a buffer if one is given.",
                        2,
                        3,
                        (space, base, count) -> process(space, base, count, ENCRYPTS))
                .fnN(
                        "decrypt(in_buf, out_buf=None)",
                        "Decrypts bytes, whole blocks of 16 unless the mode counts; into a buffer if one is given.",
                        2,
                        3,
                        (space, base, count) -> process(space, base, count, DECRYPTS));
    }

    @Override
    public long construct(ObjectSpace space, long type, int base, int count, int keywords) {
        Arguments.check(space, count, keywords, 2, 3, false);
        long[] slots = space.stack.slots;
        long mode = IntType.toLong(space, slots[base + 1]);
        if (mode != ECB && mode != CBC && mode != CTR) {
            throw space.valueError("mode");
        }
        byte[] key = Buffers.read(space, slots[base]);
        if (key.length != 16 && key.length != 32) {
            throw space.valueError("key");
        }
        boolean hasChain = count > 2 && slots[base + 2] != Value.NONE;
        byte[] chain = hasChain ? Buffers.read(space, slots[base + 2]) : new byte[BLOCK];
        if (chain.length != BLOCK || !hasChain && mode != ECB) {
            throw space.valueError("IV");
        }
        long made = space.allocate(this, mode == CTR ? WORDS + COUNTER_WORDS : WORDS);
        space.heap.store(made, MODE, mode);
        space.heap.store(made, KEY_BYTES, key.length);
        Bytes.copyIn(key, 0, key.length, space.heap, made + KEY * Long.BYTES);
        Bytes.copyIn(chain, 0, BLOCK, space.heap, made + CHAIN * Long.BYTES);
        return made;
    }

    private static long process(ObjectSpace space, int base, int count, int direction) {
        long[] slots = space.stack.slots;
        long self = slots[base];
        int mode = (int) space.heap.load(self, MODE);
        byte[] input = Buffers.read(space, slots[base + 1]);
        if (mode != CTR && input.length % BLOCK != 0) {
            throw space.valueError("blksize % 16");
        }
        if (count > 2 && Buffers.get(space, slots[base + 2], true).length < input.length) {
            throw space.valueError("output too small");
        }
        long before = space.heap.load(self, DIRECTION);
        if (before != 0 && before != direction) {
            throw space.valueError("can't encrypt & decrypt");
        }
        space.heap.store(self, DIRECTION, direction);
        byte[] output = transformed(space.heap, self, mode, direction, input);
        if (count == 2) {
            return BytesType.result(space, output);
        }
        Buffer target = Buffers.get(space, slots[base + 2], true);
        Bytes.copyIn(output, 0, output.length, space.heap, target.address);
        return slots[base + 2];
    }

    private static byte[] transformed(Heap heap, long self, int mode, int direction, byte[] input) {
        byte[] key = Bytes.copyOut(heap, self + KEY * Long.BYTES, (int) heap.load(self, KEY_BYTES));
        boolean encrypts = direction == ENCRYPTS || mode == CTR;
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            int cipherMode = encrypts ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
            cipher.init(cipherMode, new SecretKeySpec(key, "AES"));
            switch (mode) {
                case ECB:
                    return cipher.doFinal(input);
                case CBC:
                    return chained(heap, self, cipher, encrypts, input);
                default:
                    return counted(heap, self, cipher, input);
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the JDK has no AES", impossible);
        }
    }

    private static byte[] chained(Heap heap, long self, Cipher cipher, boolean encrypts, byte[] input)
            throws GeneralSecurityException {
        byte[] chain = Bytes.copyOut(heap, self + CHAIN * Long.BYTES, BLOCK);
        byte[] output = new byte[input.length];
        for (int at = 0; at < input.length; at += BLOCK) {
            byte[] block = Arrays.copyOfRange(input, at, at + BLOCK);
            byte[] made = cipher.doFinal(encrypts ? combined(block, chain) : block);
            chain = encrypts ? made : block;
            System.arraycopy(encrypts ? made : combined(made, beforeOf(heap, self, input, at)), 0, output, at, BLOCK);
        }
        Bytes.copyIn(chain, 0, BLOCK, heap, self + CHAIN * Long.BYTES);
        return output;
    }

    /** The encrypted block before the one at {@code at}. */
    private static byte[] beforeOf(Heap heap, long self, byte[] input, int at) {
        return at == 0
                ? Bytes.copyOut(heap, self + CHAIN * Long.BYTES, BLOCK)
                : Arrays.copyOfRange(input, at - BLOCK, at);
    }

    private static byte[] combined(byte[] left, byte[] right) {
        byte[] combined = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            combined[i] = (byte) (left[i] ^ right[i]);
        }
        return combined;
    }

    private static byte[] counted(Heap heap, long self, Cipher cipher, byte[] input) throws GeneralSecurityException {
        byte[] counter = Bytes.copyOut(heap, self + CHAIN * Long.BYTES, BLOCK);
        byte[] mask = Bytes.copyOut(heap, self + ENCRYPTED_COUNTER * Long.BYTES, BLOCK);
        int used = (int) heap.load(self, USED);
        byte[] output = new byte[input.length];
        for (int i = 0; i < input.length; i++) {
            if (used == 0) {
                mask = cipher.doFinal(counter);
                increment(counter);
            }
            output[i] = (byte) (input[i] ^ mask[used]);
            used = (used + 1) % BLOCK;
        }
        Bytes.copyIn(counter, 0, BLOCK, heap, self + CHAIN * Long.BYTES);
        Bytes.copyIn(mask, 0, BLOCK, heap, self + ENCRYPTED_COUNTER * Long.BYTES);
        heap.store(self, USED, used);
        return output;
    }

    /** Adds 1 to a number whose highest byte comes first. */
    private static void increment(byte[] counter) {
        for (int i = BLOCK - 1; i >= 0 && ++counter[i] == 0; i--) {
            // The carry goes to the next byte.
        }
    }
}
