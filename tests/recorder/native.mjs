// Runs one program on a native MicroPython or on CPython, in a copy of the program's folder.
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';

const timeoutMillis = 20_000;

export function runNatively(executable, path) {
    const folder = mkdtempSync(join(tmpdir(), 'vivarium-record-'));
    try {
        cpSync(dirname(path), folder, {recursive: true});
        const {stdout, stderr, status, error} = spawnSync(executable, [basename(path)], {
            cwd: folder,
            timeout: timeoutMillis,
            encoding: 'utf8',
            input: '',
        });
        if (error) return {stdout: '', stderr: `${error.message}\n`, exit: -1};
        return {stdout, stderr, exit: status};
    } finally {
        rmSync(folder, {recursive: true, force: true});
    }
}
