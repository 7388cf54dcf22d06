// Finds the corpus' programs and reads and writes the recordings that lie beside them.
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

const recorderFolder = dirname(fileURLToPath(import.meta.url));
const testsFolder = dirname(recorderFolder);
const projectFolder = dirname(testsFolder);

/** Programs whose recordings lie beside them, and the examples, which keep theirs under programs/examples. */
const sources = [
    {programs: join(testsFolder, 'programs'), recordings: join(testsFolder, 'programs')},
    {programs: join(projectFolder, 'examples'), recordings: join(testsFolder, 'programs', 'examples')},
];

/** A folder with this file in it, and all below it, belongs to a program and holds none of its own. */
const packageMarker = '__init__.py';

function pythonFiles(folder) {
    if (!existsSync(folder) || existsSync(join(folder, packageMarker))) return [];
    return readdirSync(folder).sort().flatMap((entry) => {
        const path = join(folder, entry);
        if (statSync(path).isDirectory()) return pythonFiles(path);
        return entry.endsWith('.py') && !entry.startsWith('_') ? [path] : [];
    });
}

export function allPrograms() {
    return sources.flatMap(({programs, recordings}) =>
        pythonFiles(programs)
            .map((path) => {
                const base = relative(programs, path).replace(/\.py$/, '');
                const name = programs.endsWith('examples') ? join('examples', base) : base;
                return {name, path, recording: recordingFiles(name, join(recordings, base))};
            }));
}

/** Whether the WebAssembly build cannot run a program as it is meant: native.txt gives names, folders and reasons. */
export function nativeOnly(name) {
    return nativeNames.some((entry) => name === entry || (entry.endsWith('/') && name.startsWith(entry)));
}

const nativeNames = readFileSync(join(recorderFolder, 'native.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split('#')[0].trim())
    .filter((name) => name);

/** Heap figures are kept apart from outputs: tests compare them with a tolerance. */
function recordingFiles(name, base) {
    return {stdout: base + (name.startsWith('memory/') ? '.bytes' : '.out'), stderr: `${base}.err`, exit: `${base}.exit`};
}

export function readRecording({stdout, stderr, exit}) {
    const read = (file, missing) => (existsSync(file) ? readFileSync(file, 'utf8') : missing);
    return {stdout: read(stdout, null), stderr: read(stderr, ''), exit: Number(read(exit, 0))};
}

/** Standard output is always written; standard error and the exit code only if they say something. */
export function writeRecording(recording, result) {
    mkdirSync(dirname(recording.stdout), {recursive: true});
    writeFileSync(recording.stdout, result.stdout);
    for (const part of ['stderr', 'exit']) {
        if (result[part]) writeFileSync(recording[part], part === 'exit' ? `${result.exit}\n` : result.stderr);
        else rmSync(recording[part], {force: true});
    }
}

export function sameResult(a, b) {
    return a.stdout === b.stdout && a.stderr === b.stderr && a.exit === b.exit;
}
