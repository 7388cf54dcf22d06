// The recorded heap: what the server answers, and the state of every block at a step, made from the events.

const CHECKPOINTS = 24;
const FREE = 0, HEAD = 1, MARKED = 3;
export const FREED = 16, FINALISER = 4, WEAKREF = 8, KIND = 3;

export async function ask(path, parameters = {}) {
  // Relative, for an editor shows the page below a path of its own.
  const answer = await fetch(path + '?' + new URLSearchParams(parameters));
  if (!answer.ok) throw new Error((await answer.text()).trim());
  return answer.headers.get('Content-Type').startsWith('application/json') ? answer.json() : answer.arrayBuffer();
}

/** One collection: its first state, its events, and the state at a step. */
export class Collection {
  static async load(summary, head) {
    const key = { collection: head.number, step: 0 };
    const [heap, map, events] = await Promise.all(
      [ask('api/heap', key), ask('api/map', key), ask('api/events', { collection: head.number })]);
    return new Collection(summary, head, heap, map, events);
  }

  constructor(summary, head, heap, map, events) {
    this.summary = summary;
    this.head = head;
    this.heap = heap;
    this.kinds = summary.kinds;
    this.titles = summary.phaseTitles;
    const count = heap.blocks;
    this.births = new Uint32Array(map, 0, count);
    this.types = new Uint16Array(map, 4 * count, count);
    this.first = new Uint8Array(map, 6 * count, count);
    this.state = this.first.slice();
    this.events = new Int32Array(events);
    this.steps = this.events.length / 4;
    this.freePhase = summary.phaseTitles.indexOf('free');
    this.every = Math.max(1000, Math.ceil(this.steps / CHECKPOINTS));
    this.checkpoints = [{ step: 0, state: this.first, swept: 0, freeing: false, isFreed: false }];
    this.restore(0);
  }

  restore(step) {
    const from = this.checkpoints[Math.min(this.checkpoints.length - 1, Math.floor(step / this.every))];
    this.state.set(from.state);
    for (const name of ['step', 'swept', 'freeing', 'isFreed']) this[name] = from[name];
  }

  keep() {
    if (this.step !== this.checkpoints.length * this.every) return;
    this.checkpoints.push({ step: this.step, state: this.state.slice(), swept: this.swept, freeing: this.freeing, isFreed: this.isFreed });
  }

  /** Goes to a step by the events in between; backward from the last state before it that was kept on the way. */
  seek(step) {
    if (step < this.step) this.restore(step);
    while (this.step < step) {
      this.apply(this.step++);
      this.keep();
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
    const object = events[at + 1];
    switch (this.kinds[events[at] & 255]) {
      case 'PHASE':
        if (this.freeing) { this.unmark(state.length); this.swept = state.length; this.isFreed = true; }
        this.freeing = events[at] >> 8 === this.freePhase;
        if (!this.isFreed) this.swept = 0;
        break;
      case 'ROOT': case 'MARK': case 'MARK_OVERFLOWED': case 'MARK_BY_POLICY':
        if (object < state.length) state[object] |= MARKED;
        break;
      case 'FINALISER': if (object < state.length) state[object] &= ~FINALISER; break;
      case 'TARGET_DIES': if (object < state.length) state[object] &= ~WEAKREF; break;
      case 'FREE': {
        const end = Math.min(object + events[at + 3], state.length);
        for (let block = object; block < end; block++) state[block] = state[block] & ~KIND | FREED;
        this.unmark(end);
        break;
      }
    }
  }

  unmark(end) {
    for (let block = this.swept; block < end; block++) {
      if ((this.state[block] & KIND) === MARKED) this.state[block] ^= 2;
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
    const state = this.state[block];
    if (state & FREED) return 'freed';
    return (state & KIND) === MARKED || this.swept > block ? 'marked' : (state & KIND) === HEAD ? 'unmarked' : '';
  }
}
