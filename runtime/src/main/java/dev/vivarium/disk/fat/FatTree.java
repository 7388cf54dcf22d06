package dev.vivarium.disk.fat;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.disk.LittleEndian;
import dev.vivarium.host.Errno;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What can be done with the paths of a volume. Each operation leaves the window written back. */
public final class FatTree {
    private final FatVolume volume;

    public FatTree(FatVolume volume) {
        this.volume = volume;
    }

    /**
     * The end of a path.
     *
     * @param directory the directory of its last part
     * @param name its last part; null where the path is a directory itself, without a name
     * @param entry null where there is no such name
     */
    record Target(FatDirectory directory, FatName name, FatEntry entry) {
        boolean isNameless() {
            return name == null;
        }

        FatEntry required() {
            if (entry == null) {
                throw new DiskFailure(Errno.ENOENT);
            }
            return entry;
        }
    }

    /** Follows a path; every directory on the way has to be there. */
    Target follow(String path) {
        String rest = new String(path.getBytes(StandardCharsets.UTF_8), FatName.CODE_PAGE);
        boolean isAbsolute = rest.startsWith("/") || rest.startsWith("\\");
        FatDirectory directory = new FatDirectory(volume, isAbsolute ? 0 : (int) volume.get(FatState.CURRENT));
        rest = withoutSeparators(rest);
        if (rest.isEmpty()) {
            return new Target(directory, null, null);
        }
        while (true) {
            int end = partEnd(rest);
            FatName name = FatName.of(rest.substring(0, end));
            boolean isLast = end == rest.length();
            rest = withoutSeparators(rest.substring(end));
            FatEntry entry = directory.find(name);
            if (isLast) {
                boolean staysHere = entry == null && name.isDot();
                return new Target(directory, staysHere ? null : name, entry);
            }
            if (entry == null && name.isDot()) {
                continue;
            }
            if (entry == null || !entry.isDirectory()) {
                throw new DiskFailure(Errno.ENOENT);
            }
            directory = new FatDirectory(volume, entry.cluster());
        }
    }

    private static int partEnd(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '/' && path.charAt(end) != '\\') {
            end++;
        }
        return end;
    }

    private static String withoutSeparators(String path) {
        int start = 0;
        while (start < path.length() && (path.charAt(start) == '/' || path.charAt(start) == '\\')) {
            start++;
        }
        return path.substring(start);
    }

    /** The entry that a path names. */
    public FatEntry entry(String path) {
        Target target = follow(path);
        if (target.isNameless()) {
            throw new DiskFailure(Errno.EINVAL);
        }
        return target.required();
    }

    private FatDirectory directory(String path) {
        Target target = follow(path);
        if (target.isNameless()) {
            return target.directory();
        }
        if (!target.required().isDirectory()) {
            throw new DiskFailure(Errno.ENOENT);
        }
        return new FatDirectory(volume, target.entry().cluster());
    }

    /** The entries of a directory. */
    public List<FatEntry> list(String path) {
        List<FatEntry> entries = new ArrayList<>();
        directory(path).search((entry, shortName, longName) -> {
            if (shortName[0] != '.') {
                entries.add(entry);
            }
            return false;
        });
        return entries;
    }

    public void changeDirectory(String path) {
        volume.set(FatState.CURRENT, directory(path).start());
    }

    /** The absolute path of the current directory. */
    public String currentDirectory() {
        StringBuilder path = new StringBuilder();
        int cluster = (int) volume.get(FatState.CURRENT);
        while (cluster != 0) {
            int child = cluster;
            cluster = new FatDirectory(volume, cluster).parent();
            FatEntry entry = new FatDirectory(volume, cluster)
                    .search((each, shortName, longName) -> each.cluster() == child && shortName[0] != '.');
            if (entry == null) {
                throw new DiskFailure(Errno.EIO);
            }
            path.insert(0, "/" + entry.name());
        }
        return path.length() == 0 ? "/" : path.toString();
    }

    public void makeDirectory(String path) {
        volume.requireWritable();
        Target target = follow(path);
        if (target.isNameless() || target.entry() != null) {
            throw new DiskFailure(Errno.EEXIST);
        }
        int cluster = volume.stretch(0);
        if (cluster == 0) {
            throw new DiskFailure(Errno.EACCES);
        }
        int now = volume.clock.now();
        volume.clear(cluster);
        putDots(cluster, target.directory().start(), now);
        int at;
        try {
            at = target.directory().register(target.name());
        } catch (DiskFailure full) {
            volume.release(cluster);
            volume.flush();
            throw full;
        }
        LittleEndian.put32(volume.window, at + FatEntry.MODIFIED, now);
        putCluster(at, cluster);
        volume.window[at + FatEntry.ATTRIBUTES] = FatEntry.DIRECTORY;
        volume.markDirty();
        volume.sync();
    }

    /** The entries of a new directory for itself and its parent; the window lies on it. */
    private void putDots(int cluster, int parent, int now) {
        byte[] window = volume.window;
        Arrays.fill(window, 0, 11, (byte) ' ');
        window[0] = '.';
        window[FatEntry.ATTRIBUTES] = FatEntry.DIRECTORY;
        LittleEndian.put32(window, FatEntry.MODIFIED, now);
        putCluster(0, cluster);
        System.arraycopy(window, 0, window, FatEntry.BYTES, FatEntry.BYTES);
        window[FatEntry.BYTES + 1] = '.';
        putCluster(FatEntry.BYTES, parent);
        volume.markDirty();
    }

    void putCluster(int at, int cluster) {
        LittleEndian.put16(volume.window, at + FatEntry.CLUSTER_LOW, cluster);
        if (volume.isFat32()) {
            LittleEndian.put16(volume.window, at + FatEntry.CLUSTER_HIGH, cluster >> 16);
        }
    }

    /** Removes a file or, where {@code wantsDirectory}, an empty directory. */
    public void remove(String path, boolean wantsDirectory) {
        FatEntry found = entry(path);
        if (found.isDirectory() != wantsDirectory) {
            throw new DiskFailure(wantsDirectory ? Errno.ENOTDIR : Errno.EISDIR);
        }
        volume.requireWritable();
        Target target = follow(path);
        if (target.name().isDot()) {
            throw new DiskFailure(Errno.EINVAL);
        }
        boolean isHeld = (found.attributes() & FatEntry.READ_ONLY) != 0
                || wantsDirectory
                        && (found.cluster() == volume.get(FatState.CURRENT)
                                || !new FatDirectory(volume, found.cluster()).isEmpty());
        if (isHeld) {
            throw new DiskFailure(Errno.EACCES);
        }
        target.directory().remove(found);
        volume.release(found.cluster());
        volume.sync();
    }

    /** Gives an entry another path, replacing a file that was there. */
    public void rename(String from, String to) {
        if (!tryRename(from, to)) {
            remove(to, false);
            if (!tryRename(from, to)) {
                throw new DiskFailure(Errno.EEXIST);
            }
        }
    }

    /** @return false where the new path names something else */
    private boolean tryRename(String from, String to) {
        volume.requireWritable();
        Target source = follow(from);
        if (source.isNameless() || source.name().isDot()) {
            throw new DiskFailure(Errno.EINVAL);
        }
        FatEntry old = source.required();
        volume.moveTo(old.sector());
        byte[] saved = Arrays.copyOfRange(volume.window, old.at(), old.at() + FatEntry.BYTES);
        Target target = follow(to);
        if (target.isNameless()) {
            return false;
        }
        boolean isSame = target.entry() != null
                && target.directory().start() == source.directory().start()
                && target.entry().offset() == old.offset();
        if (target.entry() != null && !isSame) {
            return false;
        }
        if (target.name().isDot()) {
            throw new DiskFailure(Errno.EINVAL);
        }
        int at = target.directory().register(target.name());
        System.arraycopy(saved, 13, volume.window, at + 13, FatEntry.BYTES - 13);
        int archive = old.isDirectory() ? 0 : FatEntry.ARCHIVE;
        volume.window[at + FatEntry.ATTRIBUTES] = (byte) (old.attributes() | archive);
        volume.markDirty();
        if (old.isDirectory()
                && source.directory().start() != target.directory().start()) {
            volume.moveTo(volume.sectorOf(old.cluster()));
            if (volume.window[FatEntry.BYTES + 1] == '.') {
                putCluster(FatEntry.BYTES, target.directory().start());
                volume.markDirty();
            }
        }
        source.directory().remove(old);
        volume.sync();
        return true;
    }
}
