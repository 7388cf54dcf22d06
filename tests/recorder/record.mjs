// node record.mjs [--check] [--native EXECUTABLE] [--larger EXECUTABLE] [NAME or prefix ...]
//
// Records the programs named (all, if none is) from the real thing and says what changed. A real MicroPython, the
// WebAssembly build, is the norm; elsewhere.txt names the exceptions. With a native MicroPython (--native, or the
// variable MICROPYTHON) the programs marked native are recorded from it, and those of the WebAssembly build are run on
// both: where the two differ the program is reported and not recorded. Those marked larger are recorded from a native
// MicroPython with more modules (--larger, or the variable MICROPYTHON_LARGER), those marked wasm from the WebAssembly
// build alone. --check writes nothing.
import {allPrograms, readRecording, sameResult, sourceOf, writeRecording} from './programs.mjs';
import {runNatively} from './native.mjs';
import {runOnWebAssembly} from './webassembly.mjs';

const words = process.argv.slice(2);
const check = words.includes('--check');
const executable = (option) => (words.includes(option) ? words.splice(words.indexOf(option), 2)[1] : undefined);
const native = executable('--native') ?? process.env.MICROPYTHON;
const larger = executable('--larger') ?? process.env.MICROPYTHON_LARGER;
const names = words.filter((word) => word !== '--check');

function firstDifference(one, other) {
    for (const part of ['stdout', 'stderr', 'exit']) {
        const left = String(one[part]).split('\n');
        const right = String(other[part]).split('\n');
        const line = left.findIndex((text, index) => text !== right[index]);
        if (line >= 0 || left.length !== right.length) {
            const at = line >= 0 ? line : left.length;
            return `${part} line ${at + 1}:\n    ${left[at]}\n    ${right[at]}`;
        }
    }
    return '';
}

const run = {
    webassembly: runOnWebAssembly,
    wasm: runOnWebAssembly,
    native: (path) => runNatively(native, path),
    larger: (path) => runNatively(larger, path),
    python3: (path) => runNatively('python3', path),
};
const counts = {same: 0, changed: 0, skipped: 0, disagree: 0};
for (const {name, path, recording} of allPrograms()) {
    if (names.length && !names.some((prefix) => name.startsWith(prefix))) continue;
    const source = sourceOf(name);
    if ((source === 'native' && !native) || (source === 'larger' && !larger)) {
        counts.skipped++;
        continue;
    }
    const result = await run[source](path);
    if (source === 'webassembly' && native) {
        const other = runNatively(native, path);
        if (!sameResult(result, other)) {
            counts.disagree++;
            console.log(`${name}: WebAssembly and native disagree, ${firstDifference(result, other)}`);
            continue;
        }
    }
    const before = readRecording(recording);
    if (sameResult(result, before)) {
        counts.same++;
        continue;
    }
    counts.changed++;
    console.log(`${name}: changed, ${firstDifference(before, result)}`);
    if (!check) writeRecording(recording, result);
}
console.log(Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(', '));
if (counts.disagree || (check && counts.changed)) process.exitCode = 1;
