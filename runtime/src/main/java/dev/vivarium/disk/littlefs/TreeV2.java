package dev.vivarium.disk.littlefs;

import dev.vivarium.disk.DiskFailure;
import dev.vivarium.host.Errno;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Names and directories of version 2. */
final class TreeV2 extends LittleTree {
    private static final int MODIFIED = 1;

    private final VolumeV2 volume;

    TreeV2(VolumeV2 volume) {
        this.volume = volume;
    }

    /**
     * Where a path leads.
     *
     * @param pair null for the root
     * @param id of the entry, or where it would be inserted
     * @param entry null where there is none
     */
    record Target(MetadataPair pair, int id, Entry entry, byte[] name, boolean endsInSlash) {
        boolean isRoot() {
            return pair == null;
        }

        Entry required() {
            if (!isRoot() && entry == null) {
                throw new DiskFailure(Errno.ENOENT);
            }
            return entry;
        }

        void requireFileName(VolumeV2 volume) {
            if (endsInSlash) {
                throw new DiskFailure(Errno.ENOTDIR);
            }
            requireShort(volume);
        }

        void requireShort(VolumeV2 volume) {
            if (name.length > volume.get(LittleState.LONGEST_NAME)) {
                throw new DiskFailure(Tag.NAME_TOO_LONG);
            }
        }

        boolean isDirectory() {
            return isRoot() || entry.isDirectory();
        }
    }

    Target find(String path) {
        if (path.isEmpty()) {
            throw new DiskFailure(Errno.EINVAL);
        }
        List<String> names = names(path, false);
        Target target = new Target(null, Tag.NO_ID, null, Change.NOTHING, false);
        for (int i = 0; i < names.size(); i++) {
            if (i > 0 && !target.required().isDirectory()) {
                throw new DiskFailure(Errno.ENOTDIR);
            }
            byte[] name = names.get(i).getBytes(StandardCharsets.UTF_8);
            target = findIn(directory(target), name, path.endsWith("/"));
        }
        if (target.entry() != null && target.endsInSlash() && !target.isDirectory()) {
            throw new DiskFailure(Errno.ENOTDIR);
        }
        return target;
    }

    private MetadataPair directory(Target target) {
        return target.isRoot()
                ? volume.root()
                : volume.fetch(target.entry().word(0), target.entry().word(1));
    }

    private Target findIn(MetadataPair start, byte[] name, boolean endsInSlash) {
        MetadataPair pair = start;
        for (long left = volume.get(LittleState.BLOCKS); left > 0; left--) {
            int moved = volume.global.movedFrom(pair);
            for (int id = 0; id < pair.entries.size(); id++) {
                Entry entry = pair.entries.get(id);
                int order = entry.isNamed() && id != moved ? compare(entry.name(), name) : -1;
                if (order >= 0) {
                    return new Target(pair, id, order == 0 ? entry : null, name, endsInSlash);
                }
            }
            if (!pair.isSplit) {
                return new Target(pair, pair.entries.size(), null, name, endsInSlash);
            }
            pair = volume.fetch(pair.tailFirst, pair.tailSecond);
        }
        throw Tag.corrupt();
    }

    /** The order of names in a directory: of two that begin alike the longer one comes first. */
    private static int compare(byte[] one, byte[] other) {
        int length = Math.min(one.length, other.length);
        int order = Arrays.compareUnsigned(one, 0, length, other, 0, length);
        return order != 0 ? order : other.length - one.length;
    }

    @Override
    public List<Listed> list(String path) {
        Target target = find(path);
        target.required();
        if (!target.isDirectory()) {
            throw new DiskFailure(Errno.ENOTDIR);
        }
        List<Listed> all = new ArrayList<>();
        MetadataPair pair = directory(target);
        for (long left = volume.get(LittleState.BLOCKS); left > 0; left--) {
            int moved = volume.global.movedFrom(pair);
            for (int id = 0; id < pair.entries.size(); id++) {
                Entry entry = pair.entries.get(id);
                if (entry.isNamed() && id != moved) {
                    all.add(new Listed(entry.text(), entry.isDirectory(), entry.size()));
                }
            }
            if (!pair.isSplit) {
                return all;
            }
            pair = volume.fetch(pair.tailFirst, pair.tailSecond);
        }
        throw Tag.corrupt();
    }

    @Override
    public Status status(String path) {
        Target target = find(path);
        Entry entry = target.required();
        if (target.isRoot()) {
            return new Status(true, 0, 0);
        }
        byte[] time = entry.attributes().get(Tag.ATTRIBUTE + MODIFIED);
        long modified = 0;
        for (int i = 7; time != null && time.length == 8 && i >= 0; i--) {
            modified = modified << 8 | time[i] & 0xFF;
        }
        return new Status(entry.isDirectory(), entry.size(), modified);
    }

    @Override
    void repair() {
        new RepairV2(volume).run();
    }

    @Override
    public void makeDirectory(String path) {
        repair();
        Target target = find(path);
        if (target.isRoot() || target.entry() != null) {
            throw new DiskFailure(Errno.EEXIST);
        }
        target.requireShort(volume);
        MetadataPair parent = target.pair();
        volume.allocator.checkpoint();
        MetadataPair made = volume.allocatePair();
        MetadataPair last = parent;
        while (last.isSplit) {
            last = volume.fetch(last.tailFirst, last.tailSecond);
        }
        made.tailFirst = last.tailFirst;
        made.tailSecond = last.tailSecond;
        volume.commit(made);
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of(Tag.CREATE, target.id()));
        changes.add(new Change(Tag.DIRECTORY, target.id(), target.name()));
        changes.add(Change.pair(Tag.DIRECTORY_PAIR, target.id(), made.first, made.second));
        Change tail = Change.pair(Tag.SOFT_TAIL, Tag.NO_ID, made.first, made.second);
        if (parent.isSplit) {
            volume.global.addOrphans(1);
            volume.commit(last, tail);
            volume.global.addOrphans(-1);
        } else {
            changes.add(tail);
        }
        volume.commit(parent, changes);
    }

    @Override
    public void remove(String path) {
        repair();
        Target target = find(path);
        target.required();
        if (target.isRoot()) {
            throw new DiskFailure(Errno.EINVAL);
        }
        MetadataPair directory = target.isDirectory() ? emptyDirectory(target) : null;
        volume.allocator.checkpoint();
        volume.commit(target.pair(), Change.of(Tag.DELETE, target.id()));
        dropDirectory(directory);
        dropIfEmpty(target.pair());
    }

    private MetadataPair emptyDirectory(Target target) {
        MetadataPair directory = directory(target);
        if (!directory.entries.isEmpty() || directory.isSplit) {
            throw new DiskFailure(Tag.NOT_EMPTY);
        }
        volume.global.addOrphans(1);
        return directory;
    }

    private void dropDirectory(MetadataPair directory) {
        if (directory != null) {
            volume.global.addOrphans(-1);
            MetadataPair before = before(directory);
            if (before != null) {
                drop(before, directory);
            }
        }
    }

    /** The pair whose tail is another one; null for none. */
    private MetadataPair before(MetadataPair pair) {
        MetadataPair[] found = new MetadataPair[1];
        volume.eachPair(each -> {
            if (each.hasTail() && pair.isAt(each.tailFirst, each.tailSecond)) {
                found[0] = each;
            }
        });
        return found[0];
    }

    private void drop(MetadataPair before, MetadataPair pair) {
        volume.global.drop(pair);
        int type = pair.isSplit ? Tag.HARD_TAIL : Tag.SOFT_TAIL;
        volume.commit(before, Change.pair(type, Tag.NO_ID, pair.tailFirst, pair.tailSecond));
    }

    /** A pair that goes on with a directory is taken out when it holds nothing any more. */
    private void dropIfEmpty(MetadataPair pair) {
        if (pair.entries.isEmpty()) {
            MetadataPair before = before(pair);
            if (before != null && before.isSplit) {
                drop(before, volume.fetch(pair.first, pair.second));
            }
        }
    }

    @Override
    public void rename(String from, String to) {
        repair();
        Target old = find(from);
        Entry moved = old.required();
        Target target = find(to);
        if (old.isRoot() || target.isRoot()) {
            throw new DiskFailure(Errno.EINVAL);
        }
        boolean isSamePair = old.pair().isAt(target.pair().first, target.pair().second);
        int oldId = old.id();
        MetadataPair replaced = null;
        if (target.entry() == null) {
            if (target.endsInSlash() && !moved.isDirectory()) {
                throw new DiskFailure(Errno.ENOTDIR);
            }
            target.requireShort(volume);
            oldId += isSamePair && target.id() <= oldId ? 1 : 0;
        } else if (target.isDirectory() != moved.isDirectory()) {
            throw new DiskFailure(target.isDirectory() ? Errno.EISDIR : Errno.ENOTDIR);
        } else if (isSamePair && target.id() == oldId) {
            return;
        } else if (target.isDirectory()) {
            replaced = emptyDirectory(target);
        }
        move(old, target, moved, oldId, isSamePair);
        dropDirectory(replaced);
        if (!isSamePair) {
            dropIfEmpty(volume.fetch(old.pair().first, old.pair().second));
        }
    }

    private void move(Target old, Target target, Entry moved, int oldId, boolean isSamePair) {
        volume.allocator.checkpoint();
        if (!isSamePair) {
            volume.global.setMove(oldId, old.pair().first, old.pair().second);
        }
        List<Change> changes = new ArrayList<>();
        if (target.entry() != null) {
            changes.add(Change.of(Tag.DELETE, target.id()));
        }
        changes.add(Change.of(Tag.CREATE, target.id()));
        changes.add(new Change(moved.nameType(), target.id(), target.name()));
        moved.addContents(changes, target.id());
        if (isSamePair) {
            changes.add(Change.of(Tag.DELETE, oldId));
        }
        volume.commit(target.pair(), changes);
        if (!isSamePair) {
            volume.global.clearMove();
            MetadataPair source = volume.fetch(old.pair().first, old.pair().second);
            volume.commit(source, Change.of(Tag.DELETE, oldId));
        }
    }
}
