// Programs that run already.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { until } from '../editor.mjs';

/** Starts a program outside of the editor that a debugger can attach to. */
async function start(editor, program) {
  const jar = path.join(editor.extension(), 'server/lib/vivarium.jar');
  const started = spawn('java', ['-jar', jar, 'run', '--debug', '0', program], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  started.stdout.on('data', text => { output += text; });
  started.stderr.on('data', text => { errors += text; });
  const address = await until('the address of the program', () => /debugger at 127\.0\.0\.1:(\d+)/.exec(errors));
  return { process: started, port: Number(address[1]), output: () => output, end: () => started.kill('SIGKILL') };
}

async function attach(editor, port) {
  await editor.configuration(editor.folder, { name: 'attached', request: 'attach', port });
  await editor.page.keyboard.press('F5');
}

export const attaching = {
  async 'a debugger attaches to a program that runs, and lets it go'(editor) {
    const program = await start(editor, path.join(editor.folder, 'programs/waits.py'));
    try {
      await editor.openFile('waits.py');
      await editor.goTo(5);
      await editor.page.keyboard.press('F9');
      await attach(editor, program.port);
      await editor.stoppedAt(/<module>.*5:/);
      await editor.row('variables', /^turns =\s*\d+/).waitFor();
      await editor.goTo(5);
      await editor.page.keyboard.press('F9');
      await editor.ask('turns = -1', /turns = -1/);
      await editor.ask('print("told", turns)', /told -1/);
      await editor.debugger('disconnect');
      await editor.page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
      // It goes on: what it was told stands, and a second debugger sees that it has counted.
      await attach(editor, program.port);
      await editor.isRunning();
      await editor.debugger('pause');
      await editor.row('variables', /^turns =\s*\d+/).waitFor();
      await editor.debugger('disconnect');
      await editor.page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
      await until('the output', () => program.output().includes('told -1'));
      await editor.command('View: Close All Editors');
    } finally {
      program.end();
      await editor.configuration(editor.folder, undefined);
    }
  },

  async 'a program that was attached to and is killed ends its session with one message'(editor) {
    const program = await start(editor, path.join(editor.folder, 'programs/waits.py'));
    try {
      await attach(editor, program.port);
      await editor.isRunning();
      program.end();
      await editor.toldOnce(/the program that was attached to has gone/);
      await editor.page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
    } finally {
      program.end();
      await editor.configuration(editor.folder, undefined);
    }
  },

  async 'a port where no program waits is named in one message'(editor) {
    await editor.configuration(editor.folder, { name: 'nobody', request: 'attach', port: 1 });
    await editor.page.keyboard.press('F5');
    await editor.toldOnce(/nothing can be reached at port 1/);
    await editor.page.keyboard.press('Escape');
    await editor.page.locator('.monaco-dialog-box').waitFor({ state: 'hidden' });
    await until('no adapter', () => editor.processes('dap').length === 0);
    await editor.configuration(editor.folder, undefined);
  },
};
