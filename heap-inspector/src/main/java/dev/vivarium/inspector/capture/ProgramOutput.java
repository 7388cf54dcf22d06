package dev.vivarium.inspector.capture;

/**
 * Bytes that the program wrote.
 *
 * @param bytes not to be modified
 */
public record ProgramOutput(Channel channel, byte[] bytes) {
    /** The standard streams that a program writes to. */
    public enum Channel {
        OUTPUT("stdout"),
        ERROR("stderr");

        private final String title;

        Channel(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
