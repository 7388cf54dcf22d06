// The picture around an object, drawn by Cytoscape: opened node by node, coloured by how each stands at the step.
import cytoscape from './cytoscape.esm.min.mjs';
import { drawing, look, sheet } from './drawing.js';
import { HELD, HOLDERS, HIGH, Neighbourhood, WIDE } from './neighbourhood.js';
import { save, saveDrawing } from './pictures.js';
import { element } from './tables.js';

/** What is smaller cannot be read; then the chosen one and what is near it are shown. */
const LARGEST = 1.15, SMALLEST = .62;
export const WORDS = { unmarked: 'unmarked', marked: 'marked', stacked: 'on the mark stack', maponly: 'only through the weakref map',
  tofinalise: 'to be finalised', finalised: 'post-final: its finaliser has run', freed: 'freed', free: 'not there yet', '': 'not there yet' };

export class ObjectGraph {
  /** @param told.choose called with an address that is to be shown; told.changed when another was opened */
  constructor(told) {
    this.told = told;
    this.around = new Neighbourhood();
    this.focus = '';
    this.asked = 0;
    this.box = element('div');
    this.box.id = 'graph';
    this.box.tabIndex = 0;
    this.box.setAttribute('role', 'application');
    this.box.setAttribute('aria-label', 'References around the object. Arrow keys go from one to the next, Enter opens and closes, o shows.');
    this.line = element('p');
    this.line.id = 'node';
    this.line.setAttribute('aria-live', 'polite');
    this.legend = element('p');
    this.legend.id = 'standings';
    this.bar = this.buttons();
    this.whole = element('div');
    this.whole.append(this.bar, this.box, this.line, this.legend);
    this.box.addEventListener('keydown', event => this.keys(event));
  }

  buttons() {
    const bar = element('div');
    bar.className = 'bar';
    bar.id = 'graphBar';
    const add = (id, text, title, act) => {
      const button = element('button', text);
      button.type = 'button';
      button.id = id;
      button.title = title;
      button.addEventListener('click', act);
      bar.append(button);
    };
    add('openHeld', 'Refers to', 'Open or close what the chosen one refers to (Enter)', () => this.toggle(HELD));
    add('openHolders', 'Held by', 'Open or close what holds the chosen one (h)', () => this.toggle(HOLDERS));
    add('showNode', 'Show it', 'Put the chosen one in the middle (o, or a double click)', () => this.show());
    add('closeAll', 'Close all', 'Close everything but the middle (c)', () => this.closeAll());
    add('fitGraph', 'Fit', 'Show all of it (0)', () => this.fitWhole());
    add('widenGraph', 'Wide', 'Give the picture the room of the map, and back (w)', () => this.widen());
    add('largerGraph', '+', 'Larger (+)', () => this.zoom(1.25));
    add('smallerGraph', '\u2212', 'Smaller (-)', () => this.zoom(0.8));
    add('saveGraphSvg', 'SVG', 'Save the picture as SVG', () => saveDrawing(drawing(this.cy), 'vivarium-object.svg'));
    add('saveGraphPng', 'PNG', 'Save the picture as PNG',
      () => save(this.cy.png({ output: 'blob', full: true, scale: 2, bg: look('--back') }), 'vivarium-object.png'));
    return bar;
  }

  /** Shows an object of a collection at a step; the place that it is put in must be in the page. */
  async render(collection, step, address, place) {
    const isOther = this.around.centre !== address;
    this.around.around(address);
    if (isOther || !this.focus) this.focus = address;
    this.collection = collection;
    this.step = step;
    if (this.whole.parentNode !== place) place.append(this.whole);
    await this.draw(isOther);
  }

  async draw(isOther) {
    const mine = ++this.asked, found = await this.around.load(this.collection, this.step);
    if (mine !== this.asked || !this.box.isConnected) return;
    if (!this.cy) this.start();
    this.cy.resize();
    const names = found.nodes.map(node => node.id).concat(found.edges.map(edge => edge.id)), known = new Set(names);
    const isChanged = isOther || names.length !== this.cy.elements().length || names.some(name => this.cy.$id(name).empty());
    if (isChanged) {
      this.cy.batch(() => {
        this.cy.elements().filter(one => !known.has(one.id())).remove();
        for (const node of found.nodes) this.put(node);
        for (const edge of found.edges) if (this.cy.$id(edge.id).empty()) this.cy.add({ group: 'edges', data: edge, classes: `${edge.declared ? '' : 'lookalike'} ${edge.atTarget ? 'out' : 'in'} ${edge.forward ? 'forward' : 'backward'}` });
      });
      if (this.cy.$id(this.focus).empty()) this.focus = this.around.centre;
      this.fit();
    }
    this.restand(this.collection);
    this.box.dataset.drawn = `${this.around.centre} ${this.around.text}`;
  }

  put(node) {
    const text = node.more ? `${node.more.toLocaleString('en')} more \u2026` : node.root || node.text || node.address;
    const data = { id: node.id, text, address: node.address || '', type: node.type || '', column: node.column, of: node.of || '', way: node.way || '' };
    const kind = node.more ? 'more' : node.root ? 'root' : 'object', there = this.cy.$id(node.id);
    if (there.empty()) this.cy.add({ group: 'nodes', data, position: { x: node.x, y: node.y }, classes: kind });
    else there.data(data).position({ x: node.x, y: node.y });
  }

  start() {
    this.cy = cytoscape({ container: this.box, style: sheet(WIDE, HIGH), layout: { name: 'preset' }, minZoom: 0.1, maxZoom: 3,
      userZoomingEnabled: false, boxSelectionEnabled: false, autoungrabify: true, autounselectify: true });
    this.cy.on('tap', 'node', event => this.tapped(event.target));
    this.cy.on('dbltap', 'node.object', () => this.show());
    this.cy.on('mouseover', 'node', event => this.tell(event.target));
    this.cy.on('mouseout', 'node', () => this.tell(this.chosen()));
  }

  /** Colours all by how they stand at the collection's step. */
  restand(collection) {
    this.collection = collection;
    if (!this.cy || !this.box.isConnected) return;
    const seen = new Set();
    this.cy.batch(() => {
      for (const node of this.cy.nodes('.object').toArray()) {
        const standing = collection.standing(node.id()) || (collection.steps ? 'free' : 'marked');
        seen.add(standing);
        const classes = ['object', standing, node.id() === this.around.centre && 'centre', node.id() === this.focus && 'focus',
          this.around.isOpen(node.id(), this.outward(node)) && 'open'].filter(Boolean).join(' ');
        if (node.className().join(' ') !== classes) node.classes(classes);
      }
      for (const node of this.cy.nodes('.root, .more').toArray()) node.toggleClass('focus', node.id() === this.focus);
    });
    this.keyOf(seen);
    this.tell(this.chosen());
  }

  keyOf(seen) {
    const shown = this.collection.steps ? Object.keys(WORDS).filter(word => word && seen.has(word)) : [];
    this.legend.replaceChildren(...shown.map(word => {
      const whole = element('span'), patch = element('i');
      patch.className = word;
      whole.append(patch, WORDS[word]);
      return whole;
    }));
  }

  theme() {
    if (this.cy) this.cy.style(sheet(WIDE, HIGH));
  }

  // Choosing and opening

  chosen() {
    return this.cy.$id(this.focus);
  }

  /** The way that leads away from the middle. */
  outward(node) {
    return node.data('column') < 0 ? HOLDERS : HELD;
  }

  tapped(node) {
    this.focus = node.id();
    this.box.focus({ preventScroll: true });
    if (node.hasClass('more') || node.hasClass('object')) this.toggle(node.hasClass('more') ? node.data('way') : this.outward(node));
    else this.restand(this.collection);
  }

  toggle(way) {
    const node = this.chosen();
    if (node.hasClass('more')) {
      this.around.more(node.data('of'), node.data('way'));
      this.focus = node.data('of');
    } else if (node.hasClass('object')) this.around.toggle(node.id(), way);
    this.told.changed();
    this.told.guarded(() => this.draw(false));
  }

  show() {
    const node = this.chosen();
    if (node.hasClass('object')) this.told.choose(node.id());
  }

  closeAll() {
    this.around.text = '';
    this.focus = this.around.centre;
    this.told.changed();
    this.told.guarded(() => this.draw(false));
  }

  fit() {
    this.cy.fit(undefined, 18);
    if (this.cy.zoom() > LARGEST) this.cy.zoom(LARGEST);
    this.cy.center();
    if (this.cy.zoom() >= SMALLEST) return;
    this.cy.zoom(SMALLEST);
    this.cy.center(this.chosen().closedNeighborhood());
    this.keepSeen(this.chosen());
  }

  fitWhole() {
    this.cy.fit(undefined, 18);
  }

  widen() {
    document.body.toggleAttribute('data-wide');
    window.dispatchEvent(new Event('resize'));
    this.cy.resize();
    this.fit();
  }

  zoom(by) {
    this.cy.zoom({ level: this.cy.zoom() * by, position: this.chosen().position() });
  }

  tell(node) {
    if (!node || node.empty()) return;
    const standing = node.hasClass('object') && this.collection.steps ? ', ' + WORDS[this.collection.standing(node.id())] : '';
    this.line.textContent = node.hasClass('root') ? `root: ${node.data('text')}` : node.hasClass('more') ? `${node.data('text')} Enter shows some of them`
      : `${node.data('text')} at ${node.id()}${standing}` + (node.id() === this.around.centre ? '' : node.hasClass('open') ? ', opened' : ', Enter opens it');
  }

  /** The nearest one in a direction. */
  toward(x, y) {
    const from = this.chosen().position();
    let best = null, least = Infinity;
    for (const node of this.cy.nodes().toArray()) {
      const dx = node.position('x') - from.x, dy = node.position('y') - from.y, along = dx * x + dy * y;
      if (node.id() === this.focus || along < 1 || (y && Math.abs(dx) > 1)) continue;
      const far = x ? Math.abs(dx) * 4 + Math.abs(dy) : along;
      if (far < least) { least = far; best = node; }
    }
    if (best) { this.focus = best.id(); this.restand(this.collection); this.keepSeen(best); }
  }

  keepSeen(node) {
    const at = node.renderedBoundingBox(), by = { x: 0, y: 0 };
    if (at.x1 < 0) by.x = 20 - at.x1; else if (at.x2 > this.cy.width()) by.x = this.cy.width() - at.x2 - 20;
    if (at.y1 < 0) by.y = 20 - at.y1; else if (at.y2 > this.cy.height()) by.y = this.cy.height() - at.y2 - 20;
    this.cy.panBy(by);
  }

  keys(event) {
    if (!this.cy || event.ctrlKey || event.altKey || event.metaKey) return;
    const acts = { ArrowLeft: () => this.toward(-1, 0), ArrowRight: () => this.toward(1, 0), ArrowUp: () => this.toward(0, -1), ArrowDown: () => this.toward(0, 1),
      Enter: () => this.tapped(this.chosen()), h: () => this.toggle(HOLDERS), o: () => this.show(), c: () => this.closeAll(),
      0: () => this.fitWhole(), w: () => this.widen(), '+': () => this.zoom(1.25), '-': () => this.zoom(0.8) };
    if (!acts[event.key]) return;
    acts[event.key]();
    event.preventDefault();
    event.stopPropagation();
  }
}
