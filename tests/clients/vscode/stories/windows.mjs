// Other windows: several folders whose names are not in ASCII, in a locale that is not installed; and one that is not trusted.
import assert from 'node:assert/strict';
import { PATIENCE, plain, until } from '../editor.mjs';
import { ancestors } from '../processes.mjs';
import { debugTo } from './debugging.mjs';
import { openExample } from './language.mjs';

export const severalFolders = {
  async 'one server serves several folders'(editor) {
    await openExample(editor);
    await editor.openFile('faulty.py');
    await editor.problem("name 'missing' isn't defined");
    assert.equal(editor.processes('lsp').length, 1);
  },

  async 'a program runs in its own folder'(editor) {
    await editor.openFile('faulty.py');
    await editor.command('Vivarium: Debug');
    await editor.stoppedAt('<module>');
    await editor.ask("__import__('os').getcwd().endswith('programs')", /True/);
    await editor.stopDebugging();
  },

  async 'a program with such a name runs in the terminal'(editor) {
    await openExample(editor);
    await editor.goTo(29);
    await editor.page.locator('.codelens-decoration a').filter({ hasText: /^Run$/ }).first().click();
    await until('the output', async () => plain(await editor.page.locator('.xterm-rows, .terminal-wrapper').first().innerText())
      .includes('closing right'));
    await editor.command('View: Hide Panel');
  },

  /** The window is a browser; the editor's server with the files could be on another computer. */
  async 'the servers run where the files are, and the heap comes through the editor'(editor) {
    await debugTo(editor, 31, '<module>');
    await editor.command('Vivarium: Show Heap');
    const page = await editor.heapPage();
    assert.equal(new URL(page.url()).host, new URL(editor.page.url()).host);
    for (const word of ['lsp', 'dap']) {
      assert(editor.processes(word).length > 0, word);
      for (const id of editor.processes(word)) {
        assert(ancestors(id).includes(editor.server.pid), `${word} is not below the editor's server`);
      }
    }
    await editor.stopDebugging();
  },
};

export const restricted = {
  async 'a workspace that is not trusted gets the language but runs nothing'(editor) {
    await editor.openFile('faulty.py');
    await editor.problem("name 'missing' isn't defined");
    assert.equal(await editor.page.locator('.codelens-decoration').count(), 0);
    const input = await editor.quickInput('F1', '>Vivarium: Run');
    await until('the list', async () => await editor.page.locator('.quick-input-list .monaco-list-row').count() > 0);
    assert.equal(await editor.page.locator('.quick-input-list').getByText('Vivarium: Run', { exact: true }).count(), 0);
    await editor.page.keyboard.press('Escape');
    await input.waitFor({ state: 'hidden' });
    await editor.page.keyboard.press('F5');
    await editor.toldOnce(/trust/i);
    await editor.page.keyboard.press('Escape');
    await editor.page.locator('.monaco-dialog-box').waitFor({ state: 'hidden' });
    assert.equal(editor.processes('run').length + editor.processes('dap').length, 0);
  },

  async 'trust brings the rest'(editor) {
    await editor.command('Workspaces: Manage Workspace Trust');
    await editor.page.locator('.workspace-trust-editor .monaco-button').filter({ hasText: /^Trust$/ }).first().click();
    await editor.openFile('faulty.py');
    await editor.page.locator('.codelens-decoration').filter({ hasText: 'Debug' }).first()
      .waitFor({ state: 'attached', timeout: PATIENCE });
    await editor.page.keyboard.press('F5');
    await editor.stoppedAt('<module>');
    await editor.stopDebugging();
  },
};
