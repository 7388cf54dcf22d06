import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hexDump } from '../src/hexDump';

test('a line has sixteen bytes, the last what is left', () => {
  assert.equal(hexDump(Buffer.from('Vivarium shows memory'), 0x7f0000000010n),
    '0x7f0000000010  56 69 76 61 72 69 75 6d  20 73 68 6f 77 73 20 6d  Vivarium.shows.m\n'
    + '0x7f0000000020  65 6d 6f 72 79' + ' '.repeat(36) + 'emory\n');
});

test('of nothing there is no line', () => {
  assert.equal(hexDump(new Uint8Array(), 0n), '');
});
