package dev.vivarium.lsp.document;

/** Whether a text holds letters in order, which is how editors look for what was typed. */
public final class Subsequence {
    private Subsequence() {}

    public static boolean isIn(String letters, String text) {
        int matched = 0;
        for (int i = 0; i < text.length() && matched < letters.length(); i++) {
            if (text.charAt(i) == letters.charAt(matched)) {
                matched++;
            }
        }
        return matched == letters.length();
    }
}
