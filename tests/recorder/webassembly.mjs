// Runs one program on MicroPython's WebAssembly build, as `micropython <name>.py` in the program's folder would.
import {loadMicroPython} from '@micropython/micropython-webassembly-pyscript/micropython.mjs';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';

const heapBytes = 8 * 1024 * 1024;

function copyFolder(fs, from, to) {
    fs.mkdir(to);
    for (const entry of readdirSync(from)) {
        const source = join(from, entry);
        if (statSync(source).isDirectory()) copyFolder(fs, source, `${to}/${entry}`);
        else fs.writeFile(`${to}/${entry}`, readFileSync(source));
    }
}

/**
 * This build collects only when no Python code runs, so a program is cut after each `gc.collect()` that stands at the
 * left margin and the pieces are run one after another. Leading newlines keep the line numbers.
 */
function pieces(text) {
    const lines = text.split('\n');
    const result = [];
    let first = 0;
    lines.forEach((line, index) => {
        if (line === 'gc.collect()' || index === lines.length - 1) {
            result.push('\n'.repeat(first) + lines.slice(first, index + 1).join('\n') + '\n');
            first = index + 1;
        }
    });
    return result;
}

/** How the unix port ends: a traceback goes to standard output, the words of a SystemExit to standard error. */
function ending(error) {
    const traceback = error.message.replace('  File "<stdin>", line 1, in <module>\n', '');
    const exit = /^SystemExit(?:: ([^]*))?\n$/m.exec(traceback);
    if (!exit) return {traceback, words: '', exit: 1};
    if (exit[1] === undefined || exit[1] === '' || exit[1] === 'None') return {traceback: '', words: '', exit: 0};
    return /^-?\d+$/.test(exit[1])
        ? {traceback: '', words: '', exit: Number(exit[1]) & 0xff}
        : {traceback: '', words: `${exit[1]}\n`, exit: 1};
}

export async function runOnWebAssembly(path) {
    const bytes = {stdout: [], stderr: []};
    const micropython = await loadMicroPython({
        heapsize: heapBytes,
        stdout: (chunk) => bytes.stdout.push(...chunk),
        stderr: (chunk) => bytes.stderr.push(...chunk),
        linebuffer: false,
    });
    const text = (stream) => Buffer.from(bytes[stream]).toString('utf8');
    copyFolder(micropython.FS, dirname(path), '/program');
    micropython.runPython('__import__("os").chdir("/program")');
    const file = basename(path);
    try {
        for (const piece of pieces(readFileSync(path, 'utf8'))) {
            micropython.FS.writeFile(file, piece);
            micropython.runPython(`execfile("${file}")`);
        }
    } catch (error) {
        if (error.type === undefined) return {stdout: text('stdout'), stderr: `${error}\n`, exit: -1};
        const {traceback, words, exit} = ending(error);
        return {stdout: text('stdout') + traceback, stderr: text('stderr') + words, exit};
    }
    return {stdout: text('stdout'), stderr: text('stderr'), exit: 0};
}
