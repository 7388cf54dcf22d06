package dev.vivarium.host;

import java.util.Arrays;

/** The text form of internet addresses, as {@code inet_pton} and {@code inet_ntop} have it. */
public final class InternetText {
    public static final int AF_INET = SocketAddresses.AF_INET;
    public static final int AF_INET6 = SocketAddresses.AF_INET6;

    private static final int GROUPS = 8;

    private InternetText() {}

    /** The bytes of a numeric address of 4 (AF_INET) or 16 bytes, or null where the text is none. */
    public static byte[] parse(String text, int family) {
        return family == AF_INET ? parseQuad(text) : parseGroups(text);
    }

    private static byte[] parseQuad(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] bytes = new byte[4];
        if (parts.length != bytes.length) {
            return null;
        }
        for (int i = 0; i < bytes.length; i++) {
            String part = parts[i];
            boolean isNumber = part.matches("0|[1-9][0-9]{0,2}") && Integer.parseInt(part) < 256;
            if (!isNumber) {
                return null;
            }
            bytes[i] = (byte) Integer.parseInt(part);
        }
        return bytes;
    }

    private static byte[] parseGroups(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            byte[] all = groups(text);
            return all != null && all.length == 2 * GROUPS ? all : null;
        }
        byte[] head = groups(text.substring(0, gap));
        byte[] tail = groups(text.substring(gap + 2));
        if (head == null || tail == null || head.length + tail.length > 2 * (GROUPS - 1)) {
            return null;
        }
        byte[] bytes = Arrays.copyOf(head, 2 * GROUPS);
        System.arraycopy(tail, 0, bytes, bytes.length - tail.length, tail.length);
        return bytes;
    }

    private static byte[] groups(String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] parts = text.split(":", -1);
        byte[] bytes = new byte[2 * parts.length];
        for (int i = 0; i < parts.length; i++) {
            byte[] quad = i == parts.length - 1 ? parseQuad(parts[i]) : null;
            if (quad != null) {
                bytes = Arrays.copyOf(bytes, bytes.length + 2);
                System.arraycopy(quad, 0, bytes, 2 * i, quad.length);
            } else if (parts[i].matches("[0-9a-fA-F]{1,4}")) {
                int group = Integer.parseInt(parts[i], 16);
                bytes[2 * i] = (byte) (group >> 8);
                bytes[2 * i + 1] = (byte) group;
            } else {
                return null;
            }
        }
        return bytes;
    }

    /** The text of 4 or 16 bytes; the longest run of zeros is left out. */
    public static String format(byte[] bytes) {
        if (bytes.length == 4) {
            return quad(bytes, 0);
        }
        int best = -1;
        int bestLength = 1;
        for (int i = 0; i < GROUPS; i++) {
            int length = 0;
            while (i + length < GROUPS && group(bytes, i + length) == 0) {
                length++;
            }
            if (length > bestLength) {
                best = i;
                bestLength = length;
            }
        }
        boolean holdsQuad = best == 0 && (bestLength == 6 || bestLength == 5 && group(bytes, 5) == 0xFFFF);
        StringBuilder text = new StringBuilder();
        int end = holdsQuad ? 6 : GROUPS;
        for (int i = 0; i < end; i++) {
            if (i == best) {
                text.append(i == 0 ? "::" : ":");
                i += bestLength - 1;
            } else {
                text.append(Integer.toHexString(group(bytes, i))).append(i < GROUPS - 1 ? ":" : "");
            }
        }
        return holdsQuad ? text + quad(bytes, 12) : text.toString();
    }

    private static int group(byte[] bytes, int index) {
        return (bytes[2 * index] & 0xFF) << 8 | bytes[2 * index + 1] & 0xFF;
    }

    private static String quad(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) + "." + (bytes[at + 1] & 0xFF) + "." + (bytes[at + 2] & 0xFF) + "."
                + (bytes[at + 3] & 0xFF);
    }
}
