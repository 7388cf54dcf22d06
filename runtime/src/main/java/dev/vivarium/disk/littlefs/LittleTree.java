package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.host.Errno;
import java.util.ArrayList;
import java.util.List;

/** Names and directories. */
public abstract class LittleTree {
    /** What a directory lists. */
    public record Listed(String name, boolean isDirectory, long size) {}

    /** What there is to know of a path. @param modified nanoseconds since 1970, 0 where they are not known */
    public record Status(boolean isDirectory, long size, long modified) {}

    /**
     * The names on the way, those taken back by ".." left out.
     *
     * @param isRootAboveItself whether ".." in the root is the root, and not refused
     */
    static List<String> names(String path, boolean isRootAboveItself) {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/")) {
            if (name.equals("..")) {
                if (!names.isEmpty()) {
                    names.remove(names.size() - 1);
                } else if (!isRootAboveItself) {
                    throw new DiskFailure(Errno.EINVAL);
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return names;
    }

    /** What a directory holds. */
    public abstract List<Listed> list(String path);

    public abstract Status status(String path);

    /** Finishes what a loss of power left unfinished; before anything else is changed. */
    abstract void repair();

    public abstract void makeDirectory(String path);

    /** Removes a file or an empty directory. */
    public abstract void remove(String path);

    /** Gives a file or directory another name, replacing what had it. */
    public abstract void rename(String from, String to);
}
