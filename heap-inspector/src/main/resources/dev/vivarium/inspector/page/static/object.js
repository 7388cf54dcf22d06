// One object: what it is, why it is alive, the picture around it, and everything that it refers to.
import { WORDS } from './graph.js';
import { bytes, count } from './amounts.js';
import { element, link, row, table } from './tables.js';

/**
 * @param object null where it is not there at this step
 * @param graph put between what is said, where it stays
 */
export async function objectPanel(panel, address, object, collection, step, { choose, reveal, graph }) {
  if (!address) {
    panel.replaceChildren(element('p', 'Choose an object: click a block of the map, or a row of a table.'));
    return;
  }
  const [head, place, rest] = parts(panel);
  head.replaceChildren(element('h2', object ? `${object.text} at ${address}` : `What lay at ${address}`));
  if (!object) head.append(element('p', 'There is no object here at this step.'));
  rest.replaceChildren();
  if (object) facts(rest, object, collection, choose, reveal);
  await graph.render(collection, step, address, place);
}

/** What stands above the picture, the picture, and what stands below; the picture keeps its place and the focus. */
function parts(panel) {
  if (panel.firstElementChild?.id !== 'objectHead') {
    panel.replaceChildren(element('div'), element('div'), element('div'));
    panel.firstElementChild.id = 'objectHead';
  }
  return panel.children;
}

function facts(panel, object, collection, choose, reveal) {
  const standing = WORDS[collection.standing(object.address)];
  const reach = { PRECISE: 'reached by references', LOOK_ALIKE: 'only words that look like references reach it', NONE: 'garbage: nothing reaches it' };
  panel.append(table([], [
    row('type', object.type), row('size', bytes(object.bytes)),
    row('retains', `${bytes(object.retained)} in ${count(object.retainedObjects, 'object')}`),
    ...(collection.steps ? [row('in the collection', standing)] : []),
    row('alive', reach[object.reach]), row('why', object.why || '\u2013'),
    row('bits', [object.finaliser && 'finaliser', object.weakref && 'weakref target'].filter(Boolean).join(', ') || 'none'),
    row('birth', object.birth)]));
  born(panel, object.born || [], reveal);
  edges(panel, 'Held by', object.heldBy, choose);
  edges(panel, 'Refers to', object.references, choose);
}

/** Where it was born, then what called that. */
function born(panel, places, reveal) {
  panel.append(element('h2', 'Born at'));
  if (!places.length) { panel.append(element('p', 'not noted')); return; }
  panel.append(table(['line', 'function'], places.map(place => [link(`${place.file}:${place.line}`, () => reveal(place)), place.block])));
}

function edges(panel, title, all, choose) {
  panel.append(element('h2', `${title} (${all.length})`));
  panel.append(table(['by', 'object'], all.map(edge => [edge.label + (edge.declared ? '' : ' (look-alike)'),
    edge.object ? link(edge.object.text + ' at ' + edge.object.address, () => choose(edge.object.address)) : 'root'])));
}
