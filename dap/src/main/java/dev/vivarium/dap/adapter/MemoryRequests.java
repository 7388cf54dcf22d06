package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.ReadMemoryArguments;
import org.eclipse.lsp4j.debug.ReadMemoryResponse;
import org.eclipse.lsp4j.debug.WriteMemoryArguments;
import org.eclipse.lsp4j.debug.WriteMemoryResponse;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** The bytes of the pool: each word's lowest byte first, as on the boards that MicroPython runs on. */
final class MemoryRequests implements RequestGroup {
    /** Clients let their users type addresses, too. */
    private static final Pattern REFERENCE = Pattern.compile("\\s*(?:0[xX]([0-9a-fA-F]{1,12})|(\\d{1,15}))\\s*");

    private static final int MOST_BYTES = 16 << 20;

    private final ClientSession client;

    MemoryRequests(ClientSession client) {
        this.client = client;
    }

    @Override
    public void announce(Capabilities capabilities) {
        capabilities.setSupportsReadMemoryRequest(true);
        capabilities.setSupportsWriteMemoryRequest(true);
    }

    static long address(String reference, Integer offset) {
        Matcher matcher = REFERENCE.matcher(reference);
        if (!matcher.matches()) {
            throw ErrorReplies.refuse("not a memory reference: " + reference);
        }
        long address =
                matcher.group(1) == null ? Long.parseLong(matcher.group(2)) : Long.parseLong(matcher.group(1), 16);
        return address + (offset == null ? 0 : offset);
    }

    /** The place in the pool of an address; -1 outside. */
    static long place(Heap heap, long address) {
        long place = address - Value.addressOfBlock(0);
        return place < 0 || place >= size(heap) ? -1 : place;
    }

    private static long size(Heap heap) {
        return Value.addressOfBlock(heap.blocks()) - Value.addressOfBlock(0);
    }

    @JsonRequest
    CompletableFuture<ReadMemoryResponse> readMemory(ReadMemoryArguments arguments) {
        long address = address(arguments.getMemoryReference(), arguments.getOffset());
        int wanted = Math.max(0, arguments.getCount());
        Function<StoppedProgram, ReadMemoryResponse> read = stopped -> {
            Heap heap = stopped.machine().heap();
            long from = place(heap, address);
            int count = from < 0 ? 0 : (int) Math.min(wanted, size(heap) - from);
            if (count > MOST_BYTES) {
                throw ErrorReplies.refuse("at most " + MOST_BYTES + " bytes can be read at a time");
            }
            byte[] bytes = new byte[count];
            for (int i = 0; i < count; i++) {
                long at = from + i;
                bytes[i] = (byte) (heap.words[(int) (at >> 3)] >>> ((at & 7) << 3));
            }
            long toPool = Value.addressOfBlock(0) - address;
            boolean beginsInFront = toPool > 0 && toPool < wanted;
            return answer(address, bytes, beginsInFront ? (int) toPool : wanted - count);
        };
        return client.askIfTimely(read, () -> answer(address, new byte[0], wanted));
    }

    private static ReadMemoryResponse answer(long address, byte[] bytes, int unreadable) {
        ReadMemoryResponse response = new ReadMemoryResponse();
        response.setAddress("0x" + Long.toHexString(address));
        response.setData(Base64.getEncoder().encodeToString(bytes));
        response.setUnreadableBytes(unreadable);
        return response;
    }

    @JsonRequest
    CompletableFuture<WriteMemoryResponse> writeMemory(WriteMemoryArguments arguments) {
        return client.ask(stopped -> {
            Heap heap = stopped.machine().heap();
            long from = place(heap, address(arguments.getMemoryReference(), arguments.getOffset()));
            byte[] bytes = decode(arguments.getData());
            long room = from < 0 ? 0 : size(heap) - from;
            boolean partial = Boolean.TRUE.equals(arguments.getAllowPartial());
            if (room < bytes.length && !partial) {
                throw ErrorReplies.refuse("the pool ends before the last byte");
            }
            int count = (int) Math.min(room, bytes.length);
            stopped.aboutToChange();
            for (int i = 0; i < count; i++) {
                long at = from + i;
                int shift = (int) (at & 7) << 3;
                int word = (int) (at >> 3);
                heap.words[word] = heap.words[word] & ~(0xFFL << shift) | (bytes[i] & 0xFFL) << shift;
            }
            client.changed(stopped);
            WriteMemoryResponse response = new WriteMemoryResponse();
            if (partial) {
                response.setOffset(0);
            }
            response.setBytesWritten(count);
            return response;
        });
    }

    private static byte[] decode(String data) {
        try {
            return Base64.getDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            throw ErrorReplies.refuse("the data is not Base64");
        }
    }
}
