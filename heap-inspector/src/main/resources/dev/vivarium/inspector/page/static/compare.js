// Several runs of one program side by side at the same collection: figures, block maps, and what each did otherwise.
import { ask, Collection } from './heap.js';
import { BlockMap } from './map.js';
import { savePngs } from './pictures.js';
import { element, link } from './tables.js';

const ROWS = [['place', 'where'], ['steps', 'steps'], ['objects', 'objects before'], ['usedBefore', 'bytes before'], ['marked', 'marked'],
  ['finalisers', 'finalisers'], ['targetsDead', 'weakref targets that died'], ['callbacks', 'callbacks'],
  ['freedObjects', 'freed objects'], ['freedBytes', 'freed bytes'], ['usedAfter', 'bytes kept']];

/** @param show called with a run and an address to look at there */
export async function comparePanel(panel, number, runs, dark, show, isFresh) {
  if (!number) { panel.replaceChildren(element('p', 'Choose a collection: what the runs left is compared by vivarium diff.')); return; }
  const answer = await ask('api/compare', { collection: number });
  const collections = await Promise.all(answer.columns.map((column, run) => column.present ? loaded(run, number) : null));
  if (!isFresh()) return;
  panel.replaceChildren(element('h2', `Collection ${number} under each policy`), figures(answer), mapsTitle());
  const canvases = maps(panel, answer, collections, dark, show);
  panel.querySelector('#saveMaps').addEventListener('click', () => savePngs(canvases, answer.columns.map(one => one.policy), `vivarium-policies-${number}.png`));
  panel.append(element('h2', `Objects with different fates (${answer.differingCount.toLocaleString('en')} of ${answer.comparedObjects.toLocaleString('en')})`));
  panel.append(answer.differing.length ? fates(answer, show) : element('p', 'none: every policy does the same here'));
}

async function loaded(run, number) {
  const summary = await ask('api/summary', { run });
  const collection = await Collection.load(summary, summary.collections.find(one => one.number === number), run);
  collection.seek(collection.steps);
  return collection;
}

function grid(heads) {
  const made = element('table'), line = made.createTHead().insertRow();
  for (const head of heads) line.append(element('th', head));
  made.className = 'compare';
  return made;
}

/** A row whose cells are marked where they differ from the first. */
function marked(body, cells, compared) {
  const line = body.insertRow(), first = compared.find(value => value !== null);
  cells.forEach((cell, i) => {
    const made = line.insertCell();
    made.append(cell instanceof Node ? cell : String(cell));
    if (i && compared[i - 1] !== null && compared[i - 1] !== first) made.className = 'differs';
  });
}

function figures(answer) {
  const made = grid(['', ...answer.columns.map(one => one.policy)]), body = made.createTBody();
  for (const [key, title] of ROWS) {
    const values = answer.columns.map(one => one.present ? key === 'place' ? one.place.split('/').pop() : one[key] : null);
    marked(body, [title, ...values.map(value => value === null ? 'no such collection' : value.toLocaleString('en'))], key === 'steps' ? [] : values);
  }
  return made;
}

function mapsTitle() {
  const title = element('h2', 'Blocks at its end; pink: objects with different fates '), save = element('button', 'Save PNG');
  save.type = 'button';
  save.id = 'saveMaps';
  title.append(save);
  return title;
}

function maps(panel, answer, collections, dark, show) {
  const row = element('div'), canvases = [];
  row.className = 'maps';
  panel.append(row);
  const places = collections.map((collection, run) => {
    if (!collection) return null;
    const figure = element('figure'), canvas = element('canvas');
    canvas.setAttribute('aria-label', `Blocks under ${answer.columns[run].policy}`);
    figure.append(element('figcaption', answer.columns[run].policy), canvas);
    row.append(figure);
    return canvas;
  });
  // Only now is it known how much room each has.
  places.forEach((canvas, run) => {
    if (!canvas) return;
    const map = new BlockMap(canvas), collection = collections[run];
    map.dark = dark;
    map.layer = 'difference';
    map.differing = answer.columns[run].differs;
    map.show(collection);
    canvas.addEventListener('click', event => {
      const block = map.blockAt(event);
      if (collection.isObject(block)) show(run, collection.address(collection.start(block)));
    });
    canvases.push(canvas);
  });
  return canvases;
}

function fates(answer, show) {
  const made = grid(['object', 'born at', ...answer.columns.map(one => one.policy)]), body = made.createTBody();
  for (const object of answer.differing) {
    const cells = object.fates.map((fate, run) => object.addresses[run] ? link(fate, () => show(run, object.addresses[run])) : fate);
    const line = body.insertRow(), known = object.fates.find(fate => fate !== '\u2013');
    for (const cell of [object.text || object.type, object.born, ...cells]) line.insertCell().append(cell);
    object.fates.forEach((fate, run) => { if (fate !== known && fate !== '\u2013') line.cells[run + 2].className = 'differs'; });
  }
  return made;
}
