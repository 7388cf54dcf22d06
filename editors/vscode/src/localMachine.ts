// The machine that the extension runs on.
import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import type { NamingMachine } from './fileNames';
import type { JavaMachine } from './java';

const ANSWER_MILLISECONDS = 10_000;

export const localMachine: JavaMachine & NamingMachine = {
  windows: process.platform === 'win32',
  environment: process.env,
  isFile: file => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
  realPath: file => {
    try {
      return fs.realpathSync(file);
    } catch {
      return file;
    }
  },
  text: file => {
    try {
      return fs.readFileSync(file, 'utf8');
    } catch {
      return undefined;
    }
  },
  charmap: () => new Promise(resolve => {
    // It says what is not installed among its errors, and goes on.
    execFile('locale', ['charmap'], { timeout: ANSWER_MILLISECONDS }, (failure, text, errors) =>
      resolve(failure || errors ? undefined : text.trim()));
  }),
  askVersion: java => new Promise(resolve => {
    execFile(java, ['-version'], { timeout: ANSWER_MILLISECONDS }, (failure, _out, text) =>
      resolve(failure ? undefined : text));
  }),
};
