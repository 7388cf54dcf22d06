package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.RunningProgram;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What clients of one port find behind it.
 *
 * @param program to which they attach; null where each launches one of its own
 * @param token which they must know; null where whoever connects may come in
 */
public record Entrance(RunningProgram program, String token) {
    /** Everybody launches programs. */
    public static final Entrance OPEN = new Entrance(null, null);

    /** Refuses a request without the right token. */
    void check(Object given) {
        if (token == null) {
            return;
        }
        byte[] wanted = token.getBytes(StandardCharsets.UTF_8);
        byte[] known = String.valueOf(given).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(wanted, known)) {
            throw ErrorReplies.refuse("the argument token must be the one that was printed with the port");
        }
    }
}
