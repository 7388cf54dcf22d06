// The block map: one cell for each block on a canvas, drawn from one small picture that is scaled.
import { FREED, FINALISER, WEAKREF, KIND } from './heap.js';

const PALETTE = {
  light: { back: '#f5f6f8', free: '#ffffff', unmarked: '#e39a47', marked: '#3d9b55', tail: 45, freed: '#f2b8bd', none: '#d5dbe2',
    bit: '#8b3fd0', select: '#d01884', event: '#0b63c5', hazard: '#d0021b' },
  dark: { back: '#1d2228', free: '#14171b', unmarked: '#c97f2c', marked: '#2f8f49', tail: -45, freed: '#6b2a30', none: '#39424d',
    bit: '#c08bff', select: '#ff6ec7', event: '#6cb0ff', hazard: '#ff5a5a' }
};

function rgb(colour) {
  const n = parseInt(colour.slice(1), 16);
  return 0xff000000 | (n & 255) << 16 | (n >> 8 & 255) << 8 | n >> 16;
}

function shade(colour, by) {
  const n = parseInt(colour.slice(1), 16);
  const part = shift => Math.max(0, Math.min(255, (n >> shift & 255) + by));
  return 0xff000000 | part(0) << 16 | part(8) << 8 | part(16);
}

function hue(index, total, dark) {
  const h = (index * 137.508) % 360, l = dark ? 0.58 : 0.52, s = 0.55, a = s * Math.min(l, 1 - l);
  const f = n => { const k = (n + h / 30) % 12; return Math.round(255 * (l - a * Math.max(-1, Math.min(k - 3, 9 - k, 1)))); };
  return 0xff000000 | f(4) << 16 | f(8) << 8 | f(0);
}

export class BlockMap {
  constructor(canvas) {
    this.canvas = canvas;
    this.picture = document.createElement('canvas');
    this.zoom = 1; this.x = 0; this.y = 0;
    this.layer = 'state'; this.dark = false; this.selected = -1; this.active = -1; this.cursor = -1; this.hazard = '';
  }

  show(collection) {
    const fresh = this.collection !== collection;
    this.collection = collection;
    if (fresh) { this.layOut(); this.maxBirth = collection.births.reduce((most, birth) => Math.max(most, birth), 1); }
    this.draw();
  }

  layOut() {
    const box = this.canvas.getBoundingClientRect(), scale = window.devicePixelRatio || 1;
    this.canvas.width = Math.max(1, Math.round(box.width * scale));
    this.canvas.height = Math.max(1, Math.round(box.height * scale));
    const count = Math.max(1, this.collection.state.length);
    const size = columns => Math.min(this.canvas.width / columns, this.canvas.height / Math.ceil(count / columns));
    this.columns = 16;
    for (let columns = 16; columns <= 4096; columns += 8) if (size(columns) > size(this.columns)) this.columns = columns;
    this.rows = Math.ceil(count / this.columns);
    this.picture.width = this.columns; this.picture.height = this.rows;
    this.pixels = new ImageData(this.columns, this.rows);
    this.words = new Uint32Array(this.pixels.data.buffer);
  }

  cell() {
    return Math.min(this.canvas.width / this.columns, this.canvas.height / this.rows) * this.zoom;
  }

  colours() {
    const look = PALETTE[this.dark ? 'dark' : 'light'];
    return { look, free: rgb(look.free), freed: rgb(look.freed), none: rgb(look.none), bit: rgb(look.bit),
      unmarked: rgb(look.unmarked), unmarkedTail: shade(look.unmarked, look.tail), marked: rgb(look.marked),
      markedTail: shade(look.marked, look.tail),
      types: this.collection.heap.types.map((name, i, all) => hue(i, all.length, this.dark)) };
  }

  paint() {
    const { state, types, births, first, swept } = this.collection, words = this.words, layer = this.layer;
    const c = this.colours(), look = c.look, ages = [];
    for (let i = 0; i < 64; i++) ages.push(hue(0, 1, this.dark) && shade(this.dark ? '#10324f' : '#0a3f7a', this.dark ? i * 2.4 : i * 2.6));
    words.fill(rgb(look.back));
    let marked = false;
    for (let block = 0; block < state.length; block++) {
      const s = state[block], kind = s & KIND;
      if (kind === 0) { words[block] = s & FREED ? c.freed : c.free; continue; }
      if (kind !== 2) marked = kind === 3 || block < swept;
      if (layer === 'state') words[block] = kind === 2 ? (marked ? c.markedTail : c.unmarkedTail) : (marked ? c.marked : c.unmarked);
      else if (layer === 'type') words[block] = c.types[types[block]];
      else if (layer === 'age') words[block] = ages[Math.floor(63 * births[block] / this.maxBirth)];
      else words[block] = s & (layer === 'finaliser' ? FINALISER : WEAKREF) ? c.bit : c.none;
    }
    return first;
  }

  draw() {
    if (!this.collection) return;
    this.paint();
    this.picture.getContext('2d').putImageData(this.pixels, 0, 0);
    this.place();
  }

  /** Puts the picture where zoom and place say, with the outlines of the selected and of the active object. */
  place() {
    const context = this.canvas.getContext('2d'), cell = this.cell(), look = PALETTE[this.dark ? 'dark' : 'light'];
    this.x = Math.min(0, Math.max(this.canvas.width - cell * this.columns, this.x));
    this.y = Math.min(0, Math.max(this.canvas.height - cell * this.rows, this.y));
    context.fillStyle = look.back;
    context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    context.imageSmoothingEnabled = false;
    context.drawImage(this.picture, this.x, this.y, cell * this.columns, cell * this.rows);
    if (cell >= 6) this.grid(context, cell, look.back);
    if (this.hazard) this.outline(context, this.collection.block(this.hazard), cell, look.hazard);
    this.outline(context, this.active, cell, look.event);
    this.outline(context, this.selected, cell, look.select);
    if (this.cursor >= 0) this.outline(context, this.cursor, cell, this.dark ? '#fff' : '#000');
  }

  grid(context, cell, colour) {
    context.strokeStyle = colour;
    context.lineWidth = 1;
    context.beginPath();
    for (let column = 0; column <= this.columns; column++) {
      const x = Math.round(this.x + column * cell) + .5;
      context.moveTo(x, this.y); context.lineTo(x, this.y + cell * this.rows);
    }
    for (let row = 0; row <= this.rows; row++) {
      const y = Math.round(this.y + row * cell) + .5;
      context.moveTo(this.x, y); context.lineTo(this.x + cell * this.columns, y);
    }
    context.stroke();
  }

  outline(context, block, cell, colour) {
    if (block < 0 || block >= this.collection.first.length) return;
    context.strokeStyle = colour;
    context.lineWidth = Math.max(2, cell / 6);
    let end = block + 1;
    while (end < this.collection.first.length && (this.collection.first[end] & KIND) === 2) end++;
    for (let at = block; at < end;) {
      const row = Math.floor(at / this.columns), stop = Math.min(end, (row + 1) * this.columns);
      context.strokeRect(this.x + (at - row * this.columns) * cell, this.y + row * cell, (stop - at) * cell, cell);
      at = stop;
    }
  }

  blockAt(event) {
    const box = this.canvas.getBoundingClientRect(), scale = this.canvas.width / box.width, cell = this.cell();
    const column = Math.floor(((event.clientX - box.left) * scale - this.x) / cell);
    const row = Math.floor(((event.clientY - box.top) * scale - this.y) / cell);
    const block = row * this.columns + column;
    return column >= 0 && column < this.columns && row >= 0 && block < this.collection.state.length ? block : -1;
  }

  zoomBy(factor, x = this.canvas.width / 2, y = this.canvas.height / 2) {
    const zoom = Math.max(1, Math.min(64, this.zoom * factor)), ratio = zoom / this.zoom;
    this.x = x - (x - this.x) * ratio; this.y = y - (y - this.y) * ratio;
    this.zoom = zoom;
    this.place();
  }

  legend() {
    const look = PALETTE[this.dark ? 'dark' : 'light'];
    if (this.layer === 'state') return [[look.unmarked, 'unmarked'], [look.marked, 'marked or kept'], [look.freed, 'freed now'], [look.free, 'free']];
    if (this.layer === 'age') return [[this.dark ? '#10324f' : '#0a3f7a', 'oldest'], [this.dark ? '#a7c9e6' : '#aedfff', 'newest']];
    if (this.layer === 'type') {
      const bytes = new Map();
      for (let block = 0; block < this.collection.first.length; block++) {
        if (this.collection.first[block] & KIND) bytes.set(this.collection.types[block], (bytes.get(this.collection.types[block]) || 0) + 1);
      }
      const css = word => `rgb(${word & 255},${word >> 8 & 255},${word >> 16 & 255})`, colours = this.colours().types;
      return [...bytes].sort((one, other) => other[1] - one[1]).slice(0, 7).map(([type]) => [css(colours[type]), this.collection.heap.types[type]]);
    }
    return [[look.bit, this.layer === 'finaliser' ? 'has a finaliser that has not run' : 'is the target of weak references']];
  }
}
