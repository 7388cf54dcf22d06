// The block map: one cell for each block on a canvas, drawn from one small picture that is scaled.
import { FINALISER, WEAKREF, KIND, standingOf } from './heap.js';

/** Colours; those of the standings in the order of their numbers. */
const PALETTE = {
  light: { back: '#f5f6f8', standings: ['#ffffff', '#e39a47', '#3d9b55', '#0b63c5', '#8b3fd0', '#d6c21f', '#7a4a1e', '#f2b8bd'], tail: 45, none: '#d5dbe2',
    bit: '#8b3fd0', select: '#d01884', event: '#0b63c5', differs: '#d01884', hazard: '#d0021b' },
  dark: { back: '#1d2228', standings: ['#14171b', '#c97f2c', '#2f8f49', '#5aa2f5', '#b98aff', '#e6d34a', '#a8764a', '#6b2a30'], tail: -45, none: '#39424d',
    bit: '#c08bff', select: '#ff6ec7', event: '#6cb0ff', differs: '#ff6ec7', hazard: '#ff5a5a' }
};
const TITLES = ['free', 'unmarked', 'marked or kept', 'on the mark stack', 'only through the weakref map', 'to be finalised', 'post-final', 'freed now'];

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
    this.drawn = '';
  }

  cell() {
    return Math.min(this.canvas.width / this.columns, this.canvas.height / this.rows) * this.zoom;
  }

  look() {
    return PALETTE[this.dark ? 'dark' : 'light'];
  }

  /** The colours of heads and of tails by a block's state, first of what the free phase has not passed. */
  standingColours() {
    const look = this.look(), heads = new Uint32Array(512), tails = new Uint32Array(512), none = this.collection.steps === 0;
    for (let state = 0; state < 512; state++) {
      const standing = none && state & 3 ? 2 : standingOf(state & 255, state > 255, this.collection.choosing);
      heads[state] = rgb(look.standings[standing]);
      tails[state] = standing === 0 || standing === 7 ? heads[state] : shade(look.standings[standing], look.tail);
    }
    return { heads, tails };
  }

  typeColours() {
    return this.collection.heap.types.map((name, i, all) => hue(i, all.length, this.dark));
  }

  paint() {
    const { state, types, births, swept } = this.collection, words = this.words, look = this.look(), count = state.length;
    words.fill(rgb(look.back), count);
    if (this.layer === 'state' || this.layer === 'difference') {
      const { heads, tails } = this.standingColours(), differs = rgb(look.differs);
      let colour = tails[0];
      for (let block = 0; block < count; block++) {
        const s = state[block], key = block < swept ? s | 256 : s;
        if ((s & KIND) === 2) { words[block] = colour; continue; }
        words[block] = heads[key];
        colour = tails[key];
      }
      if (this.layer === 'difference') this.paintDifferences(words, differs);
      return;
    }
    const free = rgb(look.standings[0]), freed = rgb(look.standings[7]);
    if (this.layer === 'type') {
      const colours = Uint32Array.from(this.typeColours());
      for (let block = 0; block < count; block++) words[block] = state[block] & KIND ? colours[types[block]] : state[block] ? freed : free;
    } else if (this.layer === 'age') {
      const ages = Uint32Array.from({ length: 64 }, (_, i) => shade(this.dark ? '#10324f' : '#0a3f7a', this.dark ? i * 2.4 : i * 2.6));
      for (let block = 0; block < count; block++) words[block] = state[block] & KIND ? ages[Math.floor(63 * births[block] / this.maxBirth)] : state[block] ? freed : free;
    } else {
      const wanted = this.layer === 'finaliser' ? FINALISER : WEAKREF, bit = rgb(look.bit), none = rgb(look.none);
      for (let block = 0; block < count; block++) words[block] = !(state[block] & KIND) ? state[block] ? freed : free : state[block] & wanted ? bit : none;
    }
  }

  /** Marks the objects that the collection of another run treats otherwise, by their first blocks. */
  paintDifferences(words, colour) {
    const { first } = this.collection;
    for (let block of this.differing || []) {
      do words[block++] = colour; while (block < first.length && (first[block] & KIND) === 2);
    }
  }

  draw() {
    if (!this.collection) return;
    const touched = this.collection.takeTouched(), isSame = this.drawn === this.layer + this.dark + this.words.length && this.drawnOf === this.collection;
    const context = this.picture.getContext('2d');
    if (touched && isSame && this.layer === 'state') this.repaint(touched, context);
    else { this.paint(); context.putImageData(this.pixels, 0, 0); }
    this.drawn = this.layer + this.dark + this.words.length;
    this.drawnOf = this.collection;
    this.place();
  }

  /** Paints the objects that changed, and hands on the rows they lie in. */
  repaint(touched, context) {
    const { state, swept } = this.collection, words = this.words, { heads, tails } = this.standingColours();
    let low = Infinity, high = -1;
    for (let block of touched) {
      while (block > 0 && (state[block] & KIND) === 2) block--;
      const first = block, s = state[block], key = block < swept ? s | 256 : s;
      words[block] = heads[key];
      for (block++; block < state.length && (state[block] & KIND) === 2; block++) words[block] = tails[key];
      low = Math.min(low, first);
      high = Math.max(high, block);
    }
    if (high < 0) return;
    const row = Math.floor(low / this.columns), end = Math.min(this.rows, Math.floor(high / this.columns) + 1);
    context.putImageData(this.pixels, 0, 0, 0, row, this.columns, end - row);
  }

  /** Puts the picture where zoom and place say, with the outlines of the selected and of the active object. */
  place() {
    const context = this.canvas.getContext('2d'), cell = this.cell(), look = this.look();
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

  /** How far it is zoomed and which block lies in the middle, as a link has it; empty for all of it. */
  get view() {
    const cell = this.cell(), column = Math.floor((this.canvas.width / 2 - this.x) / cell), row = Math.floor((this.canvas.height / 2 - this.y) / cell);
    return this.zoom === 1 ? '' : `${this.zoom.toFixed(2)}.${row * this.columns + Math.min(this.columns - 1, column)}`;
  }

  set view(text) {
    const found = /^(\d{1,2}\.\d\d)\.(\d{1,9})$/.exec(text), block = found ? Number(found[2]) : 0;
    this.zoom = found ? Math.max(1, Math.min(64, Number(found[1]))) : 1;
    this.x = this.canvas.width / 2 - (block % this.columns + .5) * this.cell();
    this.y = this.canvas.height / 2 - (Math.floor(block / this.columns) + .5) * this.cell();
    this.place();
  }

  /** Colours and what they mean; of the standings those that occur. */
  legend() {
    const look = this.look();
    if (this.layer === 'state') {
      if (!this.collection.steps) return [[look.standings[2], 'object'], [look.standings[0], 'free']];
      return TITLES.map((title, i) => [look.standings[i], title]);
    }
    if (this.layer === 'difference') return [[look.differs, 'different fates'], [look.standings[2], 'kept'], [look.standings[7], 'freed']];
    if (this.layer === 'age') return [[this.dark ? '#10324f' : '#0a3f7a', 'oldest'], [this.dark ? '#a7c9e6' : '#aedfff', 'newest']];
    if (this.layer === 'type') {
      const bytes = new Map();
      for (let block = 0; block < this.collection.first.length; block++) {
        if (this.collection.first[block] & KIND) bytes.set(this.collection.types[block], (bytes.get(this.collection.types[block]) || 0) + 1);
      }
      const css = word => `rgb(${word & 255},${word >> 8 & 255},${word >> 16 & 255})`, colours = this.typeColours();
      return [...bytes].sort((one, other) => other[1] - one[1]).slice(0, 7).map(([type]) => [css(colours[type]), this.collection.heap.types[type]]);
    }
    return [[look.bit, this.layer === 'finaliser' ? 'has a finaliser that has not run' : 'is the target of weak references']];
  }
}
