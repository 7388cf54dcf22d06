// The recorded heap: what the server answers, and the state of every block at a step, made from the events.

const CHECKPOINTS = 48;
const MOST_TOUCHED = 20000;
const FREE = 0, HEAD = 1, MARKED = 3;
/** Bits of a block's state: its kind in the allocation table, its tables, and what has happened to it. */
export const KIND = 3, FINALISER = 4, WEAKREF = 8, FREED = 16, FINALISED = 32, STACKED = 64, MAP_ONLY = 128;
/** How an object stands at a step, in the order of their numbers. */
export const STANDINGS = ['free', 'unmarked', 'marked', 'stacked', 'maponly', 'tofinalise', 'finalised', 'freed'];
const BEFORE_CHOICE = ['start', 'roots', 'mark', 'rescan'];

/** The run that is asked about where several are compared. */
export const asking = { run: 0 };

export async function ask(path, parameters = {}) {
  // Relative, for an editor shows the page below a path of its own.
  const answer = await fetch(path + '?' + new URLSearchParams({ run: asking.run, ...parameters }));
  if (!answer.ok) throw new Error((await answer.text()).trim());
  return answer.headers.get('Content-Type').startsWith('application/json') ? answer.json() : answer.arrayBuffer();
}

function grown(numbers, room) {
  if (room === numbers.length) return numbers;
  const made = new numbers.constructor(room);
  made.set(numbers);
  return made;
}

/** The number of a standing. What lies before {@code swept} is past the free phase and has no mark any more. */
export function standingOf(state, isSwept, isChoosing) {
  const kind = state & KIND;
  if (state & FREED) return 7;
  if (kind === FREE) return 0;
  if (state & FINALISED && !isSwept) return 6;
  if (state & STACKED) return 3;
  if (kind === MARKED || isSwept) return state & MAP_ONLY ? 4 : 2;
  return isChoosing && state & (FINALISER | WEAKREF) ? 5 : 1;
}

/** One collection: its first state, its events, and the state at a step. */
export class Collection {
  static async load(summary, head, run = asking.run) {
    const key = { collection: head.number, step: 0, run };
    const of = { collection: head.number, run };
    // The server has room for one heap, and none for it while it reads events; these come first.
    const [events, changes] = await Promise.all([ask('api/events', of), ask('api/changes', of)]);
    const [heap, map] = await Promise.all([ask('api/heap', key), ask('api/map', key)]);
    return new Collection(summary, head, heap, map, events, changes);
  }

  constructor(summary, head, heap, map, events, changes) {
    this.summary = summary;
    this.head = head;
    this.heap = heap;
    this.kinds = summary.kinds;
    this.titles = summary.phaseTitles;
    const count = heap.blocks;
    /** What the program did to the tables inside the collection: step, block and state each. */
    this.changes = new Int32Array(changes);
    const room = this.roomFor(count);
    this.births = grown(new Uint32Array(map, 0, count), room);
    this.types = grown(new Uint16Array(map, 4 * count, count), room);
    this.first = grown(new Uint8Array(map, 6 * count, count), room);
    this.state = this.first.slice();
    this.events = new Int32Array(events);
    this.steps = this.events.length / 4;
    this.freePhase = summary.phaseTitles.indexOf('free');
    this.choosingPhases = summary.phaseTitles.map(title => !BEFORE_CHOICE.includes(title));
    this.outcomeNone = 0;
    this.every = Math.max(1000, Math.ceil(this.steps / CHECKPOINTS));
    this.stack = [];
    this.scanned = -1;
    /** Blocks that changed since somebody looked last; no more than that where too much did. */
    this.touched = [];
    this.isWide = true;
    this.checkpoints = [{ step: 0, state: this.first, swept: 0, freeing: false, isFreed: false, choosing: false, stack: [], scanned: -1, changed: 0 }];
    this.join();
    this.restore(0);
  }

  /** Where following began in the middle of a collection: what waited on the mark stack then. */
  join() {
    this.isJoined = this.steps > 0 && this.events[0] >> 8 !== 0;
    if (!this.isJoined) return;
    this.waiting = this.heap.markStack.map(address => this.block(address));
    this.scannedFirst = this.heap.scanned ? this.block(this.heap.scanned) : -1;
    for (const block of this.waiting) this.first[block] |= STACKED;
    Object.assign(this.checkpoints[0], { stack: this.waiting, scanned: this.scannedFirst, swept: this.heap.sweptEnd, choosing: this.choosingPhases[this.events[0] >> 8] });
  }

  rejoin() {
    this.stack = this.waiting.slice();
    this.scanned = this.scannedFirst;
    this.swept = this.heap.sweptEnd;
    for (const block of this.waiting) this.state[block] |= STACKED;
  }

  restore(step) {
    const from = this.checkpoints[Math.min(this.checkpoints.length - 1, Math.floor(step / this.every))];
    this.state.set(from.state);
    for (const name of ['step', 'swept', 'freeing', 'isFreed', 'choosing', 'scanned', 'changed']) this[name] = from[name];
    this.stack = from.stack.slice();
    this.isWide = true;
  }

  touch(block) {
    if (this.isWide) return;
    if (this.touched.length > MOST_TOUCHED) this.isWide = true;
    else this.touched.push(block);
  }

  /** The blocks that changed since the last call; null for any. */
  takeTouched() {
    const touched = this.isWide ? null : this.touched;
    this.touched = [];
    this.isWide = false;
    return touched;
  }

  keep() {
    if (this.step !== this.checkpoints.length * this.every) return;
    const { step, swept, freeing, isFreed, choosing, scanned, changed } = this;
    this.checkpoints.push({ step, state: this.state.slice(), swept, freeing, isFreed, choosing, stack: this.stack.slice(), scanned, changed });
  }

  /** Goes to a step by the events in between; backward from the last state before it that was kept on the way. */
  seek(step) {
    if (step < this.step) this.restore(step);
    while (this.step < step) {
      this.apply(this.step++);
      this.change();
      this.keep();
    }
  }

  roomFor(count) {
    let room = count;
    for (let at = 1; at < this.changes.length; at += 3) if (this.changes[at] >= room) room = this.changes[at] + 1;
    return room;
  }

  /** What the program did before the next step. */
  change() {
    const changes = this.changes, kept = FINALISED | MAP_ONLY;
    for (let at = 3 * this.changed; at < changes.length && changes[at] <= this.step; at += 3) {
      const block = changes[at + 1], bits = changes[at + 2];
      this.state[block] = this.state[block] & (bits & KIND ? kept : kept | FREED) | bits;
      this.isWide = true;
      this.changed++;
    }
  }

  event(number) {
    const at = 4 * number;
    return {
      kind: this.kinds[this.events[at] & 255], phase: this.titles[this.events[at] >> 8],
      object: this.events[at + 1], source: this.events[at + 2], detail: this.events[at + 3]
    };
  }

  apply(number) {
    const at = 4 * number, events = this.events, state = this.state;
    const object = events[at + 1], isInside = object >= 0 && object < state.length;
    if (isInside) this.touch(object);
    switch (this.kinds[events[at] & 255]) {
      case 'PHASE':
        this.beginPhase(events[at] >> 8);
        if (number === 0 && this.isJoined) this.rejoin();
        break;
      case 'ROOT': case 'MARK_BY_POLICY':
        this.scan(object);
        if (isInside) state[object] |= MARKED;
        break;
      case 'RESCAN': this.scan(object); break;
      case 'MARK':
        this.unstackTo(events[at + 2]);
        if (isInside) { state[object] |= MARKED | STACKED; this.stack.push(object); }
        break;
      case 'MARK_OVERFLOWED':
        this.unstackTo(events[at + 2]);
        if (isInside) state[object] |= MARKED;
        break;
      case 'FINALISER':
        this.scan(-1);
        if (isInside) state[object] = state[object] & ~FINALISER | (events[at + 3] === this.outcomeNone ? 0 : FINALISED);
        break;
      case 'TARGET_DIES': this.scan(-1); if (isInside) state[object] &= ~WEAKREF; break;
      case 'FREE': {
        const end = Math.min(object + events[at + 3], state.length);
        for (let block = object; block < end; block++) { state[block] = state[block] & ~KIND | FREED; this.touch(block); }
        this.unmark(end);
        break;
      }
      default: this.scan(-1);
    }
  }

  beginPhase(phase) {
    this.isWide = true;
    this.scan(-1);
    if (this.freeing) { this.unmark(this.state.length); this.swept = this.state.length; this.isFreed = true; }
    this.freeing = phase === this.freePhase;
    this.choosing = this.choosingPhases[phase];
    if (!this.isFreed) this.swept = 0;
  }

  /** Nothing waits any more; an object is scanned, or none. */
  scan(object) {
    for (const waiting of this.stack) { this.state[waiting] &= ~STACKED; this.touch(waiting); }
    this.stack.length = 0;
    this.scanned = object;
  }

  /** An object that marks another has been taken off the stack, and so has everything above it. */
  unstackTo(source) {
    while (this.scanned !== source && this.stack.length) {
      this.scanned = this.stack.pop();
      this.state[this.scanned] &= ~STACKED;
      this.touch(this.scanned);
    }
    this.scanned = source;
  }

  unmark(end) {
    for (let block = this.swept; block < end; block++) {
      if ((this.state[block] & KIND) === MARKED) this.state[block] ^= 2;
      if (this.state[block]) this.touch(block);
    }
    this.swept = Math.max(this.swept, end);
  }

  address(block) {
    return (BigInt('0x' + this.heap.baseAddress) + BigInt(block) * 32n).toString(16);
  }

  block(address) {
    return Number((BigInt('0x' + address) - BigInt('0x' + this.heap.baseAddress)) / 32n);
  }

  /** The first block of the object that a block belongs to. */
  start(block) {
    while (block > 0 && (this.first[block] & KIND) === 2) block--;
    return block;
  }

  isObject(block) {
    return block >= 0 && block < this.first.length && (this.first[block] & KIND) !== FREE;
  }

  typeName(block) {
    return this.heap.types[this.types[block]];
  }

  /** How an object stands at this step, as a class of the style sheet. */
  standing(address) {
    const block = this.block(address);
    if (block < 0 || block >= this.state.length) return '';
    if (!this.head.number && !this.steps) return (this.state[block] & KIND) === MARKED ? 'marked' : '';
    return STANDINGS[standingOf(this.state[block], this.swept > block, this.choosing)];
  }
}
