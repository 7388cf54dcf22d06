package dev.vivarium.disk.littlefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivarium.disk.DiskFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A volume that a real MicroPython wrote, damaged ones, and power that is lost at any write. */
class LittleImageTest {
    private static final int BLOCK = 512;
    private static final int UNIT = 128;

    private static final class PowerLoss extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final class MemoryFlash implements FlashDevice {
        private final byte[] data;
        private int writesLeft = Integer.MAX_VALUE;

        MemoryFlash(byte[] data) {
            this.data = data;
        }

        @Override
        public void read(int block, int offset, byte[] target) {
            System.arraycopy(data, block * BLOCK + offset, target, 0, target.length);
        }

        @Override
        public void program(int block, int offset, byte[] source) {
            spend();
            for (int i = 0; i < source.length; i++) {
                data[block * BLOCK + offset + i] &= source[i];
            }
        }

        @Override
        public void erase(int block) {
            spend();
            Arrays.fill(data, block * BLOCK, (block + 1) * BLOCK, (byte) 0xFF);
        }

        private void spend() {
            if (writesLeft-- <= 0) {
                throw new PowerLoss();
            }
        }

        @Override
        public void sync() {}
    }

    private static LittleVolume unmounted(LittleVersion version, MemoryFlash flash) {
        long[] state = new long[LittleState.WORDS];
        state[LittleState.BLOCK_BYTES] = BLOCK;
        state[LittleState.BLOCKS] = flash.data.length / BLOCK;
        state[LittleState.PROGRAM_BYTES] = 32;
        state[LittleState.UNIT_BYTES] = UNIT;
        return version.volume(flash, state, new ArrayList<>());
    }

    private static LittleVolume mounted(LittleVersion version, MemoryFlash flash) {
        LittleVolume volume = unmounted(version, flash);
        volume.mount();
        return volume;
    }

    private static byte[] recorded(LittleVersion version) throws IOException {
        try (InputStream file = LittleImageTest.class.getResourceAsStream("lfs" + version.number() + ".img.gz")) {
            return new GZIPInputStream(file).readAllBytes();
        }
    }

    private static LittleFile open(LittleVolume volume, String path, int flags) {
        LittleFile file = volume.file(new long[LittleFile.WORDS], new byte[UNIT], null);
        file.open(path, flags);
        return file;
    }

    private static byte[] contents(LittleVolume volume, String path) {
        LittleFile file = open(volume, path, LittleFile.READ);
        byte[] bytes = new byte[(int) Math.min(file.size(), 100_000)];
        assertThat(file.read(bytes, 0, bytes.length)).isEqualTo(bytes.length);
        return bytes;
    }

    private static void put(LittleVolume volume, String path, byte[] bytes) {
        LittleFile file = open(volume, path, LittleFile.WRITE | LittleFile.CREATE | LittleFile.TRUNCATE);
        volume.openFiles().clear();
        file.write(bytes, 0, bytes.length);
        file.close();
    }

    private static int readAll(LittleVolume volume, String path, int depth) {
        int files = 0;
        for (LittleTree.Listed entry : volume.tree().list(path)) {
            String inner = path + entry.name();
            if (!entry.isDirectory()) {
                contents(volume, inner);
                files++;
            } else if (depth > 0) {
                files += readAll(volume, inner + "/", depth - 1);
            }
        }
        return files;
    }

    @Test
    void readsAVolumeOfVersion1ThatMicroPythonWrote() throws IOException {
        LittleVolume volume = mounted(LittleVersion.ONE, new MemoryFlash(recorded(LittleVersion.ONE)));
        assertThat(volume.tree().list("/").stream().map(LittleTree.Listed::name))
                .containsExactly("file6", "d1", "d0", "d2", "file4", "file0", "file2", "file3", "file5", "file7");
        assertThat(contents(volume, "/d0/file7")).hasSize(1451);
        assertThat(volume.usedBlocks()).isEqualTo(47);
    }

    @Test
    void readsAVolumeOfVersion2ThatMicroPythonWrote() throws IOException {
        LittleVolume volume = mounted(LittleVersion.TWO, new MemoryFlash(recorded(LittleVersion.TWO)));
        assertThat(volume.tree().list("/").stream().map(LittleTree.Listed::name))
                .containsExactly("d0", "d1", "d2", "file0", "file2", "file3", "file4", "file7", "file8");
        assertThat(contents(volume, "/file2")).hasSize(2644);
        assertThat(volume.usedBlocks()).isEqualTo(65);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsThereAfterMountingAnew(LittleVersion version) {
        MemoryFlash flash = new MemoryFlash(new byte[400 * BLOCK]);
        unmounted(version, flash).format();
        LittleVolume volume = mounted(version, flash);
        long used = volume.usedBlocks();
        volume.tree().makeDirectory("/a folder");
        List<byte[]> written = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = new byte[random.nextInt(1500)];
            random.nextBytes(bytes);
            written.add(bytes);
            put(volume, "/a folder/file of number " + i, bytes);
        }
        LittleVolume again = mounted(version, flash);
        for (int i = 0; i < written.size(); i++) {
            assertThat(contents(again, "/a folder/file of number " + i)).isEqualTo(written.get(i));
            again.tree().remove("/a folder/file of number " + i);
        }
        again.tree().remove("/a folder");
        assertThat(mounted(version, flash).usedBlocks()).isEqualTo(used);
    }

    private static void change(LittleVolume volume) {
        LittleTree tree = volume.tree();
        put(volume, "/kept", new byte[2000]);
        tree.makeDirectory("/one");
        tree.makeDirectory("/two");
        put(volume, "/one/file", new byte[700]);
        tree.rename("/one/file", "/two/moved");
        tree.rename("/kept", "/one/kept");
        tree.remove("/two/moved");
        tree.remove("/two");
    }

    @ParameterizedTest
    @EnumSource
    void losingPowerAtAnyWriteLeavesASoundVolume(LittleVersion version) {
        byte[] empty = new byte[60 * BLOCK];
        unmounted(version, new MemoryFlash(empty)).format();
        boolean isDone = false;
        for (int writes = 0; !isDone; writes++) {
            MemoryFlash flash = new MemoryFlash(empty.clone());
            flash.writesLeft = writes;
            try {
                change(mounted(version, flash));
                isDone = true;
            } catch (PowerLoss expected) {
                flash.writesLeft = Integer.MAX_VALUE;
                LittleVolume volume = mounted(version, flash);
                readAll(volume, "/", 3);
                put(volume, "/after", new byte[600]);
                assertThat(readAll(mounted(version, flash), "/", 3)).isBetween(1, 3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void damagedVolumesFailWithAnErrorNumber(LittleVersion version) throws IOException {
        byte[] sound = recorded(version);
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            byte[] image = sound.clone();
            for (int i = 0; i < 1 + round % 40; i++) {
                image[random.nextInt(round % 2 == 0 ? 2 * BLOCK : image.length)] = (byte) random.nextInt();
            }
            try {
                LittleVolume volume = mounted(version, new MemoryFlash(image));
                volume.usedBlocks();
                readAll(volume, "/", 4);
                put(volume, "/new", new byte[900]);
            } catch (DiskFailure expected) {
                assertThat(expected.errno()).isPositive();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeviceWithoutAVolumeIsRefused(LittleVersion version) {
        assertThatThrownBy(() -> mounted(version, new MemoryFlash(new byte[100 * BLOCK])))
                .isInstanceOf(DiskFailure.class)
                .hasMessage("error " + (version == LittleVersion.ONE ? 52 : 84));
    }
}
