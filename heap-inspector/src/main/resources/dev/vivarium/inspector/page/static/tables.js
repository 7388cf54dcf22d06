// The views that are tables. Everything that comes from the heap is put in as text.
import { bytes } from './timeline.js';

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

export function weakPanel(panel, heap, collection, choose) {
  panel.replaceChildren();
  section(panel, 'Weak references, by target', ['target', 'references and finalizers in order'], heap.weakrefs.map(entry => {
    const chain = element('span');
    entry.references.forEach((reference, i) => { if (i) chain.append(' \u2192 '); chain.append(objectLink(reference, collection, choose)); });
    return [entry.target ? objectLink(entry.target, collection, choose) : 'gone, callbacks outstanding', chain];
  }));
  section(panel, 'Finalisers that have not run', ['object', 'bytes'],
    heap.finalisers.map(object => [objectLink(object, collection, choose), object.bytes]));
  const outcomes = ['there was none', 'returned', 'said that it revived nothing', 'raised', 'freed before its turn'], told = [];
  for (let i = 0; i < collection.step && told.length < 200; i++) {
    const event = collection.event(i);
    if (event.kind === 'FINALISER' || event.kind === 'CALLBACK') {
      const address = collection.address(event.object >= 0 ? event.object : event.source);
      told.push([i + 1, event.kind.toLowerCase(), link(address, () => choose(address)), outcomes[event.detail] || '']);
    }
  }
  section(panel, 'Run so far in this collection', ['step', 'what', 'object', 'outcome'], told);
}

const TITLES = { types: 'What there is, by type', retained: 'Objects that keep most alive', cycles: 'Circles that nothing outside holds',
  strings: 'Equal strings', free: 'Free memory', board: 'On a 32-bit board with 16-byte blocks, about', suspects: 'Who holds what is new and alive' };

export function answerPanel(panel, answer, keys, choose) {
  panel.replaceChildren();
  for (const key of keys) {
    const rows = answer[key] || [], heads = rows.length ? Object.keys(rows[0]).filter(name => name !== 'address') : [];
    section(panel, TITLES[key] || key, heads, rows.map(one => heads.map(name =>
      (name === 'text' || name === 'holder') && one.address ? link(one[name] + ' at ' + one.address, () => choose(one.address)) : one[name])));
  }
}

export function queryPanel(panel, answer, choose) {
  panel.replaceChildren();
  panel.append(element('h2', `${answer.objects.toLocaleString('en')} objects, ${bytes(answer.bytes)}`));
  panel.append(table(['type', 'objects', 'bytes'], answer.types.map(type => [type.type, type.objects, type.bytes])));
  section(panel, 'Those that retain most', ['object', 'bytes', 'retains', 'why it is alive'], answer.found.map(object =>
    [link(object.text + ' at ' + object.address, () => choose(object.address)), object.bytes, object.retained, object.why || 'garbage']));
}
