// One object: what it is, why it is alive, and a picture of what holds it and what it refers to.
import { saveSvg } from './pictures.js';
import { svg, bytes } from './timeline.js';
import { element, link, row, table } from './tables.js';

const BOX = 190, HIGH = 30, GAP = 10, WIDE = 760;

export function objectPanel(panel, object, collection, choose, reveal) {
  panel.replaceChildren();
  if (!object) {
    panel.append(element('p', 'Choose an object: click a block of the map, or a row of a table.'));
    return;
  }
  panel.append(element('h2', object.text + ' at ' + object.address));
  const save = element('button', 'Save SVG');
  save.type = 'button';
  const title = element('h2', 'What holds it, and what it refers to ');
  title.append(save);
  panel.append(title);
  const picture = drawGraph(object, collection, choose);
  panel.append(picture);
  save.addEventListener('click', () => saveSvg(picture, 'vivarium-object.svg'));
  const standing = WORDS[collection.standing(object.address)];
  const reach = { PRECISE: 'reached by references', LOOK_ALIKE: 'only words that look like references reach it', NONE: 'garbage: nothing reaches it' };
  panel.append(table([], [
    row('type', object.type), row('size', bytes(object.bytes)),
    row('retains', `${bytes(object.retained)} in ${object.retainedObjects} objects`),
    ...(collection.steps ? [row('in the collection', standing)] : []),
    row('alive', reach[object.reach]), row('why', object.why || '\u2013'),
    row('bits', [object.finaliser && 'finaliser', object.weakref && 'weakref target'].filter(Boolean).join(', ') || 'none'),
    row('birth', object.birth)]));
  born(panel, object.born || [], reveal);
  edges(panel, 'Held by', object.heldBy, choose);
  edges(panel, 'Refers to', object.references, choose);
}

const WORDS = { unmarked: 'unmarked', marked: 'marked or kept', stacked: 'marked, waits on the mark stack', maponly: 'kept only through the weakref map',
  tofinalise: 'unmarked, to be finalised', finalised: 'its finaliser has run', freed: 'freed', free: 'not there yet', '': 'not there yet' };

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

function drawGraph(object, collection, choose) {
  const left = object.holders, right = object.held;
  const rows = Math.max(left.length, right.length, 1), height = rows * (HIGH + GAP) + GAP + (object.moreHolders || object.moreHeld ? 18 : 0);
  const picture = svg('svg', { id: 'picture', viewBox: `0 0 ${WIDE} ${height}`, role: 'img', 'aria-label': 'References around the object' });
  const middle = { x: (WIDE - BOX) / 2, y: (height - HIGH) / 2 };
  const place = (count, index) => (height - count * (HIGH + GAP) + GAP) / 2 + index * (HIGH + GAP);
  left.forEach((edge, i) => {
    const y = place(left.length, i);
    join(picture, 4 + BOX, y + HIGH / 2, middle.x, middle.y + HIGH / 2, edge, edge.object && edge.label, false);
    box(picture, 4, y, edge.object, edge.object ? undefined : edge.label, collection, choose);
  });
  right.forEach((edge, i) => {
    const y = place(right.length, i), x = WIDE - BOX - 4;
    join(picture, middle.x + BOX, middle.y + HIGH / 2, x, y + HIGH / 2, edge, edge.label, true);
    box(picture, x, y, edge.object, undefined, collection, choose);
  });
  box(picture, middle.x, middle.y, object, undefined, collection, choose, 'middle');
  const more = (x, count, list) => { if (count) picture.append(svg('text', { class: 'label', x, y: height - 4 }, `and ${count.toLocaleString('en')} more, in the table`)); };
  more(8, object.moreHolders);
  more(WIDE - BOX, object.moreHeld);
  return picture;
}

function cut(text, most) {
  return text.length <= most ? text : text.slice(0, most - 1) + '\u2026';
}

function box(picture, x, y, object, rootName, collection, choose, role = '') {
  const group = svg('g', { class: `node ${role} ` + (object ? collection.standing(object.address) : 'root') });
  group.append(svg('rect', { x, y, width: BOX, height: HIGH, rx: 5 }));
  group.append(svg('text', { x: x + 7, y: y + HIGH / 2 + 4 }, cut(rootName || object.text, 28)));
  group.append(svg('title', {}, rootName || `${object.text}, ${object.type}, ${object.address}`));
  if (object) {
    group.setAttribute('tabindex', '0');
    group.addEventListener('click', () => choose(object.address));
    group.addEventListener('keydown', event => { if (event.key === 'Enter') choose(object.address); });
  }
  picture.append(group);
}

function join(picture, x1, y1, x2, y2, edge, label, right) {
  const bend = (x2 - x1) / 2;
  picture.append(svg('path', { d: `M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`, class: edge.declared ? '' : 'lookalike' }));
  if (label) {
    picture.append(svg('text', { class: 'label', x: right ? x2 - 6 : x1 + 6, y: (right ? y2 : y1) - 4, 'text-anchor': right ? 'end' : 'start' }, cut(label, 15)));
  }
}
