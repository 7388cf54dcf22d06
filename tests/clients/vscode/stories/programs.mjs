// Running in a terminal, and under every policy.
import assert from 'node:assert/strict';
import { PATIENCE, plain, until } from '../editor.mjs';
import { openExample } from './language.mjs';

export const programs = {
  async 'a lens runs the program in a terminal'(editor) {
    await openExample(editor);
    // Lenses are there only where the editor shows their lines.
    await editor.goTo(29);
    await editor.page.locator('.codelens-decoration a').filter({ hasText: /^Run$/ }).first().click();
    await until('the output', async () => plain(await editor.page.locator('.xterm-rows, .terminal-wrapper').first().innerText())
      .includes('closing right'));
    await editor.command('View: Hide Panel');
  },

  async 'policies are compared, and a run of one is opened'(editor, { picture }) {
    await openExample(editor);
    await editor.command('Vivarium: Compare Policies');
    await editor.page.locator('.tab').filter({ hasText: 'Policies of' }).waitFor({ timeout: PATIENCE });
    // A pointer that rests on a tab shows its path.
    await editor.page.mouse.move(1439, 450);
    await picture('policies');
    await editor.page.locator('.notification-toast .monaco-button').filter({ hasText: 'Open a Recording' }).click();
    // How it goes may have been told before.
    assert.match((await editor.told()).at(-1), /each run has been recorded/);
    await editor.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'ephemeron' }).first().click();
    const page = await editor.heapPage();
    await page.locator('#where').filter({ hasText: /step/ }).waitFor();
    await editor.command('View: Close All Editors');
  },
};
