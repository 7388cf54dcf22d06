// What a step of a collection did, in words.

import { count } from './amounts.js';

/** An event of a collection in words; its beginning where there is none. */
export function describe(collection, event) {
  if (!event) return `Collection ${collection.head.number} begins (${collection.head.trigger}` + (collection.head.file ? `, ${collection.head.file} line ${collection.head.line})` : ')');
  const name = block => block < 0 ? '' : `${collection.isObject(block) ? collection.typeName(block) : 'block'} at ${collection.address(block)}`;
  const object = name(event.object), source = name(event.source);
  const texts = {
    PHASE: 'the phase begins', ROOT: `a root names ${object}: marked`, ROOT_AGAIN: `a root names ${object}, which is marked already`,
    MARK: `word ${event.detail} of ${source} names ${object}: marked`, MARK_OVERFLOWED: `${object} is marked, but the mark stack is full`,
    MARK_BY_POLICY: `the policy marks ${object}`, RESCAN: `the words of ${object} are scanned again`, FINALISER: `the finaliser of ${object} is acted on`,
    TARGET_DIES: `${object} is to die, and has weak references`, DETACHED: 'what is due to be called leaves the weakref map',
    FREE: `${object} is freed: ${count(event.detail, 'block')}`,
    REFERENCE_DUE: `a reference to what was freed is due: ${object || source}`, CALLBACK: `the reference ${object || source} is cleared and called` };
  return `${event.phase}: ${texts[event.kind] || event.kind}`;
}
