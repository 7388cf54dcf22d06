import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RestartPolicy } from '../src/restartPolicy';

test('the fifth end within three minutes is the last', () => {
  const policy = new RestartPolicy();
  assert.deepEqual([0, 1, 2, 3, 4].map(second => policy.mayRestart(second * 1000)), [true, true, true, true, false]);
});

test('ends far apart do not count together', () => {
  const policy = new RestartPolicy();
  assert(Array.from({ length: 20 }, (_, minute) => policy.mayRestart(minute * 60_000)).every(may => may));
});
