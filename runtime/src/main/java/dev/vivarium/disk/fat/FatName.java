package dev.vivarium.disk.fat;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.host.Errno;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * One part of a path as a directory stores it.
 *
 * @param text the name in UTF-16, as given
 * @param shortName eleven bytes: eight and three, padded with spaces
 * @param caseFlags bits 3 and 4: body and extension are lower case
 * @param needsLong whether the short form alone does not say the name
 * @param isLossy whether the short form is not the name's own and has to be numbered
 * @param isDot whether the name is one or two dots
 */
record FatName(String text, byte[] shortName, int caseFlags, boolean needsLong, boolean isLossy, boolean isDot) {
    /** Paths are bytes of this code page on the reference, whatever the program means by them. */
    static final Charset CODE_PAGE = Charset.forName("IBM437");

    static final int BODY_LOWER = 0x08;
    static final int EXTENSION_LOWER = 0x10;
    private static final int LONGEST = 255;
    private static final int SHORT_BYTES = 11;
    private static final int BODY_BYTES = 8;
    private static final String FORBIDDEN = "\"*:<>?|\u007F";
    private static final String FORBIDDEN_IN_SHORT = "+,;=[]";

    static FatName of(String part) {
        if (part.equals(".") || part.equals("..")) {
            byte[] dots = new byte[SHORT_BYTES];
            Arrays.fill(dots, (byte) ' ');
            Arrays.fill(dots, 0, part.length(), (byte) '.');
            return new FatName(part, dots, 0, false, false, true);
        }
        for (int i = 0; i < part.length(); i++) {
            if (FORBIDDEN.indexOf(part.charAt(i)) >= 0) {
                throw new DiskFailure(Errno.EINVAL);
            }
        }
        int end = part.length();
        while (end > 0 && (part.charAt(end - 1) == ' ' || part.charAt(end - 1) == '.')) {
            end--;
        }
        if (end == 0 || part.length() > LONGEST) {
            throw new DiskFailure(Errno.EINVAL);
        }
        return new ShortForm(part.substring(0, end)).name();
    }

    /** Derives the short form from a name. */
    private static final class ShortForm {
        private final String text;
        private final byte[] bytes = new byte[SHORT_BYTES];
        private int length;
        private boolean needsLong;
        private boolean isLossy;
        /** Cases seen, two bits each of body and extension: 1 lower, 2 upper. */
        private int cases;

        ShortForm(String text) {
            this.text = text;
            Arrays.fill(bytes, (byte) ' ');
        }

        FatName name() {
            int start = 0;
            while (text.charAt(start) == ' ') {
                start++;
            }
            if (start > 0 || text.charAt(start) == '.') {
                lose();
            }
            int dot = text.lastIndexOf('.') + 1;
            fill(start, dot);
            if (bytes[0] == FatEntry.DELETED) {
                bytes[0] = FatEntry.DELETED_MARK_ITSELF;
            }
            if ((cases & 0x0C) == 0x0C || (cases & 0x03) == 0x03) {
                needsLong = true;
            }
            int flags = (cases & 0x01) != 0 ? EXTENSION_LOWER : 0;
            flags |= (cases & 0x04) != 0 ? BODY_LOWER : 0;
            return new FatName(text, bytes, needsLong ? 0 : flags, needsLong, isLossy, false);
        }

        private void lose() {
            isLossy = true;
            needsLong = true;
        }

        private void fill(int start, int dot) {
            int limit = BODY_BYTES;
            int at = start;
            while (at < text.length()) {
                char letter = text.charAt(at++);
                if (letter == ' ' || letter == '.' && at != dot) {
                    lose();
                } else if (length >= limit || at == dot) {
                    if (limit == SHORT_BYTES) {
                        lose();
                        break;
                    }
                    if (at != dot) {
                        lose();
                    }
                    if (at > dot) {
                        break;
                    }
                    at = dot;
                    length = BODY_BYTES;
                    limit = SHORT_BYTES;
                    cases <<= 2;
                } else {
                    put(letter);
                }
            }
            cases <<= limit == BODY_BYTES ? 2 : 0;
        }

        private void put(char given) {
            char letter = given;
            if (letter >= 0x80) {
                needsLong = true;
                letter = (char) (String.valueOf(Character.toUpperCase(letter)).getBytes(CODE_PAGE)[0] & 0xFF);
                letter = letter == '?' ? 0 : letter;
            }
            if (letter == 0 || FORBIDDEN_IN_SHORT.indexOf(letter) >= 0) {
                lose();
                letter = '_';
            } else if (letter >= 'A' && letter <= 'Z') {
                cases |= 2;
            } else if (letter >= 'a' && letter <= 'z') {
                cases |= 1;
                letter -= 0x20;
            }
            bytes[length++] = (byte) letter;
        }
    }

    /** The short form with a number, for a name that has none of its own. */
    byte[] numbered(int number) {
        int sequence = number <= 5 ? number : hash(number);
        String digits = "~" + Integer.toHexString(sequence).toUpperCase(java.util.Locale.ROOT);
        byte[] result = shortName.clone();
        int at = 0;
        while (at < BODY_BYTES - digits.length() && result[at] != ' ') {
            at++;
        }
        for (int i = 0; at < BODY_BYTES; i++) {
            result[at++] = i < digits.length() ? (byte) digits.charAt(i) : (byte) ' ';
        }
        return result;
    }

    private int hash(int number) {
        int sum = number;
        for (int i = 0; i < text.length(); i++) {
            int letter = text.charAt(i);
            for (int bit = 0; bit < 16; bit++) {
                sum = (sum << 1) + (letter & 1);
                letter >>= 1;
                if ((sum & 0x10000) != 0) {
                    sum ^= 0x11021;
                }
            }
        }
        return sum & 0xFFFF;
    }

    /** The number that ties the parts of a long name to its short form. */
    static int checksum(byte[] bytes, int at) {
        int sum = 0;
        for (int i = 0; i < SHORT_BYTES; i++) {
            sum = (sum >> 1) + ((sum & 1) << 7) + (bytes[at + i] & 0xFF) & 0xFF;
        }
        return sum;
    }

    boolean isSameText(String other) {
        return text.equalsIgnoreCase(other);
    }
}
