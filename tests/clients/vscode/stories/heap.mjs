// The heap beside the code, and recordings.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { PATIENCE, plain, until } from '../editor.mjs';
import { breakAt, debugTo } from './debugging.mjs';
import { EXAMPLE, openExample } from './language.mjs';

async function closeHeap(editor) {
  await editor.page.locator('.tab').filter({ hasText: 'Heap' }).locator('.codicon-close').first().click();
  await editor.page.locator('.tab').filter({ hasText: 'Heap' }).waitFor({ state: 'hidden' });
}

export const heap = {
  async 'the heap panel follows the steps of a collection'(editor, { picture }) {
    await debugTo(editor, 31, '<module>');
    await editor.command('Vivarium: Show Heap');
    const page = await editor.heapPage();
    await editor.page.locator('.tab').filter({ hasText: EXAMPLE }).first().click();
    await editor.page.keyboard.press('F11');
    await editor.stoppedAt('phase');
    const where = () => page.locator('#where').innerText();
    const first = await until('the collection in the panel', async () => /step/.test(await where()) && where());
    await editor.debugger('step-out');
    await until('the picture to move', async () => (await where()) !== first);
    await editor.debugger('step-out');
    for (const step of [1, 2, 3, 4, 5, 6]) {
      const before = await where();
      await editor.debugger('step-over');
      await until(`object ${step} in the picture`, async () => (await where()) !== before);
    }
    await picture('heap');
    await closeHeap(editor);
    await editor.stopDebugging();
  },

  async 'a variable leads to its object in the panel'(editor) {
    await debugTo(editor, 26, 'watch_rightly');
    const row = editor.row('variables', /^sensor =/);
    await row.hover();
    await row.locator('.action-label[aria-label*="Show in Heap"]').click();
    const page = await editor.heapPage();
    await page.locator('#panel').filter({ hasText: 'Sensor at ' }).waitFor();
    await closeHeap(editor);
    await editor.stopDebugging();
  },

  async 'an object in the panel leads to the line of its allocation'(editor, { picture }) {
    await openExample(editor);
    await editor.command('Vivarium: Watch Heap');
    await editor.stoppedAt(/<module>/);
    // From now on it is noted where objects are born.
    const page = await editor.heapPage();
    await editor.page.locator('.tab').filter({ hasText: EXAMPLE }).first().click();
    await breakAt(editor, 26);
    await editor.page.keyboard.press('F5');
    await editor.stoppedAt('watch_rightly');
    const row = editor.row('variables', /^sensor =/);
    await row.hover();
    await row.locator('.action-label[aria-label*="Show in Heap"]').click();
    const line = page.locator('#panel').getByText(/finalizer_reaches_its_target\.py:23$/).first();
    await line.waitFor();
    await picture('object');
    await line.click();
    await until('the line of the allocation', async () =>
      /Ln 23\b/.test(plain(await editor.page.locator('.part.statusbar').innerText())));
    await closeHeap(editor);
    await editor.stopDebugging();
  },

  async 'a panel that is closed in the middle of a step leaves the debugger alone'(editor) {
    await debugTo(editor, 31, '<module>');
    await editor.command('Vivarium: Show Heap');
    await editor.heapPage();
    await editor.page.locator('.tab').filter({ hasText: EXAMPLE }).first().click();
    await editor.page.keyboard.press('F11');
    await closeHeap(editor);
    await editor.stoppedAt('phase');
    await editor.debugger('step-out');
    await editor.stoppedAt('phase');
    await editor.stopDebugging();
    assert.equal(await editor.page.locator('.notification-toast').count(), 0);
  },

  async 'a program is recorded, and its recording opens'(editor, { folder, picture }) {
    await openExample(editor);
    await editor.command('Vivarium: Record');
    const name = editor.page.locator('.quick-input-widget input.input');
    await name.waitFor();
    await until('the name of the recording', async () => (await name.inputValue()).endsWith('.viv'));
    await editor.page.keyboard.press('Enter');
    const page = await editor.heapPage();
    await page.locator('#where').filter({ hasText: /step/ }).waitFor({ timeout: PATIENCE });
    assert(fs.existsSync(path.join(folder, 'examples', EXAMPLE.replace('.py', '.viv'))));
    await picture('recording');
    await editor.command('View: Close Editor');
    await until('the page to be closed', () => editor.processes('open').length === 0);
    await editor.command('View: Hide Panel');
  },

  async 'lenses tell what functions cost in the recording'(editor, { picture }) {
    await openExample(editor);
    await editor.goTo(1);
    for (const lens of [/allocated [\d,]+ bytes in [\d,]+ blocks/, /an instance takes [\d,]+ bytes/]) {
      await editor.page.locator('.codelens-decoration').filter({ hasText: lens }).first()
        .waitFor({ state: 'attached', timeout: PATIENCE });
    }
    await picture('lenses');
    await editor.command('View: Close All Editors');
  },

  async 'a file that is no recording says so'(editor, { folder }) {
    fs.writeFileSync(path.join(folder, 'damaged.viv'), 'no recording');
    await editor.openFile(path.join(folder, 'damaged.viv'));
    await editor.shownInFrame(/damaged\.viv/);
    await editor.command('View: Close Editor');
  },
};
