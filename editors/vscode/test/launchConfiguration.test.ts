import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complete, debugFile, runOptions } from '../src/launchConfiguration';

const launch = { type: 'vivarium', name: 'x', request: 'launch' };

test('what a launch leaves out comes from the settings and the folder', () => {
  const settings = { board: 'rp2', heap: '64k', policy: 'cpython', record: true };
  assert.deepEqual(complete({ ...launch, program: '/p/main.py' }, '/p', settings), {
    ...launch, program: '/p/main.py', cwd: '/p', board: 'rp2', heap: '64k', gcPolicy: 'cpython', record: true,
  });
});

test('what a launch says stays', () => {
  const said = { ...launch, module: 'app', cwd: '/q', heap: '1m', record: false };
  assert.deepEqual(complete(said, '/p', { heap: '64k', record: true }), said);
});

test('settings that are not set add nothing', () => {
  assert.deepEqual(complete(launch, undefined, { board: '', heap: '', record: false }), { ...launch, program: '${file}' });
});

test('a file without a workspace runs in its own folder', () => {
  assert.equal(complete(debugFile('/p/q/main.py'), undefined, {}).cwd, '/p/q');
});

test('an attach request is left alone', () => {
  const attach = { type: 'vivarium', name: 'x', request: 'attach', port: 5678 };
  assert.deepEqual(complete(attach, '/p', { board: 'rp2' }), attach);
});

test('the same settings as options of the command', () => {
  assert.deepEqual(runOptions({ board: 'rp2', heap: 'auto:4m', policy: 'ephemeron' }),
    ['--board', 'rp2', '--heap', 'auto:4m', '--gc-policy', 'ephemeron']);
  assert.deepEqual(runOptions({ board: '', heap: '' }), []);
});
