// Runs the stories in a real VS Code and prints a line for each: `ok NAME` or `failed NAME: why`.
// Arguments: the folder with code-server, the extension, a folder to work in, and optionally one for screenshots.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Editor } from './editor.mjs';
import { debugging } from './stories/debugging.mjs';
import { heap } from './stories/heap.mjs';
import { language } from './stories/language.mjs';
import { programs } from './stories/programs.mjs';
import { trouble } from './stories/trouble.mjs';
import { restricted, severalFolders } from './stories/windows.mjs';

const [codeServer, vsix, work, images, only] = process.argv.slice(2);
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Windows one after the other, each with its stories; a story leaves the window as it found it. */
const windows = [
  { name: 'folder', stories: { ...language, ...debugging, ...heap, ...programs, ...trouble } },
  { name: 'several folders', stories: severalFolders, workspace: true },
  { name: 'restricted', stories: restricted, trust: true },
];

function workspace(folder, isWorkspace) {
  fs.cpSync(path.join(root, 'examples'), path.join(folder, 'examples'), { recursive: true });
  fs.cpSync(path.join(root, 'tests/clients/vscode/programs'), path.join(folder, 'programs'), { recursive: true });
  if (!isWorkspace) {
    return folder;
  }
  const file = path.join(folder, 'two.code-workspace');
  fs.writeFileSync(file, JSON.stringify({ folders: [{ path: 'examples' }, { path: 'programs' }] }));
  return file;
}

function report(name, failure) {
  const why = failure && String(failure.message ?? failure).replace(/\x1b\[\d+m/g, '').replace(/\s+/g, ' ');
  console.log(failure ? `failed ${name}: ${why}` : `ok ${name}`);
}

async function tell(window, editor, context) {
  for (const [name, story] of Object.entries(window.stories)) {
    if (only && !name.includes(only)) {
      continue;
    }
    const before = editor.consoleErrors.length;
    let failure;
    try {
      await story(editor, context);
    } catch (problem) {
      failure = problem;
      await editor.screenshot(path.join(work, `failed ${name}.png`)).catch(() => {});
      await editor.recover();
    }
    // The editor also writes each error message to the user into the console.
    const errors = editor.consoleErrors.slice(before).filter(error => !(name in trouble && /^(Vivarium|The setting vivarium)/.test(error)));
    if (!failure && errors.length > 0) {
      failure = new Error(`the developer console says: ${errors.join(' | ').slice(0, 2000)}`);
    }
    report(name, failure);
  }
}

let current;
process.on('SIGTERM', () => current?.stop().finally(() => process.exit(1)));

for (const [number, window] of windows.entries()) {
  const folder = path.join(work, `workspace ${number}`);
  const open = workspace(folder, window.workspace);
  const picture = async name => {
    if (images) {
      // The views behind the one that was waited for.
      await editor.page.waitForTimeout(1500);
      await editor.screenshot(path.join(images, `vscode-${name}.png`));
    }
  };
  const editor = current = new Editor(folder);
  try {
    await editor.begin({ codeServer, vsix, work: path.join(work, `editor ${number}`), open, trust: window.trust });
    await tell(window, editor, { folder, work, picture });
    report(`nothing is fetched from the network (${window.name})`, editor.outside.length && new Error(editor.outside.join(' ')));
  } catch (problem) {
    report(`the window opens (${window.name})`, problem);
  } finally {
    await editor.stop();
  }
}
