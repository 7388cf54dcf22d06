package dev.vivarium.host;

/**
 * What the file system says of a path.
 *
 * @param kind what it is
 * @param permissions the permission bits, 0 to 07777
 * @param size in bytes
 * @param inode a number of the file within its file system
 * @param device the number of the file system
 * @param links hard links
 * @param owner the number of the owning user
 * @param group the number of the owning group
 * @param accessed seconds since 1970
 * @param modified seconds since 1970
 * @param changed seconds since 1970
 */
public record FileStatus(
        Kind kind,
        int permissions,
        long size,
        long inode,
        long device,
        int links,
        int owner,
        int group,
        long accessed,
        long modified,
        long changed) {
    /** What a path can name. */
    public enum Kind {
        FILE(0x8000),
        DIRECTORY(0x4000),
        LINK(0xA000),
        OTHER(0x2000);

        private final int modeBits;

        Kind(int modeBits) {
            this.modeBits = modeBits;
        }

        /** The kind's bits in a Unix mode word. */
        public int modeBits() {
            return modeBits;
        }
    }
}
