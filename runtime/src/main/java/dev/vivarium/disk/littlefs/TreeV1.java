package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.host.Errno;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Names and directories of version 1: entries lie in the order in which they were made. */
final class TreeV1 extends LittleTree {
    private final VolumeV1 volume;

    TreeV1(VolumeV1 volume) {
        this.volume = volume;
    }

    /**
     * Where a path leads.
     *
     * @param pair that holds the entry, or the last one of the directory without it; null for the root
     * @param entry null where there is none
     */
    record Target(PairV1 pair, int id, EntryV1 entry, byte[] name, boolean endsInSlash) {
        boolean isRoot() {
            return pair == null;
        }

        boolean isDirectory() {
            return isRoot() || entry.isDirectory();
        }

        void require() {
            if (!isRoot() && entry == null) {
                throw new DiskFailure(Errno.ENOENT);
            }
        }

        /** The name for an entry that is to be made. */
        byte[] newName() {
            if (endsInSlash) {
                throw new DiskFailure(Errno.ENOENT);
            }
            if (name.length > 255) {
                throw new DiskFailure(Tag.NAME_TOO_LONG);
            }
            return name;
        }
    }

    Target find(String path) {
        Target target = new Target(null, 0, null, Change.NOTHING, false);
        for (String name : names(path, true)) {
            target.require();
            if (!target.isDirectory()) {
                throw new DiskFailure(Errno.ENOTDIR);
            }
            target = findIn(directory(target), name.getBytes(StandardCharsets.UTF_8), path.endsWith("/"));
        }
        return target;
    }

    private PairV1 directory(Target target) {
        return target.isRoot()
                ? volume.root()
                : volume.fetch(target.entry().word(0), target.entry().word(1));
    }

    private Target findIn(PairV1 start, byte[] name, boolean endsInSlash) {
        PairV1 pair = start;
        for (long left = volume.get(LittleState.BLOCKS); left > 0; left--) {
            for (int id = 0; id < pair.entries.size(); id++) {
                EntryV1 entry = pair.entries.get(id);
                if (entry.isNamed() && Arrays.equals(entry.name(), name)) {
                    return new Target(pair, id, isGone(entry) ? null : entry, name, endsInSlash);
                }
            }
            if (!pair.goesOn) {
                return new Target(pair, pair.entries.size(), null, name, endsInSlash);
            }
            pair = volume.next(pair);
        }
        throw volume.flash.corrupt();
    }

    /** Whether an entry that was being moved has come to its new place. */
    boolean isGone(EntryV1 entry) {
        return entry.isMoving()
                && !entry.isEmptyFile()
                && any(other -> other.isNamed() && !other.isMoving() && Arrays.equals(other.place(), entry.place()));
    }

    private boolean any(Predicate<EntryV1> wanted) {
        boolean[] found = new boolean[1];
        volume.eachPair(pair -> found[0] |= pair.entries.stream().anyMatch(wanted));
        return found[0];
    }

    @Override
    public List<Listed> list(String path) {
        Target target = find(path);
        target.require();
        if (!target.isDirectory()) {
            throw new DiskFailure(Errno.ENOTDIR);
        }
        List<Listed> all = new ArrayList<>();
        PairV1 pair = directory(target);
        for (long left = volume.get(LittleState.BLOCKS); left > 0; left--) {
            for (EntryV1 entry : pair.entries) {
                if (entry.isNamed() && !isGone(entry)) {
                    all.add(new Listed(entry.text(), entry.isDirectory(), entry.size()));
                }
            }
            if (!pair.goesOn) {
                return all;
            }
            pair = volume.next(pair);
        }
        throw volume.flash.corrupt();
    }

    @Override
    public Status status(String path) {
        Target target = find(path);
        target.require();
        return new Status(
                target.isDirectory(), target.isRoot() ? 0 : target.entry().size(), 0);
    }

    @Override
    void repair() {
        if (volume.get(LittleState.REPAIRED) == 0) {
            volume.state[LittleState.REPAIRED] = 1;
            new RepairV1(volume, this).run();
        }
    }

    /** Adds an entry to the last pair of a directory, or to a new one behind it; gives the pair that holds it. */
    PairV1 append(PairV1 last, EntryV1 entry) {
        long room = volume.get(LittleState.BLOCK_BYTES);
        if (last.bytes() + entry.bytes() <= room) {
            last.entries.add(entry);
            last.write(volume.flash);
            return last;
        }
        if (PairV1.EMPTY_BYTES + entry.bytes() > room) {
            throw new DiskFailure(Tag.NAME_TOO_LONG);
        }
        PairV1 next = PairV1.allocate(volume);
        next.setTail(last.tailFirst, last.tailSecond);
        next.entries.add(entry);
        next.write(volume.flash);
        last.goesOn = true;
        last.setTail(next.first, next.second);
        last.write(volume.flash);
        return next;
    }

    /** Takes an entry out of its pair, and the pair out of its directory when it goes on with one and is empty. */
    void removeEntry(PairV1 pair, int id) {
        PairV1 before = pair.entries.size() == 1 ? volume.before(pair) : null;
        pair.entries.remove(id);
        if (before != null && before.goesOn) {
            before.skip(pair);
            before.write(volume.flash);
        } else {
            pair.write(volume.flash);
        }
        for (long[] file : volume.openFiles()) {
            OpenFiles.followRemoval(file, pair, id);
        }
    }

    @Override
    public void makeDirectory(String path) {
        repair();
        Target target = find(path);
        if (target.isRoot() || target.entry() != null) {
            throw new DiskFailure(Errno.EEXIST);
        }
        byte[] name = target.newName();
        PairV1 last = target.pair();
        volume.allocator.checkpoint();
        PairV1 made = PairV1.allocate(volume);
        made.setTail(last.tailFirst, last.tailSecond);
        made.write(volume.flash);
        last.setTail(made.first, made.second);
        append(last, EntryV1.of(EntryV1.DIRECTORY, made.first, made.second, name));
    }

    private PairV1 emptyDirectory(Target target) {
        PairV1 directory = directory(target);
        if (!directory.isEmpty()) {
            throw new DiskFailure(Tag.NOT_EMPTY);
        }
        return directory;
    }

    @Override
    public void remove(String path) {
        repair();
        Target target = find(path);
        target.require();
        PairV1 directory = target.isDirectory() ? emptyDirectory(target) : null;
        if (target.isRoot()) {
            throw new DiskFailure(Errno.EINVAL);
        }
        volume.allocator.checkpoint();
        removeEntry(target.pair(), target.id());
        drop(directory);
    }

    /** Takes a directory that no entry names out of the list of all. */
    private void drop(PairV1 directory) {
        PairV1 before = directory == null ? null : volume.before(directory);
        if (before != null) {
            before.skip(volume.fetch(directory.first, directory.second));
            before.write(volume.flash);
        }
    }

    @Override
    public void rename(String from, String to) {
        repair();
        Target old = find(from);
        old.require();
        Target target = find(to);
        if (old.isRoot() || target.isRoot() || isInside(to, from)) {
            throw new DiskFailure(Errno.EINVAL);
        }
        PairV1 replaced = null;
        if (target.entry() == null) {
            target.newName();
        } else if (target.isDirectory() != old.isDirectory()) {
            throw new DiskFailure(Errno.EISDIR);
        } else if (target.pair().isSame(old.pair()) && target.id() == old.id()) {
            return;
        } else if (target.isDirectory()) {
            replaced = emptyDirectory(target);
        }
        move(old, target);
        drop(replaced);
    }

    private static boolean isInside(String path, String directory) {
        List<String> inner = names(path, true);
        List<String> outer = names(directory, true);
        return inner.size() > outer.size() && inner.subList(0, outer.size()).equals(outer);
    }

    /** First says that the entry moves, then writes it in its new place, then takes it from the old one. */
    private void move(Target old, Target target) {
        volume.allocator.checkpoint();
        PairV1 source = old.pair();
        source.entries.set(old.id(), old.entry().moving(true));
        source.write(volume.flash);
        PairV1 there = volume.fetch(target.pair().first, target.pair().second);
        EntryV1 moved = old.entry().moving(false).named(target.name());
        if (target.entry() == null) {
            append(there, moved);
        } else {
            there.entries.set(target.id(), moved);
            there.write(volume.flash);
        }
        removeEntry(volume.fetch(source.first, source.second), old.id());
    }
}
