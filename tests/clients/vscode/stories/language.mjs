// What the language server shows.
import assert from 'node:assert/strict';
import { PATIENCE, until, plain } from '../editor.mjs';

export const EXAMPLE = 'finalizer_reaches_its_target.py';

/** Opens the example, once the server has said what it thinks of it. */
export async function openExample(editor) {
  await editor.openFile(EXAMPLE);
  await editor.page.locator('.codelens-decoration').filter({ hasText: 'Debug' }).first()
    .waitFor({ state: 'attached', timeout: PATIENCE });
}

/** How long the extension held up the window, in milliseconds, as the editor says. */
export async function activation(editor) {
  await editor.openFile('faulty.py');
  await editor.command('Developer: Show Running Extensions');
  const row = editor.page.locator('.runtime-extensions-editor .monaco-list-row').filter({ hasText: 'Vivarium' }).first();
  const shown = await until('the time of the activation', async () => /Activation: (\d+)ms/.exec(await row.innerText())?.[1]);
  await editor.command('View: Close All Editors');
  return Number(shown);
}

export const language = {
  async 'diagnostics are shown as problems'(editor, { picture }) {
    await openExample(editor);
    await picture('editor');
    await editor.command('Problems: Focus on Problems View');
    const problem = editor.page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'finalize-reaches-target' });
    await problem.first().waitFor();
    await picture('diagnostics');
  },

  async 'hover tells the type'(editor, { picture }) {
    await openExample(editor);
    await editor.goTo(29, 12);
    await editor.command('Show or Focus Hover');
    const hover = editor.page.locator('.monaco-editor .monaco-hover:not(.hidden)').filter({ hasText: 'watch_wrongly' });
    await hover.first().waitFor();
    await picture('hover');
    await editor.page.keyboard.press('Escape');
  },

  async 'completion offers what a module has'(editor, { picture }) {
    await openExample(editor);
    await editor.goTo(31, 1);
    await editor.page.keyboard.press('Home');
    await editor.page.keyboard.type('gc.', { delay: 60 });
    const item = editor.page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: 'mem_free' });
    await item.first().waitFor();
    await picture('completion');
    await editor.page.keyboard.press('Escape');
    await editor.command('File: Revert File');
  },

  async 'rename changes every use'(editor, { picture }) {
    await openExample(editor);
    await editor.goTo(22, 6);
    await editor.page.keyboard.press('F2');
    const box = editor.page.locator('.rename-box input.rename-input');
    await box.waitFor();
    await box.fill('watch_well');
    await picture('rename');
    await editor.page.keyboard.press('Enter');
    const text = await until('the new name', async () => {
      await editor.goTo(30, 1);
      const shown = await editor.text();
      return shown.includes('watch_well()') && shown;
    });
    assert(text.includes('def watch_well'), text);
    assert(!text.includes('watch_rightly'), text);
    await editor.command('File: Revert File');
  },

  async 'restart and log of the server'(editor) {
    await openExample(editor);
    const [before] = editor.processes('lsp');
    await editor.command('Vivarium: Restart Language Server');
    await until('another process', () => editor.processes('lsp').some(id => id !== before));
    await editor.page.locator('#vivarium\\.vivarium\\.vivarium\\.server, .statusbar-item').filter({ hasText: 'Vivarium' }).first().waitFor();
    await editor.command('Vivarium: Show Log');
    await until('the log', async () =>
      plain(await editor.page.locator('.output-view-container, .part.panel').first().innerText()).includes('language server: '));
    await editor.command('View: Hide Panel');
  },
};
