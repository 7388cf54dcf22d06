// What of the heap the picture around an object shows: who was opened, and where each has its place. The same answers always
// give the same places, so that the picture stands still while the steps go by.
import { ask } from './heap.js';

export const WIDE = 204, HIGH = 34;
const ROW = 46, COLUMN = 302, FEW = 8, MORE = 24, MOST_OPEN = 60;
/** What an object can be opened to. */
export const HOLDERS = 'h', HELD = 'r';
const key = (address, way) => address + way;

export class Neighbourhood {
  constructor() {
    this.centre = '';
    /** By address and way: how many are shown. */
    this.opened = new Map();
  }

  /** Opened objects as they stand in a link. */
  get text() {
    return [...this.opened].map(([name, most]) => name + (most === FEW ? '' : most)).join('.');
  }

  set text(text) {
    this.opened.clear();
    for (const part of text.split('.').slice(0, MOST_OPEN)) {
      const found = /^([0-9a-f]{1,15}[hr])(\d{0,3})$/.exec(part);
      if (found) this.opened.set(found[1], Number(found[2]) || FEW);
    }
  }

  around(address) {
    if (this.centre !== address) { this.centre = address; this.opened.clear(); }
  }

  isOpen(address, way) {
    return address === this.centre || this.opened.has(key(address, way));
  }

  /** Opens an object, or closes it with what was opened behind it. */
  toggle(address, way) {
    const name = key(address, way);
    if (this.opened.has(name)) this.opened.delete(name);
    else if (address !== this.centre && this.opened.size < MOST_OPEN) this.opened.set(name, FEW);
  }

  more(address, way) {
    const name = key(address, way);
    this.opened.set(name, (this.opened.get(name) || FEW) + MORE);
  }

  /** Asks for whatever is shown and not known yet, level by level; drops what can no longer be seen from the middle. */
  async load(collection, step) {
    const nodes = new Map(), edges = [], used = new Set();
    const middle = { id: this.centre, column: 0, children: [], address: this.centre };
    nodes.set(middle.id, middle);
    for (let level = [middle]; level.length;) {
      const wanted = level.flatMap(node => this.ways(node).map(way => ({ node, way })));
      const answers = await Promise.all(wanted.map(({ node, way }) => this.near(collection, step, node.address, way)));
      const next = [];
      wanted.forEach(({ node, way }, i) => {
        used.add(key(node.address, way));
        next.push(...this.join(nodes, edges, node, way, answers[i]));
      });
      level = next;
    }
    for (const name of this.opened.keys()) if (!used.has(name)) this.opened.delete(name);
    layOut(middle);
    for (const edge of edges) edge.forward = nodes.get(edge.source).column < nodes.get(edge.target).column;
    return { nodes: [...nodes.values()], edges };
  }

  ways(node) {
    return node.address ? [HOLDERS, HELD].filter(way => this.isOpen(node.address, way)) : [];
  }

  /** Puts what an answer names beside a node; gives those that were not there. */
  join(nodes, edges, node, way, answer) {
    const fresh = [], side = node.column === 0 ? way === HOLDERS ? -1 : 1 : Math.sign(node.column);
    if (answer.text) { node.text = answer.text; node.type = answer.type; }
    const add = (id, more) => {
      const made = { id, column: node.column + side, children: [], ...more };
      nodes.set(id, made);
      node.children.push(made);
      fresh.push(made);
    };
    for (const edge of answer.near || []) {
      const id = edge.object ? edge.object.address : 'root ' + edge.label;
      if (!nodes.has(id)) add(id, edge.object ? { address: id, text: edge.object.text, type: edge.object.type } : { root: edge.label });
      const [source, target] = way === HOLDERS ? [id, node.id] : [node.id, id];
      const label = edge.object ? edge.label : '', name = `${source}>${target}:${label}`;
      if (!edges.some(one => one.id === name)) edges.push({ id: name, source, target, label, declared: edge.declared, atTarget: way === HELD });
    }
    if (answer.more) add(`more ${key(node.id, way)}`, { more: answer.more, of: node.id, way });
    return fresh;
  }

  /** The references as they were when the collection began; of what was made since, as they are. */
  async near(collection, step, address, way) {
    const most = this.opened.get(key(address, way)) || FEW, name = `${address}${way}${most}`;
    collection.near ||= new Map();
    if (!collection.near.has(name)) {
      const asked = { collection: collection.head.number, step: 0, address, way: way === HOLDERS ? 'holders' : 'held', most };
      let answer = await ask('api/near', asked);
      if (!answer.there && step) answer = await ask('api/near', { ...asked, step });
      if (!answer.there) return answer;
      collection.near.set(name, answer);
    }
    return collection.near.get(name);
  }
}

/** Columns by how far from the middle; in each column, everybody beside what led there. */
function layOut(middle) {
  const height = node => node.height = Math.max(ROW, node.children.reduce((sum, child) => sum + height(child), 0));
  const place = (node, top) => {
    node.x = node.column * COLUMN;
    node.y = top + node.height / 2;
    let at = top + (node.height - node.children.reduce((sum, child) => sum + child.height, 0)) / 2;
    for (const child of node.children) { place(child, at); at += child.height; }
  };
  for (const side of [-1, 1]) {
    const own = middle.children.filter(child => Math.sign(child.column) === side);
    let at = -own.reduce((sum, child) => sum + height(child), 0) / 2;
    for (const child of own) { place(child, at); at += child.height; }
  }
  middle.x = middle.y = 0;
}
