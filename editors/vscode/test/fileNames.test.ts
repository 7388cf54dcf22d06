import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileNameVariables } from '../src/fileNames';

const machine = (charmap: string | undefined, environment = {}) => ({ environment, charmap: async () => charmap });

test('a locale in UTF-8 stays as it is', async () => {
  assert.deepEqual(await fileNameVariables(machine('UTF-8', { LANG: 'de_DE.UTF-8' }), 'linux'), {});
  assert.deepEqual(await fileNameVariables(machine('UTF-8', { LC_ALL: 'de_DE.UTF-8', LANG: 'C' }), 'linux'), {});
});

test('the C locale, and one that counts as C because it is not installed, give way', async () => {
  assert.deepEqual(await fileNameVariables(machine('ANSI_X3.4-1968', { LANG: 'C' }), 'linux'), { LC_ALL: 'C.UTF-8' });
  assert.deepEqual(await fileNameVariables(machine(undefined, { LANG: 'de_DE.UTF-8' }), 'linux'), { LC_ALL: 'C.UTF-8' });
});

test('of a locale in another encoding the language is kept', async () => {
  assert.deepEqual(await fileNameVariables(machine('ISO-8859-1', { LC_ALL: 'de_DE' }), 'linux'),
    { LC_ALL: '', LC_CTYPE: 'C.UTF-8', LANG: 'C.UTF-8', LC_MESSAGES: 'de_DE' });
});

test('where only characters are in UTF-8, the editor has no LANG to replace', async () => {
  assert.deepEqual(await fileNameVariables(machine('UTF-8', { LC_CTYPE: 'C.UTF-8' }), 'linux'),
    { LC_ALL: '', LC_CTYPE: 'C.UTF-8', LANG: 'C.UTF-8' });
});

test('Windows and macOS need nothing', async () => {
  assert.deepEqual(await fileNameVariables(machine('ANSI_X3.4-1968'), 'win32'), {});
  assert.deepEqual(await fileNameVariables(machine('ANSI_X3.4-1968'), 'darwin'), {});
});
