// Finds the corpus' programs and reads and writes the recordings that lie beside them.
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const recorderFolder = dirname(fileURLToPath(import.meta.url));
const testsFolder = dirname(recorderFolder);

const programsFolder = join(testsFolder, 'programs');
const examplesFolder = join(dirname(testsFolder), 'examples');

/** The folders of tests/programs, and the examples, whose recordings lie in tests/programs/examples. */
function areas() {
    const beside = readdirSync(programsFolder).sort().map((area) => ({area, folder: join(programsFolder, area)}));
    return [...beside.filter(({area}) => area !== 'examples'), {area: 'examples', folder: examplesFolder}];
}

const pythonFilesIn = (folder) => readdirSync(folder).filter((entry) => entry.endsWith('.py')).sort();

/** Every program, by area; a folder inside an area holds what its programs import, not programs. */
export function allPrograms() {
    return areas().flatMap(({area, folder}) =>
        pythonFilesIn(folder).map((file) => {
            const name = `${area}/${file.replace(/\.py$/, '')}`;
            return {name, path: join(folder, file), recording: recordingFiles(name, join(programsFolder, name))};
        }));
}

const elsewhere = readFileSync(join(recorderFolder, 'elsewhere.txt'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(/\s+/));

/** What a program is recorded from; in elsewhere.txt the first line that names it, or its folder, decides. */
export function sourceOf(name) {
    const line = elsewhere.find(([entry]) => name === entry || (entry.endsWith('/') && name.startsWith(entry)));
    return line ? line[1] : 'webassembly';
}

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
