// The views that are tables. Everything that comes from the heap is put in as text.
import { bytes, count } from './amounts.js';

export function element(name, text) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  return made;
}

export function link(text, act) {
  const made = element('a', text);
  made.setAttribute('role', 'button');
  made.tabIndex = 0;
  made.addEventListener('click', act);
  made.addEventListener('keydown', event => { if (event.key === 'Enter') act(); });
  return made;
}

export function row(...cells) { return cells; }

export function table(heads, rows) {
  const made = element('table');
  const isNumber = index => rows.length > 0 && rows.every(cells => typeof cells[index] === 'number');
  if (heads.length) {
    const line = made.createTHead().insertRow();
    heads.forEach((head, i) => { const cell = element('th', head); if (isNumber(i)) cell.className = 'number'; line.append(cell); });
  }
  const body = made.createTBody();
  for (const cells of rows) {
    const line = body.insertRow();
    cells.forEach((value, i) => {
      const cell = line.insertCell();
      if (heads.length && isNumber(i)) cell.className = 'number';
      if (!heads.length && i === 0) cell.className = 'dim';
      cell.append(value instanceof Node ? value : typeof value === 'number' ? value.toLocaleString('en') : String(value));
    });
  }
  return made;
}

function section(panel, title, heads, rows) {
  panel.append(element('h2', title));
  panel.append(rows.length ? table(heads, rows) : element('p', 'none'));
}

function objectLink(object, collection, choose) {
  const made = link(object.text + ' at ' + object.address, () => choose(object.address));
  made.classList.add(collection.standing(object.address) || 'dim');
  return made;
}

export function rootsPanel(panel, heap, collection, choose) {
  panel.replaceChildren();
  section(panel, `Roots (${heap.roots.length})`, ['root', 'object', 'bytes'],
    heap.roots.map(root => [root.root, objectLink(root, collection, choose), root.bytes]));
  section(panel, `Mark stack, bottom first (${heap.markStack.length})`, ['object'],
    heap.markStack.map(address => [link(collection.typeName(collection.block(address)) + ' at ' + address, () => choose(address))]));
}

const OUTCOMES = ['there was none', 'returned', 'said that it revived nothing', 'raised', 'freed before its turn'];

/** What has been done to references and finalisers up to this step. */
function done(collection) {
  const references = new Map(), finalisers = new Map(), dying = new Set();
  for (let i = 0; i < collection.step; i++) {
    const kind = collection.kinds[collection.events[4 * i] & 255];
    if (kind === 'TARGET_DIES') dying.add(collection.address(collection.events[4 * i + 1]));
    if (kind !== 'REFERENCE_DUE' && kind !== 'CALLBACK' && kind !== 'FINALISER') continue;
    const event = collection.event(i), into = kind === 'FINALISER' ? finalisers : references;
    if (event.object >= 0) into.set(collection.address(event.object), { step: i + 1, kind, outcome: OUTCOMES[event.detail] || '' });
  }
  return { references, finalisers, dying };
}

function referenceState(entry, reference, happened) {
  const last = happened.references.get(reference.address);
  if (last) return last.kind === 'REFERENCE_DUE' ? 'being called' : `called: ${last.outcome}`;
  return entry.target && !happened.dying.has(entry.target.address) ? 'alive' : reference.callback ? 'target dies, call due' : 'target dies';
}

export function weakPanel(panel, heap, collection, choose) {
  panel.replaceChildren();
  const happened = done(collection), { references, finalisers } = happened, rows = [];
  for (const entry of heap.weakrefs) {
    entry.references.forEach((reference, i) => rows.push([
      i ? '\u2033' : entry.target ? objectLink(entry.target, collection, choose) : 'gone', objectLink(reference, collection, choose),
      referenceState(entry, reference, happened), reference.callback || 'none', reaches(reference)]));
  }
  section(panel, 'Weak references, by target, in the order of their chains', ['target', 'reference', 'state', 'callback', 'which reaches'], rows);
  const run = [...finalisers].map(([address, one]) => [link(address, () => choose(address)),
    one.outcome === OUTCOMES[0] ? 'nothing to run' : `run at step ${one.step}: ${one.outcome}`, '']);
  const running = [...references].filter(([, one]) => one.kind === 'REFERENCE_DUE').map(([address]) => [link(address, () => choose(address)), 'running', '']);
  section(panel, 'Finalisers', ['object', 'state', 'bytes'],
    [...running, ...heap.finalisers.map(object => [objectLink(object, collection, choose), 'armed', object.bytes]), ...run]);
  const called = [...references].filter(([, one]) => one.kind === 'CALLBACK').map(([address, one]) => [one.step, link(address, () => choose(address)), one.outcome]);
  section(panel, 'References called so far in this collection', ['step', 'reference', 'outcome'], called);
}

function reaches(reference) {
  if (!reference.callback) return '';
  const text = `${count(reference.reachedObjects, 'object')}, ${bytes(reference.reachedBytes)}`;
  if (!reference.reachesTarget) return text;
  const warning = element('b', text + ', its own target among them');
  warning.className = 'warning';
  return warning;
}

/** Lines where objects were born; behind each, the ways that led there. */
export function sitesPanel(panel, answer, reveal, seek) {
  panel.replaceChildren();
  if (!answer.known) { panel.append(element('p', 'It was not noted where objects were born.')); return; }
  section(panel, `Lines where objects were born (${answer.count.toLocaleString('en')})`, ['line', 'function', 'objects', 'bytes', 'retain', 'called by'],
    answer.sites.map(site => [link(`${site.file}:${site.line}`, () => reveal(site)), site.block, link(site.objects.toLocaleString('en'), () => seek(site)), site.bytes, site.retained, ways(site, reveal)]));
}

function ways(site, reveal) {
  const made = element('details'), total = site.stacks.length + site.moreStacks;
  made.append(element('summary', count(total, 'way')));
  for (const stack of site.stacks) {
    const line = element('p', `${count(stack.objects, 'object')}, ${bytes(stack.bytes)}: `);
    stack.calls.forEach((call, i) => line.append(i ? ' \u2190 ' : '', link(`${call.block} ${call.file.split('/').pop()}:${call.line}`, () => reveal(call))));
    made.append(line);
  }
  if (site.moreStacks) made.append(element('p', `and ${site.moreStacks.toLocaleString('en')} more`));
  return made;
}

const TITLES = { types: 'What there is, by type', retained: 'Objects that keep most alive', cycles: 'Circles that nothing outside holds', lookAlikes: 'Kept alive only by a word that looks like a reference',
  sites: 'What there is, by the line where it was born',
  strings: 'Equal strings', free: 'Free memory', board: 'On a 32-bit board with 16-byte blocks, about', suspects: 'Who holds what is new and alive' };

const NAMES = { freeBytes: 'free bytes', largestBytes: 'largest run', outsideLargest: 'outside it', bytesThere: 'bytes there', bytesHere: 'bytes here', boxedNumbers: 'boxed numbers' };

export function answerPanel(panel, answer, keys, choose) {
  panel.replaceChildren();
  for (const key of keys) {
    const rows = answer[key] || [], heads = rows.length ? Object.keys(rows[0]).filter(name => name !== 'address') : [];
    section(panel, TITLES[key] || key, heads.map(name => NAMES[name] || name), rows.map(one => heads.map(name =>
      (name === 'text' || name === 'holder') && one.address ? link(one[name] + ' at ' + one.address, () => choose(one.address)) : one[name])));
  }
}

/** Asks whether an allocation would succeed at this step, and why not. */
export function fits(asked) {
  const form = element('form'), label = element('label', 'Would this many bytes fit? '), input = element('input'), button = element('button', 'Ask'), answer = element('p');
  Object.assign(input, { type: 'number', min: 1, value: 1024, id: 'allocate' });
  answer.setAttribute('role', 'status');
  label.append(input);
  form.append(label, ' ', button, answer);
  form.addEventListener('submit', event => {
    event.preventDefault();
    asked(input.value).then(said => { answer.textContent = said.verdict; }, problem => { answer.textContent = problem.message; });
  });
  return form;
}

export function queryPanel(panel, answer, choose) {
  panel.replaceChildren();
  panel.append(element('h2', `${count(answer.objects, 'object')}, ${bytes(answer.bytes)}`));
  panel.append(table(['type', 'objects', 'bytes'], answer.types.map(type => [type.type, type.objects, type.bytes])));
  section(panel, 'Those that retain most', ['object', 'bytes', 'retains', 'why it is alive'], answer.found.map(object =>
    [link(object.text + ' at ' + object.address, () => choose(object.address)), object.bytes, object.retained, object.why || 'garbage']));
  if (answer.sites && answer.sites.length) {
    section(panel, 'Where they were born', ['line', 'function', 'objects', 'bytes'], answer.sites.map(site => [`${site.file}:${site.line}`, site.block, site.objects, site.bytes]));
  }
}
