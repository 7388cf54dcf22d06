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
    private static final Pattern REFERENCE = Pattern.compile("0x([0-9a-f]{1,12})");
    private static final int MOST_BYTES = 1 << 20;

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
        return Long.parseLong(matcher.group(1), 16) + (offset == null ? 0 : offset);
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
            int count = from < 0 ? 0 : (int) Math.min(Math.min(wanted, MOST_BYTES), size(heap) - from);
            byte[] bytes = new byte[count];
            for (int i = 0; i < count; i++) {
                long at = from + i;
                bytes[i] = (byte) (heap.words[(int) (at >> 3)] >>> ((at & 7) << 3));
            }
            return answer(address, bytes, wanted);
        };
        return client.askIfTimely(read, () -> answer(address, new byte[0], wanted));
    }

    private static ReadMemoryResponse answer(long address, byte[] bytes, int wanted) {
        ReadMemoryResponse response = new ReadMemoryResponse();
        response.setAddress("0x" + Long.toHexString(address));
        response.setData(Base64.getEncoder().encodeToString(bytes));
        response.setUnreadableBytes(wanted - bytes.length);
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
