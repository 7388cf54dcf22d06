// Runs the stories in a real VS Code and prints a line for each: `ok NAME` or `failed NAME: why`.
// Arguments: the folder with code-server, the extension, a folder to work in, and optionally one for
// screenshots and a pattern for the names of the stories to tell.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Editor } from './editor.mjs';
import { attaching } from './stories/attaching.mjs';
import { debugging } from './stories/debugging.mjs';
import { heap } from './stories/heap.mjs';
import { activation, language } from './stories/language.mjs';
import { programs } from './stories/programs.mjs';
import { trouble } from './stories/trouble.mjs';
import { restricted, severalFolders } from './stories/windows.mjs';

const [codeServer, vsix, work, images, only] = process.argv.slice(2);
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/**
 * Windows one after the other, each with its stories; a story leaves the window as it found it. The commands are those
 * whose sockets must have been looked at by the end, with those that serve pages.
 */
const windows = [
  {
    name: 'folder',
    stories: { ...language, ...debugging, ...attaching, ...heap, ...programs, ...trouble },
    commands: ['lsp', 'dap', 'open', 'run', 'record', 'policies'],
    serving: ['dap', 'open'],
  },
  {
    name: 'several folders',
    stories: severalFolders,
    workspace: true,
    folder: 'größer als ASCII 日本',
    env: { LANG: 'xx_XX.UTF-8', LC_ALL: '', LC_CTYPE: '' },
    commands: ['lsp', 'dap', 'run'],
    serving: ['dap'],
  },
  { name: 'restricted', stories: restricted, trust: true, commands: ['lsp', 'dap'], serving: [] },
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
    if (only && !new RegExp(only).test(name)) {
      continue;
    }
    const before = editor.consoleErrors.length;
    let failure;
    try {
      await story(editor, context);
      const unasked = await editor.told();
      if (unasked.length > 0) {
        throw new Error(`the user was told unasked: ${unasked.join(' | ')}`);
      }
    } catch (problem) {
      failure = problem;
      await editor.screenshot(path.join(work, `failed ${name}.png`)).catch(() => {});
      await editor.recover();
    }
    // The editor also writes each error message to the user into the console.
    const told = await editor.allTold();
    const errors = editor.consoleErrors.slice(before).filter(error => !told.some(text => error.includes(text)));
    if (!failure && errors.length > 0) {
      failure = new Error(`the developer console says: ${errors.join(' | ').slice(0, 2000)}`);
    }
    report(name, failure);
  }
}

let current;
const activations = [];
process.on('SIGTERM', () => current?.stop().finally(() => process.exit(1)));

for (const [number, window] of windows.entries()) {
  const folder = path.join(work, window.folder ?? `workspace ${number}`);
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
    await editor.begin({
      codeServer, vsix, work: path.join(work, `editor ${number}`), open, trust: window.trust, env: window.env,
    });
    if (!only) {
      activations.push(await activation(editor));
    }
    await tell(window, editor, { folder, work, picture });
    const outside = [...editor.outside, ...editor.sockets.offences];
    report(`nothing is fetched from the network (${window.name})`, outside.length && new Error(outside.join(' ')));
    if (!only) {
      const { seen, serving } = editor.sockets;
      const unseen = window.commands.filter(word => !seen.has(word) || window.serving.includes(word) && !serving.has(word));
      report(`all commands were looked at (${window.name})`, unseen.length && new Error(unseen.join(' ')));
    }
  } catch (problem) {
    report(`the window opens (${window.name})`, problem);
  } finally {
    await editor.stop();
  }
}

if (!only) {
  // What the extension needs at least: the rest is what else the machine did at that moment.
  const least = Math.min(...activations);
  console.log(`# activation took ${activations.join(', ')} ms`);
  report('activation takes at most 150 ms', least > 150 && new Error(`it took ${least} ms`));
}
