package dev.vivarium.module;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Boards whose limits a machine can take on: the room of their heap and the modules of their firmware. The table for
 * everyone who asks what a board has, the language server and the debugger too. Facts from the configuration of
 * MicroPython's ports for the named board without variants.
 */
public enum Board {
    RP2("rp2", "RPI_PICO", "Raspberry Pi Pico with RP2040", "rp2", 233, "_thread cryptolib machine vfs", ""),
    ESP32(
            "esp32",
            "ESP32_GENERIC",
            "Generic ESP32 module with ESP32",
            "esp32",
            56,
            "_thread cryptolib machine mip requests socket ssl tls vfs websocket",
            ""),
    ESP8266(
            "esp8266",
            "ESP8266_GENERIC",
            "ESP module with ESP8266",
            "esp8266",
            38,
            "btree cryptolib machine mip requests socket ssl tls vfs websocket",
            "cmath"),
    PYBOARD("pyboard", "PYBV11", "PYBv1.1 with STM32F405RG", "pyboard", 100, "machine socket vfs", ""),
    SAMD(
            "samd",
            "ADAFRUIT_ITSYBITSY_M4_EXPRESS",
            "ItsyBitsy M4 Express with SAMD51G19A",
            "samd",
            168,
            "machine vfs",
            "cmath");

    /** What every firmware with MicroPython's extra features has, and asyncio under both names from the port's manifest. */
    private static final String EXTRA_FEATURES = "__main__ _asyncio array asyncio binascii builtins cmath collections"
            + " deflate errno framebuf gc hashlib heapq io json math micropython os platform random re select struct sys"
            + " time uasyncio uctypes";

    /** Words of a board are half as wide as ours, so the same objects take twice as many bytes here. */
    private static final int WORD_SCALE = 2;

    private final String label;
    private final String build;
    private final String machine;
    private final String platform;
    private final int heapKib;
    private final Set<String> modules;

    Board(String label, String build, String machine, String platform, int heapKib, String added, String left) {
        this.label = label;
        this.build = build;
        this.machine = machine;
        this.platform = platform;
        this.heapKib = heapKib;
        modules = new TreeSet<>(Arrays.asList((EXTRA_FEATURES + " " + added).split(" ")));
        modules.removeAll(Arrays.asList(left.split(" ")));
    }

    /** The board of a name as {@code --board} takes it. */
    public static Optional<Board> named(String name) {
        return Arrays.stream(values()).filter(board -> board.label.equals(name)).findFirst();
    }

    /** The name that {@code --board} takes. */
    public String label() {
        return label;
    }

    /** The name of its firmware, {@code sys.implementation._build}. */
    public String build() {
        return build;
    }

    /** {@code sys.implementation._machine}. */
    public String machine() {
        return machine;
    }

    /** {@code sys.platform}. */
    public String platform() {
        return platform;
    }

    /** The board's heap, in KiB of its own. */
    public int heapKib() {
        return heapKib;
    }

    /** The bytes of a heap here that holds what the board's holds. */
    public long heapBytes() {
        return (long) heapKib * WORD_SCALE << 10;
    }

    /** Whether its firmware has a module, native or frozen. */
    public boolean hasModule(String name) {
        return modules.contains(name);
    }

    /** The modules of its firmware that this runtime knows; what only drives hardware is not among them. */
    public Set<String> modules() {
        return Set.copyOf(modules);
    }
}
