package dev.vivarium.syntax;

import java.util.Arrays;

/** Gives each distinct name of a source one string, and knows the keywords, without making strings to look up. */
final class NameTable {
    private static final TokenKind[] KEYWORDS =
            Arrays.stream(TokenKind.values()).filter(TokenKind::isKeyword).toArray(TokenKind[]::new);

    private String[] names = new String[256];
    private TokenKind[] kinds = new TokenKind[256];
    private int count;

    NameTable() {
        for (TokenKind keyword : KEYWORDS) {
            char[] text = keyword.text().toCharArray();
            kinds[find(text, 0, text.length)] = keyword;
        }
    }

    /** The slot of the name, which is entered if it is new. */
    int find(char[] chars, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + chars[i];
        }
        int slot = slotOf(hash);
        while (names[slot] != null) {
            if (matches(names[slot], chars, start, end)) {
                return slot;
            }
            slot = slot + 1 & names.length - 1;
        }
        if (2 * (count + 1) > names.length) {
            grow();
            return find(chars, start, end);
        }
        count++;
        names[slot] = new String(chars, start, end - start);
        kinds[slot] = TokenKind.NAME;
        return slot;
    }

    String name(int slot) {
        return names[slot];
    }

    /** {@link TokenKind#NAME} or a keyword. */
    TokenKind kind(int slot) {
        return kinds[slot];
    }

    private int slotOf(int hash) {
        return (hash ^ hash >>> 15) & names.length - 1;
    }

    private static boolean matches(String name, char[] chars, int start, int end) {
        if (name.length() != end - start) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != chars[start + i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        String[] oldNames = names;
        TokenKind[] oldKinds = kinds;
        names = new String[oldNames.length * 2];
        kinds = new TokenKind[oldNames.length * 2];
        for (int i = 0; i < oldNames.length; i++) {
            if (oldNames[i] != null) {
                int slot = slotOf(oldNames[i].hashCode());
                while (names[slot] != null) {
                    slot = slot + 1 & names.length - 1;
                }
                names[slot] = oldNames[i];
                kinds[slot] = oldKinds[i];
            }
        }
    }
}
