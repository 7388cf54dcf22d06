// Other windows: several folders, and one that is not trusted.
import assert from 'node:assert/strict';
import { until } from '../editor.mjs';
import { openExample } from './language.mjs';

export const severalFolders = {
  async 'one server serves several folders'(editor) {
    await openExample(editor);
    await editor.openFile('faulty.py');
    await editor.command('Problems: Focus on Problems View');
    await editor.page.locator('.markers-panel .monaco-list-row').filter({ hasText: "name 'missing' isn't defined" }).first().waitFor();
    assert.equal(editor.processes('lsp').length, 1);
  },

  async 'a program runs in its own folder'(editor) {
    await editor.openFile('faulty.py');
    await editor.command('Vivarium: Debug');
    await editor.stoppedAt('<module>');
    await editor.ask("__import__('os').getcwd().endswith('programs')", /True/);
    await editor.stopDebugging();
  },
};

export const restricted = {
  async 'a workspace that is not trusted gets the language but runs nothing'(editor) {
    await editor.openFile('faulty.py');
    await editor.command('Problems: Focus on Problems View');
    await editor.page.locator('.markers-panel .monaco-list-row').filter({ hasText: "name 'missing' isn't defined" }).first()
      .waitFor({ timeout: 40_000 });
    assert.equal(await editor.page.locator('.codelens-decoration').count(), 0);
    const input = await editor.quickInput('F1', '>Vivarium: Run');
    await until('the list', async () => await editor.page.locator('.quick-input-list .monaco-list-row').count() > 0);
    assert.equal(await editor.page.locator('.quick-input-list').getByText('Vivarium: Run', { exact: true }).count(), 0);
    await editor.page.keyboard.press('Escape');
    await input.waitFor({ state: 'hidden' });
    assert.equal(editor.processes('run').length + editor.processes('dap').length, 0);
  },
};
