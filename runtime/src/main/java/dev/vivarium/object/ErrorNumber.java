package dev.vivarium.object;

/** The system error numbers that MicroPython names, with Linux's values; the order is that of the errno module. */
public enum ErrorNumber {
    EPERM(1),
    ENOENT(2),
    EIO(5),
    EBADF(9),
    EAGAIN(11),
    ENOMEM(12),
    EACCES(13),
    EEXIST(17),
    ENODEV(19),
    EISDIR(21),
    EINVAL(22),
    EOPNOTSUPP(95),
    EADDRINUSE(98),
    ECONNABORTED(103),
    ECONNRESET(104),
    ENOBUFS(105),
    ENOTCONN(107),
    ETIMEDOUT(110),
    ECONNREFUSED(111),
    EHOSTUNREACH(113),
    EALREADY(114),
    EINPROGRESS(115);

    private static final ErrorNumber[] VALUES = values();

    private final int number;

    ErrorNumber(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The row with the given number, or null. */
    public static ErrorNumber find(long number) {
        for (ErrorNumber row : VALUES) {
            if (row.number == number) {
                return row;
            }
        }
        return null;
    }
}
