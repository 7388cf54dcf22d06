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
    RP2(
            "rp2",
            "RPI_PICO",
            "Raspberry Pi Pico with RP2040",
            "rp2",
            238_488,
            "_thread cryptolib machine vfs",
            "",
            "_boot _boot_fat _onewire _rp2 dht ds18x20 neopixel onewire rp2"),
    ESP32(
            "esp32",
            "ESP32_GENERIC",
            "Generic ESP32 module with ESP32",
            "esp32",
            56 << 10,
            "_thread cryptolib machine mip requests socket ssl tls vfs websocket",
            "",
            "_boot _espnow _onewire _webrepl aioespnow apa106 bluetooth btree dht ds18x20 esp esp32 espnow flashbdev inisetup"
                    + " neopixel network ntptime onewire umqtt.robust umqtt.simple upysh urequests webrepl"),
    ESP8266(
            "esp8266",
            "ESP8266_GENERIC",
            "ESP module with ESP8266",
            "esp8266",
            38 << 10,
            "cryptolib machine mip requests socket ssl tls vfs websocket",
            "cmath",
            "_boot _espnow _onewire _webrepl apa102 btree dht ds18x20 esp espnow flashbdev inisetup neopixel network ntptime"
                    + " onewire port_diag ssd1306 umqtt.robust umqtt.simple upysh urequests webrepl"),
    PYBOARD(
            "pyboard",
            "PYBV11",
            "PYBv1.1 with STM32F405RG",
            "pyboard",
            105_632,
            "machine socket vfs",
            "",
            "_onewire dht lcd160cr network onewire pyb stm"),
    SAMD(
            "samd",
            "ADAFRUIT_ITSYBITSY_M4_EXPRESS",
            "ItsyBitsy M4 Express with SAMD51G19A",
            "samd",
            176_608,
            "machine vfs",
            "cmath",
            "_boot _onewire samd string");

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
    private final int heapBytes;
    private final Set<String> modules;
    private final Set<String> absentModules;

    /**
     * @param heapBytes of its heap with the tables
     * @param added modules beyond those of every firmware
     * @param left modules of every firmware that it lacks
     * @param absent modules that it has and this runtime has not
     */
    Board(
            String label,
            String build,
            String machine,
            String platform,
            int heapBytes,
            String added,
            String left,
            String absent) {
        this.label = label;
        this.build = build;
        this.machine = machine;
        this.platform = platform;
        this.heapBytes = heapBytes;
        absentModules = new TreeSet<>(Arrays.asList(absent.split(" ")));
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

    /** The board's heap with its tables, in bytes of its own. */
    public int ownHeapBytes() {
        return heapBytes;
    }

    /** The bytes of a heap here that holds what the board's holds. */
    public long heapBytes() {
        return (long) heapBytes * WORD_SCALE;
    }

    /** Whether its firmware has a module, native or frozen. */
    public boolean hasModule(String name) {
        return modules.contains(name);
    }

    /** The modules of its firmware that this runtime has, native or frozen. */
    public Set<String> modules() {
        return Set.copyOf(modules);
    }

    /** The other modules of its firmware: those that drive hardware, and what is frozen for it. */
    public Set<String> absentModules() {
        return Set.copyOf(absentModules);
    }
}
