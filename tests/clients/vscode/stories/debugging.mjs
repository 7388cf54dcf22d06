// The debugger: without a launch.json, into a collection, and back.
import assert from 'node:assert/strict';
import { PATIENCE, plain, until } from '../editor.mjs';
import { openExample, EXAMPLE } from './language.mjs';

/** Debugs the example up to a line. */
export async function debugTo(editor, line, frame) {
  await openExample(editor);
  await breakAt(editor, line);
  await editor.page.keyboard.press('F5');
  await editor.stoppedAt(frame);
}

/** Moves the one breakpoint of the example to a line. */
export async function breakAt(editor, line) {
  if (editor.breakpoint !== line) {
    for (const toggled of [editor.breakpoint, line].filter(each => each)) {
      await editor.goTo(toggled);
      await editor.page.keyboard.press('F9');
    }
    editor.breakpoint = line;
  }
}

export const debugging = {
  async 'F5 stops at a breakpoint and shows the locals'(editor, { picture }) {
    await debugTo(editor, 26, 'watch_rightly');
    await editor.row('variables', /^name =\s*'right'/).waitFor();
    await editor.row('variables', /^sensor =/).waitFor();
    await picture('locals');
    await editor.stopDebugging();
  },

  async 'a step into gc.collect() goes through the listing'(editor, { picture }) {
    await debugTo(editor, 31, '<module>');
    await editor.page.keyboard.press('F11');
    await editor.stoppedAt('phase');
    await until('the listing', async () => (await editor.text()).includes('collection under policy merged'));
    const before = await editor.row('call-stack', 'phase').innerText();
    await editor.debugger('step-out');
    await until('the next phase', async () => {
      const now = await editor.row('call-stack', 'phase').innerText().catch(() => before);
      return now !== before;
    });
    await picture('listing');
    await editor.stopDebugging();
  },

  async 'the console completes, and answers why'(editor, { picture }) {
    await debugTo(editor, 31, '<module>');
    await editor.page.locator('.repl-input-wrapper .monaco-editor').first().click();
    await editor.page.keyboard.type('why wro', { delay: 60 });
    await editor.page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: 'wrong' }).first().waitFor();
    await editor.page.keyboard.press('Tab');
    await editor.page.keyboard.press('Enter');
    await editor.consoleShows(/global wrong of __main__/);
    await picture('why');
    await editor.stopDebugging();
  },

  async 'stops when a chosen object is freed'(editor, { picture }) {
    await debugTo(editor, 26, 'watch_rightly');
    await editor.menu(editor.row('variables', /^sensor =/), 'Stop When Freed');
    await editor.consoleShows(/Stops when the object of sensor is freed/);
    await editor.page.keyboard.press('F5');
    await editor.stoppedAt(/free|phase/);
    await editor.row('call-stack', 'collection 1').waitFor();
    await picture('freed');
    await editor.stopDebugging();
  },

  async 'a data breakpoint stops at a change'(editor) {
    await editor.openFile('waits.py');
    await editor.configuration(editor.folder, { name: 'waits', program: `${editor.folder}/programs/waits.py`, stopOnEntry: true });
    await editor.page.keyboard.press('F5');
    await editor.stoppedAt(/<module>.*1:1/);
    await editor.page.keyboard.press('F10');
    await editor.stoppedAt(/<module>.*3:1/);
    await editor.page.keyboard.press('F10');
    await editor.stoppedAt(/<module>.*(4|5):/);
    await editor.menu(editor.row('variables', /^turns =/), 'Break on Value Change');
    // It is the last of a list that shows only what is in view.
    await editor.page.locator('.debug-breakpoints').first().hover();
    await editor.page.mouse.wheel(0, 5000);
    await editor.row('breakpoints', 'turns').waitFor();
    for (const turns of [1, 2]) {
      await editor.page.keyboard.press('F5');
      await editor.row('variables', new RegExp(`^turns =\\s*${turns}`)).waitFor({ timeout: PATIENCE });
    }
    await editor.stopDebugging();
    await editor.configuration(editor.folder, undefined);
  },

  async 'the disassembly of a frame can be looked at'(editor, { picture }) {
    await debugTo(editor, 26, 'watch_rightly');
    await editor.menu(editor.row('call-stack', 'watch_rightly'), 'Open Disassembly View');
    await editor.page.locator('.tab.active').filter({ hasText: 'Disassembly' }).waitFor();
    await until('instructions', async () =>
      /LOAD_|RETURN_VALUE|CALL_/i.test(plain(await editor.page.locator('.disassembly-view').first().innerText())));
    await picture('disassembly');
    await editor.command('View: Close Editor');
    await editor.stopDebugging();
  },

  async 'the memory of an object is shown, and follows the program'(editor, { picture }) {
    await debugTo(editor, 26, 'watch_rightly');
    await editor.menu(editor.row('variables', /^sensor =/), 'Show Memory');
    await editor.page.locator('.tab').filter({ hasText: 'Memory of sensor' }).first().click();
    const before = await until('the memory', async () => {
      const shown = await editor.text();
      return /^0x[0-9a-f]+0 {2}([0-9a-f]{2} ){8} ([0-9a-f]{2} ){8} ./.test(shown) && shown;
    });
    // The table of its attributes lies in it.
    await editor.ask('sensor.more = 1', /sensor\.more = 1/);
    await until('the change', async () => (await editor.text()).split('\n')[0] !== before.split('\n')[0]);
    await picture('memory');
    await editor.debugger('stop');
    await until('the end', async () => (await editor.text()).startsWith('The program has ended.'));
    await editor.page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
    await editor.command('View: Close All Editors');
  },

  async 'a recorded run steps back'(editor, { picture }) {
    await openExample(editor);
    await editor.setting('vivarium.debug.record', true);
    await debugTo(editor, 31, '<module>');
    await editor.debugger('step-back');
    await editor.stoppedAt(/<module>.*30:/);
    await picture('step-back');
    await editor.page.locator('.debug-toolbar .codicon-debug-reverse-continue').waitFor();
    await editor.stopDebugging();
    await editor.setting('vivarium.debug.record', undefined);
  },

  async 'two sessions at once do not disturb each other'(editor) {
    await debugTo(editor, 31, '<module>');
    await editor.openFile('waits.py');
    await editor.command('Vivarium: Debug');
    await until('two adapters', () => editor.processes('dap').length === 2);
    await editor.row('call-stack', 'waits.py').waitFor();
    await editor.row('call-stack', EXAMPLE).waitFor();
    await editor.debugger('stop');
    await until('one adapter', () => editor.processes('dap').length === 1);
    await editor.debugger('stop');
    await until('no adapter', () => editor.processes('dap').length === 0);
    await editor.page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
  },
};
