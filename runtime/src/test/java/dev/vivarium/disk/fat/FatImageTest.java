package dev.vivarium.disk.fat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.disk.BlockDevice;
import dev.vivarium.disk.DiskFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** A volume that a real MicroPython wrote, and random ones. */
class FatImageTest {
    private static final int SECTOR = 512;

    private record MemoryDevice(byte[] data) implements BlockDevice {
        @Override
        public void read(long block, byte[] target) {
            if ((block + 1) * target.length > data.length) {
                throw new DiskFailure(dev.vivarium.host.Errno.EIO);
            }
            System.arraycopy(data, (int) block * target.length, target, 0, target.length);
        }

        @Override
        public void write(long block, byte[] source) {
            System.arraycopy(source, 0, data, (int) block * source.length, source.length);
        }

        @Override
        public void sync() {}

        @Override
        public long blocks() {
            return data.length / SECTOR;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }
    }

    private static FatVolume volume(byte[] image) {
        long[] state = new long[FatState.WORDS];
        state[FatState.SECTOR_BYTES] = SECTOR;
        MemoryDevice device = new MemoryDevice(image);
        FatMount.mount(device, state);
        return new FatVolume(device, state, () -> 0x5A21_0000);
    }

    private static byte[] recorded() throws IOException {
        try (InputStream file = FatImageTest.class.getResourceAsStream("fat12.img.gz")) {
            return new GZIPInputStream(file).readAllBytes();
        }
    }

    private static byte[] contents(FatVolume volume, String path) {
        FatFile file = new FatFile(volume, new long[FatFile.WORDS]);
        file.open(path, FatFile.READ);
        byte[] bytes = new byte[(int) new FatTree(volume).entry(path).size()];
        assertThat(file.read(bytes, 0, bytes.length)).isEqualTo(bytes.length);
        return bytes;
    }

    private static void put(FatVolume volume, String path, byte[] bytes) {
        FatFile file = new FatFile(volume, new long[FatFile.WORDS]);
        file.open(path, FatFile.WRITE | FatFile.CREATE);
        file.write(bytes, 0, bytes.length);
        file.close();
    }

    @Test
    void readsAVolumeThatMicroPythonWrote() throws IOException {
        FatVolume volume = volume(recorded());
        FatTree tree = new FatTree(volume);
        assertThat(tree.list("/").stream().map(FatEntry::name))
                .contains("a.txt", "A long Name.text", "lower.TXT", "h\u00e9llo.txt", "moved.bin", "Deeper")
                .hasSize(19);
        assertThat(tree.list("/Deeper")).hasSize(19);
        assertThat(new String(contents(volume, "A.TXT"), java.nio.charset.StandardCharsets.US_ASCII))
                .startsWith("hello world world")
                .hasSize(605);
        byte[] changed = contents(volume, "a long name.TEXT");
        assertThat(new String(changed, 2000, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("HERE");
        assertThat(volume.freeClusters()).isEqualTo(195);
    }

    @Test
    void whatIsWrittenIsThereAfterMountingAnew() {
        byte[] image = new byte[400 * SECTOR];
        FatFormat.make(new MemoryDevice(image), SECTOR, () -> 0, false);
        FatVolume volume = volume(image);
        FatTree tree = new FatTree(volume);
        int free = volume.freeClusters();
        tree.makeDirectory("/a folder");
        List<byte[]> written = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = new byte[random.nextInt(1500)];
            random.nextBytes(bytes);
            written.add(bytes);
            put(volume, "/a folder/file of number " + i, bytes);
        }
        FatVolume again = volume(image);
        for (int i = 0; i < written.size(); i++) {
            assertThat(contents(again, "/a folder/file of number " + i)).isEqualTo(written.get(i));
            new FatTree(again).remove("/a folder/file of number " + i, false);
        }
        new FatTree(again).remove("/a folder", true);
        assertThat(volume(image).freeClusters()).isEqualTo(free);
    }

    @Test
    void damagedVolumesFailWithAnErrorNumber() throws IOException {
        byte[] sound = recorded();
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            byte[] image = Arrays.copyOf(sound, sound.length);
            for (int i = 0; i < 40; i++) {
                image[random.nextInt(round % 2 == 0 ? 64 : 20 * SECTOR)] = (byte) random.nextInt();
            }
            try {
                FatVolume volume = volume(image);
                for (FatEntry entry : new FatTree(volume).list("/")) {
                    if (!entry.isDirectory()) {
                        FatFile file = new FatFile(volume, new long[FatFile.WORDS]);
                        file.open("/" + entry.name(), FatFile.READ);
                        file.read(new byte[8192], 0, 8192);
                    }
                }
            } catch (DiskFailure expected) {
                assertThat(expected.errno()).isPositive();
            }
        }
    }

    @Test
    void aDeviceWithoutAVolumeIsRefused() {
        assertThatThrownBy(() -> volume(new byte[100 * SECTOR]))
                .isInstanceOf(DiskFailure.class)
                .hasMessage("error 19");
    }
}
