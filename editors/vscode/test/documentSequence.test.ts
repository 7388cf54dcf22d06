import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { DocumentSequence } from '../src/documentSequence';

/** A sequence of documents that are known by a name, with what happens to them in order. */
function sequence(patience?: number) {
  const events: string[] = [];
  const documents = new DocumentSequence<string>({
    put: html => events.push(`put ${html}`),
    post: message => events.push(`post ${message}`),
  }, patience);
  const show = (name: string) => documents.show({
    html: number => `${name} as ${number}`,
    release: () => events.push(`release ${name}`),
  });
  return { documents, show, events };
}

test('a document waits until the one before has arrived', () => {
  const { documents, show, events } = sequence();
  show('a');
  show('b');
  assert.deepEqual(events, ['put a as 1']);
  documents.arrived(1);
  assert.deepEqual(events.splice(0), ['put a as 1', 'put b as 2']);
  documents.arrived(2);
  assert.deepEqual(events, ['release a']);
  documents.dispose();
});

test('of those that wait only the last is put', () => {
  const { documents, show, events } = sequence();
  ['a', 'b', 'c'].forEach(show);
  documents.arrived(1);
  assert.deepEqual(events, ['put a as 1', 'release b', 'put c as 2']);
  documents.dispose();
});

test('a message goes to the document that was shown last', () => {
  const { documents, show, events } = sequence();
  show('a');
  documents.post('to a');
  show('b');
  documents.post('to b');
  documents.arrived(1);
  assert.deepEqual(events, ['put a as 1', 'post to a', 'put b as 2', 'post to b']);
  documents.dispose();
});

test('a document that arrives again, as after a move of its window, changes nothing', () => {
  const { documents, show, events } = sequence();
  show('a');
  documents.arrived(1);
  documents.arrived(1);
  show('b');
  documents.arrived(1);
  assert.deepEqual(events, ['put a as 1', 'put b as 2']);
  documents.dispose();
});

test('one that never arrives does not hold the next for ever', async () => {
  const { documents, show, events } = sequence(20);
  show('a');
  show('b');
  await delay(200);
  assert.deepEqual(events.splice(0), ['put a as 1', 'put b as 2']);
  documents.arrived(2);
  assert.deepEqual(events, ['release a']);
  documents.dispose();
});

test('at the end all are released, once', () => {
  const { documents, show, events } = sequence();
  ['a', 'b', 'c'].forEach(show);
  documents.arrived(1);
  show('d');
  events.length = 0;
  documents.dispose();
  documents.dispose();
  assert.deepEqual(events, ['release a', 'release c', 'release d']);
});
