package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.host.Errno;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.BytesType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.StrType;
import dev.vivarium.object.TupleType;
import dev.vivarium.state.Checkpointed;
import dev.vivarium.text.Utf8;

/**
 * Which file system is mounted where, and in which one relative paths begin. The mounts are a list of tuples (file
 * system, mount point); what is mounted at the root stands last.
 *
 * <p>A program that never asks for a file pays nothing: the host's file system is mounted at the first question.
 */
final class MountTable implements Checkpointed<MountTable.State> {
    private static final int FILE_SYSTEM = 0;
    private static final int POINT = 1;
    private static final int NOT_DEFINED = -1;

    private final ObjectSpace space;
    private int mounts = NOT_DEFINED;
    private int current = NOT_DEFINED;

    MountTable(ObjectSpace space) {
        this.space = space;
    }

    static MountTable of(ObjectSpace space) {
        return space.service(MountTable.class);
    }

    /** What a path leads to. */
    enum Kind {
        /** A path inside a mounted file system. */
        MOUNTED,
        /** The root, whether or not something is mounted there. */
        ROOT,
        /** Nothing is mounted there. */
        NOWHERE
    }

    /**
     * The end of a path.
     *
     * @param mount the mount it lies in, where {@code kind} is MOUNTED
     * @param path the path inside the file system
     */
    record Place(Kind kind, long mount, String path) {
        private static final Place ROOT = new Place(Kind.ROOT, Value.NULL, "");
        private static final Place NOWHERE = new Place(Kind.NOWHERE, Value.NULL, "");

        boolean isRoot() {
            return kind == Kind.ROOT;
        }
    }

    /** Whether all there is is the host's file system, unasked so far. */
    boolean isUntouched() {
        return mounts == NOT_DEFINED;
    }

    /** The list of mounts. */
    long list() {
        if (isUntouched()) {
            mountHost();
        }
        return space.roots.get(mounts);
    }

    private void mountHost() {
        long list = ListType.create(space);
        mounts = space.roots.define("mounted file systems");
        space.roots.set(mounts, list);
        long host = TupleType.pair(space, VfsPosixType.create(space, ""), space.interned("/"));
        ListType.append(space, list, host);
        current = space.roots.define("current file system");
        space.roots.set(current, host);
    }

    /** The mount that relative paths begin in; NULL for the root. */
    long current() {
        list();
        return space.roots.get(current);
    }

    /** @param mount NULL for the root */
    void setCurrent(long mount) {
        list();
        space.roots.set(current, mount);
    }

    long fileSystem(long mount) {
        return TupleType.get(space, mount, FILE_SYSTEM);
    }

    long point(long mount) {
        return TupleType.get(space, mount, POINT);
    }

    String pointText(long mount) {
        return StrType.text(space, point(mount));
    }

    /** Whether a mount is that of the root. */
    boolean isAtRoot(long mount) {
        return pointText(mount).length() == 1;
    }

    /** The mount of the root, or NULL. */
    long rootMount() {
        long all = list();
        for (int i = 0; i < ListType.length(space, all); i++) {
            if (isAtRoot(ListType.get(space, all, i))) {
                return ListType.get(space, all, i);
            }
        }
        return Value.NULL;
    }

    Place find(String path) {
        long here = current();
        boolean isAbsolute = path.startsWith("/");
        if (!isAbsolute && here != Value.NULL) {
            return new Place(Kind.MOUNTED, here, path);
        }
        String rest = isAbsolute ? path.substring(1) : path;
        if (rest.isEmpty()) {
            return Place.ROOT;
        }
        long all = list();
        for (int i = 0; i < ListType.length(space, all); i++) {
            long mount = ListType.get(space, all, i);
            String inside = inside(pointText(mount), path, rest);
            if (inside != null) {
                return new Place(Kind.MOUNTED, mount, inside);
            }
        }
        return Place.NOWHERE;
    }

    /** What is left of a path below a mount point; null where it does not lie there. */
    private static String inside(String point, String path, String rest) {
        if (point.length() <= 1) {
            return path;
        }
        String name = point.substring(1);
        if (rest.equals(name)) {
            return "/";
        }
        return rest.startsWith(name + "/") ? rest.substring(name.length()) : null;
    }

    /** The inner path as an object of the type that the program gave its path in. */
    long pathObject(Place place, long like) {
        if (BytesType.isBytes(space, like)) {
            return BytesType.create(space, Utf8.encode(place.path()));
        }
        return StrType.text(space, like).equals(place.path()) ? like : StrType.create(space, place.path());
    }

    // Calls of a file system's methods. Arguments lie on the stack or are new.

    /** The file system of a place; raises OSError where there is none, or where it is the root. */
    private long reached(Place place) {
        if (place.kind() == Kind.MOUNTED) {
            return fileSystem(place.mount());
        }
        throw space.osError(place.isRoot() ? Errno.EPERM : Errno.ENODEV);
    }

    long call(Place place, String method, long first) {
        return call(reached(place), method, first);
    }

    long call(Place place, String method, long first, long second) {
        return call(reached(place), method, first, second);
    }

    long call(long fileSystem, String method) {
        long found = Attributes.loadMethod(space, fileSystem, space.qstrs.intern(method));
        return space.callMethod(found, space.boundSelf);
    }

    long call(long fileSystem, String method, long first) {
        long found = Attributes.loadMethod(space, fileSystem, space.qstrs.intern(method));
        return space.callMethod(found, space.boundSelf, first);
    }

    long call(long fileSystem, String method, long first, long second) {
        long found = Attributes.loadMethod(space, fileSystem, space.qstrs.intern(method));
        return space.callMethod(found, space.boundSelf, first, second);
    }

    /** The numbers of root slots. */
    record State(int mounts, int current) {}

    @Override
    public State save() {
        return new State(mounts, current);
    }

    @Override
    public void restore(State saved) {
        mounts = saved.mounts();
        current = saved.current();
    }
}
