// Finds the corpus' programs and reads and writes the recordings that lie beside them.
import {existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
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
                return {name, path, recording: join(recordings, base)};
            })
            .filter(({name}) => !name.startsWith('memory')));
}

/** Names of programs that the WebAssembly build cannot run as they are meant; the reason follows each name. */
export function nativeOnly() {
    return new Set(readFileSync(join(recorderFolder, 'native.txt'), 'utf8')
        .split('\n')
        .map((line) => line.split('#')[0].trim())
        .filter((name) => name));
}

const parts = {stdout: '.out', stderr: '.err', exit: '.exit'};

export function readRecording(recording) {
    const read = (suffix) => (existsSync(recording + suffix) ? readFileSync(recording + suffix, 'utf8') : '');
    return {stdout: existsSync(recording + '.out') ? read('.out') : null, stderr: read('.err'), exit: Number(read('.exit') || 0)};
}

/** Standard output is always written; standard error and the exit code only if they say something. */
export function writeRecording(recording, result) {
    writeFileSync(recording + parts.stdout, result.stdout);
    for (const part of ['stderr', 'exit']) {
        const file = recording + parts[part];
        if (result[part]) writeFileSync(file, part === 'exit' ? `${result.exit}\n` : result.stderr);
        else rmSync(file, {force: true});
    }
}

export function sameResult(a, b) {
    return a.stdout === b.stdout && a.stderr === b.stderr && a.exit === b.exit;
}
