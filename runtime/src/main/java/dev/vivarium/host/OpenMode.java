package dev.vivarium.host;

/**
 * How a file is opened.
 *
 * @param read whether it may be read
 * @param write whether it may be written
 * @param create whether it is made where it is missing
 * @param exclusive whether it must be missing
 * @param truncate whether its contents are dropped
 * @param append whether each write goes to the end
 */
public record OpenMode(
        boolean read, boolean write, boolean create, boolean exclusive, boolean truncate, boolean append) {

    /** For a Python mode string such as {@code "rb+"}; letters other than r, w, a, x and + are ignored. */
    public static OpenMode parse(String mode) {
        boolean plus = mode.indexOf('+') >= 0;
        if (mode.indexOf('w') >= 0) {
            return new OpenMode(plus, true, true, false, true, false);
        }
        if (mode.indexOf('a') >= 0) {
            return new OpenMode(plus, true, true, false, false, true);
        }
        if (mode.indexOf('x') >= 0) {
            return new OpenMode(plus, true, true, true, false, false);
        }
        return new OpenMode(true, plus, false, false, false, false);
    }
}
