package dev.vivarium.host;

/**
 * How a file is opened.
 *
 * @param read whether it may be read
 * @param write whether it may be written
 * @param create whether it is made where it is missing
 * @param truncate whether its contents are dropped
 * @param append whether each write goes to the end
 */
public record OpenMode(boolean read, boolean write, boolean create, boolean truncate, boolean append) {
    /** For a Python mode string such as {@code "rb+"}: the last of its letters r, w, a and + decides. */
    public static OpenMode parse(String mode) {
        boolean read = true;
        boolean write = false;
        char creation = 'r';
        for (int i = 0; i < mode.length(); i++) {
            char letter = mode.charAt(i);
            if (letter == 'r' || letter == 'w' || letter == 'a' || letter == '+') {
                read = letter == 'r' || letter == '+';
                write = letter != 'r';
            }
            if (letter == 'w' || letter == 'a') {
                creation = letter;
            }
        }
        return new OpenMode(read, write, creation != 'r', creation == 'w', creation == 'a');
    }
}
