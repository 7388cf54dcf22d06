// Whatever goes wrong, the user sees one clear message and nothing hangs.
import assert from 'node:assert/strict';
import path from 'node:path';
import { until } from '../editor.mjs';
import { debugTo } from './debugging.mjs';
import { openExample } from './language.mjs';

/** Kills the program that is being debugged; waits until its session is over and the user was told so once. */
async function killProgram(editor) {
  process.kill(editor.processes('dap')[0], 'SIGKILL');
  await editor.toldOnce(/was killed\.$/);
  await editor.page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
}

async function killServer(editor) {
  const [server] = editor.processes('lsp');
  process.kill(server, 'SIGKILL');
  return server;
}

/** Debugs a program that runs until it is ended. */
async function debugWaiting(editor, options = {}) {
  await editor.configuration(editor.folder, { name: 'waits', program: `${editor.folder}/programs/waits.py`, ...options });
  await editor.page.keyboard.press('F5');
}

async function hoverWorks(editor) {
  await editor.goTo(29, 12);
  await until('a hover', async () => {
    await editor.command('Show or Focus Hover');
    const hover = editor.page.locator('.monaco-editor .monaco-hover:not(.hidden)').filter({ hasText: 'watch_wrongly' });
    return hover.first().waitFor({ timeout: 2000 }).then(() => true, () => editor.page.keyboard.press('Escape'));
  });
  await editor.page.keyboard.press('Escape');
}

export const trouble = {
  async 'a language server that is killed comes back'(editor) {
    await openExample(editor);
    const killed = await killServer(editor);
    await editor.toldOnce(/the language server ended and has been started again/);
    await until('a new server', () => editor.processes('lsp').some(id => id !== killed));
    await hoverWorks(editor);
  },

  async 'a language server that keeps ending is left alone until the user wants it'(editor) {
    await openExample(editor);
    const [first] = editor.processes('lsp');
    await editor.command('Vivarium: Restart Language Server');
    await until('a new server', () => editor.processes('lsp').some(id => id !== first));
    await killServer(editor);
    await editor.toldOnce(/has been started again/);
    // The editor shows no more than three messages in 800 ms, so each server gets to run.
    for (const expected of [...Array(3).fill(/has been started again/), /keeps ending and is not started again/]) {
      await editor.page.locator('.statusbar-item').filter({ hasText: 'Vivarium' })
        .filter({ has: editor.page.locator('.codicon-check') }).waitFor();
      await killServer(editor);
      await editor.toldOnce(expected);
    }
    assert.equal(editor.processes('lsp').length, 0);
    await editor.command('Vivarium: Restart Language Server');
    await hoverWorks(editor);
  },

  async 'a program that is killed as it starts ends its session'(editor) {
    await debugWaiting(editor);
    await until('the adapter', () => editor.processes('dap').length > 0);
    process.kill(editor.processes('dap')[0], 'SIGKILL');
    await editor.toldOnce(/./);
    await editor.page.keyboard.press('Escape');
    await editor.page.locator('.monaco-dialog-box').waitFor({ state: 'hidden' });
    await editor.page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
    await editor.configuration(editor.folder, undefined);
  },

  async 'a program that is killed while it runs ends its session'(editor) {
    await debugWaiting(editor);
    await editor.isRunning();
    await killProgram(editor);
    await editor.configuration(editor.folder, undefined);
  },

  async 'a program that is killed at a stop ends its session'(editor) {
    await debugTo(editor, 31, '<module>');
    await killProgram(editor);
  },

  async 'a program killed in a collection ends its session and its panel'(editor) {
    await debugTo(editor, 31, '<module>');
    await editor.command('Vivarium: Show Heap');
    await editor.heapPage();
    await editor.page.locator('.tab').filter({ hasText: 'finalizer' }).first().click();
    await editor.page.keyboard.press('F11');
    await editor.stoppedAt('phase');
    await killProgram(editor);
    await editor.shownInFrame(/The program has ended/);
    await editor.command('View: Close All Editors');
  },

  async 'of two programs the one that is killed ends, and the other stays'(editor) {
    await debugTo(editor, 31, '<module>');
    const [first] = editor.processes('dap');
    await editor.openFile('waits.py');
    await editor.command('Vivarium: Debug');
    await editor.row('call-stack', 'waits.py').waitFor();
    const second = await until('two adapters', () => editor.processes('dap').find(id => id !== first));
    await editor.row('call-stack', 'Running').waitFor();
    process.kill(second, 'SIGKILL');
    await editor.toldOnce(/"Debug waits\.py" was killed\./);
    await editor.row('call-stack', 'Paused on breakpoint').waitFor();
    await editor.ask('1 + 1', /\b2\b/);
    await editor.stopDebugging();
  },

  async 'the server of a recording that is killed says so in its place'(editor, { folder }) {
    await editor.openFile(path.join(folder, 'examples/finalizer_reaches_its_target.viv'));
    await editor.heapPage();
    process.kill(editor.processes('open')[0], 'SIGKILL');
    await editor.shownInFrame(/The page's server was killed/);
    await editor.command('View: Close All Editors');
  },

  async 'a file that is missing is named'(editor, { folder }) {
    await editor.configuration(folder, { name: 'missing', program: `${folder}/nowhere.py` });
    await editor.page.keyboard.press('F5');
    await editor.toldOnce(/cannot read .*nowhere\.py/);
    await editor.page.keyboard.press('Escape');
    await editor.page.locator('.monaco-dialog-box').waitFor({ state: 'hidden' });
    await until('no adapter', () => editor.processes('dap').length === 0);
    await editor.configuration(folder, undefined);
  },

  async 'a syntax error at launch is printed and the session ends'(editor) {
    await editor.openFile('broken.py');
    await editor.command('Vivarium: Debug');
    const shown = await editor.consoleShows(/SyntaxError: invalid syntax/);
    await editor.page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
    await until('no adapter', () => editor.processes('dap').length === 0);
    assert.equal(shown.match(/Error/g).length, 1, shown);
    await editor.command('View: Close Editor');
  },

  async 'no usable Java is told with its remedy'(editor) {
    await openExample(editor);
    await editor.setting('vivarium.javaHome', '/no/java/here');
    await editor.page.locator('.notification-toast .monaco-button').filter({ hasText: 'Open Settings' }).waitFor();
    const text = await editor.toldOnce(/there is no Java in it/);
    assert.match(text, /Set it to the folder of a JDK 17 or newer/);
    await editor.setting('vivarium.javaHome', undefined);
    await until('the server', () => editor.processes('lsp').length === 1);
  },
};
