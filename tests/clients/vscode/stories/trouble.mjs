// Whatever goes wrong, the user sees one clear message and nothing hangs.
import assert from 'node:assert/strict';
import { until } from '../editor.mjs';
import { debugTo } from './debugging.mjs';
import { openExample } from './language.mjs';

export const trouble = {
  async 'a language server that is killed comes back'(editor) {
    await openExample(editor);
    const [server] = editor.processes('lsp');
    process.kill(server, 'SIGKILL');
    await editor.notification('the language server ended and has been started again');
    await until('a new server', () => editor.processes('lsp').some(id => id !== server));
    await editor.clearNotifications();
    await editor.goTo(29, 12);
    await until('a hover', async () => {
      await editor.command('Show or Focus Hover');
      const hover = editor.page.locator('.monaco-editor .monaco-hover:not(.hidden)').filter({ hasText: 'watch_wrongly' });
      return hover.first().waitFor({ timeout: 2000 }).then(() => true, () => editor.page.keyboard.press('Escape'));
    });
    await editor.page.keyboard.press('Escape');
  },

  async 'a program that is killed ends its session'(editor) {
    await debugTo(editor, 31, '<module>');
    process.kill(editor.processes('dap')[0], 'SIGKILL');
    await editor.page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
    await editor.notification('was killed.');
    assert.equal(await editor.page.locator('.notification-toast').count(), 1);
    await editor.clearNotifications();
  },

  async 'a program killed in a collection ends its session and its panel'(editor) {
    await debugTo(editor, 31, '<module>');
    await editor.command('Vivarium: Show Heap');
    await editor.heapPage();
    await editor.page.locator('.tab').filter({ hasText: 'finalizer' }).first().click();
    await editor.page.keyboard.press('F11');
    await editor.stoppedAt('phase');
    process.kill(editor.processes('dap')[0], 'SIGKILL');
    await editor.page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
    await editor.shownInFrame(/The program has ended/);
    await editor.clearNotifications();
    await editor.command('View: Close All Editors');
  },

  async 'a file that is missing is named'(editor, { folder }) {
    await editor.configuration(folder, { name: 'missing', program: `${folder}/nowhere.py` });
    await editor.page.keyboard.press('F5');
    const dialog = editor.page.locator('.monaco-dialog-box');
    await dialog.filter({ hasText: /cannot read .*nowhere\.py/ }).waitFor();
    await editor.page.keyboard.press('Escape');
    await editor.configuration(folder, undefined);
  },

  async 'a syntax error at launch is printed and the session ends'(editor) {
    await editor.openFile('broken.py');
    await editor.command('Vivarium: Debug');
    await editor.consoleShows(/SyntaxError: invalid syntax/);
    await editor.page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
    await until('no adapter', () => editor.processes('dap').length === 0);
    await editor.command('View: Close Editor');
  },

  async 'no usable Java is told with its remedy'(editor) {
    await openExample(editor);
    await editor.setting('vivarium.javaHome', '/no/java/here', 'Machine');
    const text = await editor.notification('there is no Java in it');
    assert.match(text, /Set it to the folder of a JDK 17 or newer/);
    await editor.page.locator('.notification-toast .monaco-button').filter({ hasText: 'Open Settings' }).waitFor();
    await editor.clearNotifications();
    await editor.setting('vivarium.javaHome', undefined, 'Machine');
    await until('the server', () => editor.processes('lsp').length === 1);
  },
};
