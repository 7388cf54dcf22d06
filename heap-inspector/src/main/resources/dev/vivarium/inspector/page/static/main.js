// Ties the parts together: what is shown is what the address says behind #, so that a link reopens it.
import { bytes } from './amounts.js';
import { comparePanel } from './compare.js';
import { ObjectGraph } from './graph.js';
import { describe } from './events.js';
import { ask, asking, Collection } from './heap.js';
import { Follower } from './live.js';
import { BlockMap } from './map.js';
import { objectPanel } from './object.js';
import { savePng, saveSvg } from './pictures.js';
import { follow as followPointer } from './pointer.js';
import { answerPanel, fits, queryPanel, rootsPanel, sitesPanel, weakPanel, element } from './tables.js';
import { drawTimeline } from './timeline.js';

/** In place of a collection: the heap as the program left it, or where it stands. */
const NOW = { number: 0, phases: [] };
const $ = id => document.getElementById(id);
const VIEWS = [['object', 'Object'], ['roots', 'Roots'], ['weak', 'Weakrefs'], ['retained', 'Retained'], ['types', 'Types'],
  ['suspects', 'Suspects'], ['query', 'Query'], ['compare', 'Policies'], ['sites', 'Sites']];
const map = new BlockMap($('map'));
const shown = { run: 0, collection: 0, step: 0, view: 'object', object: '', layer: 'state', q: '' };
let summary, collection, playing = 0, refresh = 0, asked = 0;
const graph = new ObjectGraph({ choose: address => choose(address), changed: () => remember(), guarded: act => guarded(act) });
const follower = new Follower({ moment: follow, select: address => { if (collection) choose(address, true); else early = address; } });
// What was selected before there was a heap to select in.
let early = '';
// How the map is to be zoomed when it is drawn first.
let zoomed = '';

function tell(message) {
  $('message').textContent = message;
  $('message').hidden = !message;
}

async function guarded(act) {
  try { await act(); tell(''); } catch (problem) { tell(problem.message); }
}

function remember() {
  const parts = { r: shown.run || '', c: shown.collection, k: shown.step, v: shown.view, o: shown.object, x: graph.around.text, z: collection && map.collection ? map.view : '', layer: shown.layer, q: shown.q };
  const text = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== '')).toString();
  history.replaceState(null, '', '#' + text);
}

function recall() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const last = summary.collections.length ? summary.collections[summary.collections.length - 1].number : 0;
  shown.collection = parts.has('c') ? Number(parts.get('c')) : summary.hasEnd && !last || follower.isLive ? summary.now.collection : last;
  shown.run = Math.min(summary.runs.length - 1, Number(parts.get('r')) || 0);
  shown.step = Number(parts.get('k')) || 0;
  shown.view = VIEWS.some(([name]) => name === parts.get('v')) ? parts.get('v') : 'object';
  shown.object = /^[0-9a-f]{1,15}$/.test(parts.get('o') || '') ? parts.get('o') : '';
  graph.around.around(shown.object);
  graph.around.text = parts.get('x') || '';
  zoomed = parts.get('z') || '';
  shown.layer = [...$('layer').options].some(option => option.value === parts.get('layer')) ? parts.get('layer') : 'state';
  shown.q = parts.get('q') || '';
  $('query').value = shown.q;
  $('layer').value = map.layer = shown.layer;
}

const here = () => ({ collection: shown.collection, step: shown.step });

async function chooseCollection(number, step = 0) {
  const head = number === 0 && summary.hasEnd ? NOW : summary.collections.find(one => one.number === number);
  if (!head) { tell(number ? 'There is no collection ' + number + '.' : 'What the program left is not known.'); return; }
  if (!collection || collection.head.number !== number || collection.summary !== summary) collection = await Collection.load(summary, head);
  shown.collection = number;
  $('slider').max = collection.steps;
  for (const id of ['slider', 'play', 'back', 'forward', 'phase', 'phaseMenu']) $(id).disabled = !collection.steps;
  phases(head);
  drawTimeline($('chart'), summary, number, other => guarded(() => chooseCollection(other)));
  go(step);
}

function phases(head) {
  const first = $('phaseMenu').options[0];
  $('phaseMenu').replaceChildren(first, ...head.phases.map(phase => {
    const one = element('option', `${phase.phase} \u2013 step ${phase.step.toLocaleString('en')}`);
    one.value = phase.step;
    one.title = phase.description;
    return one;
  }));
  first.selected = true;
  $('phases').replaceChildren(...head.phases.map((phase, i) => {
    const end = i + 1 < head.phases.length ? head.phases[i + 1].step : collection.steps;
    const share = (end - phase.step) / Math.max(1, collection.steps), label = element('span', share > .012 * phase.phase.length + .01 ? phase.phase : '');
    label.title = phase.description;
    label.style.left = 100 * phase.step / Math.max(1, collection.steps) + '%';
    label.style.width = 100 * (end - phase.step) / Math.max(1, collection.steps) + '%';
    return label;
  }));
}

function go(step) {
  shown.step = Math.max(0, Math.min(collection.steps, step));
  collection.seek(shown.step);
  map.selected = shown.object ? collection.block(shown.object) : -1;
  const event = shown.step ? collection.event(shown.step - 1) : null;
  map.active = event && event.object >= 0 ? event.object : -1;
  map.show(collection);
  if (zoomed) { map.view = zoomed; zoomed = ''; }
  if (shown.view === 'object') graph.restand(collection);
  legend();
  $('slider').value = shown.step;
  const text = event || shown.collection ? describe(collection, event) : nowText();
  $('slider').setAttribute('aria-valuetext', text);
  $('where').value = !collection.steps ? '' : `step ${shown.step.toLocaleString('en')} of ${collection.steps.toLocaleString('en')}`;
  $('event').textContent = text;
  remember();
  clearTimeout(refresh);
  refresh = setTimeout(() => guarded(panel), playing ? 400 : 80);
}

function nowText() {
  const at = collection.heap.position, place = at ? `${at.file} line ${at.line}` + (at.block ? `, in ${at.block}` : '') : '';
  return follower.isLive && follower.status !== 'ended' ? `The program stands${place ? ' at ' + place : ''}` : 'What the program left';
}

function legend() {
  const parts = map.legend().flatMap(([colour, name]) => {
    const patch = element('i'), whole = element('span');
    patch.style.background = colour;
    whole.append(patch, name);
    return [whole, ' '];
  });
  const behind = collection.heap.heapBlocks - collection.heap.blocks;
  $('legend').replaceChildren(...parts, behind > 0 ? ` \u2013 ${behind.toLocaleString('en')} free blocks follow` : '');
}

/** An object at this step; null where it is not there. */
async function found(address) {
  try {
    return await ask('api/object', { ...here(), address });
  } catch (problem) {
    if (!problem.message.startsWith('no object lies')) throw problem;
    return null;
  }
}

async function panel() {
  const mine = ++asked, target = $('panel'), fresh = () => mine === asked;
  if (document.body.dataset.view !== shown.view) {
    const wasHidden = document.body.dataset.view === 'compare';
    document.body.dataset.view = shown.view;
    if (wasHidden && collection) { map.layOut(); map.draw(); }
  }
  for (const tab of $('tabs').children) tab.setAttribute('aria-selected', tab.dataset.view === shown.view);
  if (shown.view === 'object') {
    const object = shown.object ? await found(shown.object) : null;
    if (fresh()) await objectPanel(target, object ? object.address : shown.object, object, collection, shown.step, { choose, reveal, graph });
  } else if (shown.view === 'roots' || shown.view === 'weak') {
    const heap = await ask('api/heap', here());
    if (fresh()) (shown.view === 'roots' ? rootsPanel : weakPanel)(target, heap, collection, choose);
  } else if (shown.view === 'sites') {
    const answer = await ask('api/sites', here());
    if (fresh()) sitesPanel(target, answer, reveal, born);
  } else if (shown.view === 'compare') {
    if (summary.runs.length < 2) { target.replaceChildren(element('p', 'Open several recordings of one program, such as vivarium policies --record makes, to compare them here.')); return; }
    await comparePanel(target, shown.collection, summary.runs, map.dark, (run, address) => guarded(() => chooseRun(run, address)), fresh);
  } else if (shown.view === 'query') {
    if (!shown.q) { target.replaceChildren(element('p', 'Write an expression into the box above, such as type == "list" and retained > 1K.')); return; }
    const answer = await queried(shown.q);
    if (fresh()) queryPanel(target, answer, choose);
  } else {
    const since = shown.view === 'suspects' && summary.collections.length ? summary.collections[0].number : 0;
    const answer = await ask('api/inspect', { ...here(), since });
    if (!fresh()) return;
    const keys = { retained: ['retained', 'cycles', 'lookAlikes'], types: ['types', 'sites', 'strings', 'free', 'board'], suspects: ['suspects'] }[shown.view];
    answerPanel(target, answer, keys, choose);
    if (shown.view === 'types') target.append(fits(bytes => ask('api/allocate', { ...here(), bytes })));
    if (since) target.append(element('p', `New since the beginning of collection ${since}.`));
  }
}

function ready() {
  document.body.dataset.ready = 'yes';
  if (collection && early) choose(early, true);
  early = '';
}

function choose(address, isForeign) {
  if (!isForeign) follower.tell({ type: 'vivarium.selected', address: '0x' + address });
  shown.object = address;
  shown.view = 'object';
  graph.around.around(address);
  map.selected = map.cursor = collection.block(address);
  map.cursor = -1;
  map.place();
  remember();
  guarded(panel);
  // In a narrow editor column the panel lies below the map.
  if (isForeign) $('side').scrollIntoView({ block: 'start' });
}

/** A line of the program: shown by the editor in whose view this is, or found among what was born there. */
function reveal(place) {
  follower.tell({ type: 'vivarium.reveal', file: place.file, line: place.line });
  if (window.parent === window) born(place);
}

/** What was born at a line, as an answer to a query. */
function born(place) {
  shown.q = $('query').value = `site == '${place.file}:${place.line}'`;
  view('query');
}

/** Shows another run at the same collection. */
async function chooseRun(run, address = shown.object) {
  asking.run = shown.run = run;
  $('run').value = run;
  summary = await ask('api/summary');
  collection = null;
  shown.object = address;
  const has = shown.collection === 0 ? summary.hasEnd : summary.collections.some(one => one.number === shown.collection);
  if (shown.view === 'compare' && address) shown.view = 'object';
  title();
  await chooseCollection(has ? shown.collection : summary.now.collection, has ? shown.step : 0);
}

/** What was typed, if it is no expression, is looked for in texts and types. */
async function queried(text) {
  try {
    return await ask('api/query', { ...here(), q: text });
  } catch (problem) {
    if (/[<>=~!()'"]/.test(text)) throw problem;
    const quoted = JSON.stringify(text);
    return ask('api/query', { ...here(), q: `text ~ ${quoted} or type ~ ${quoted}` });
  }
}

function view(name) {
  shown.view = name;
  remember();
  guarded(panel);
}

function play() {
  if (playing) { clearInterval(playing); playing = 0; } else {
    const stride = Math.max(1, Math.round(collection.steps / 600));
    playing = setInterval(() => { if (shown.step >= collection.steps) play(); else go(shown.step + stride); }, 33);
  }
  $('play').textContent = playing ? 'Pause' : 'Play';
}

function toPhase(forward) {
  const steps = [0, ...collection.head.phases.map(phase => phase.step), collection.steps];
  go(forward ? steps.find(step => step > shown.step) ?? collection.steps : steps.filter(step => step < shown.step).pop() ?? 0);
}

function otherCollection(by) {
  const numbers = summary.collections.map(one => one.number);
  if (summary.hasEnd) numbers.push(0);
  const at = numbers.indexOf(shown.collection) + by;
  if (at >= 0 && at < numbers.length) guarded(() => chooseCollection(numbers[at]));
}

function setTheme(dark) {
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  map.dark = dark;
  graph.theme();
  if (collection) { map.draw(); legend(); if (shown.view === 'compare') guarded(panel); }
}

function hover(block) {
  $('hover').textContent = block < 0 ? '' : !collection.isObject(block) ? `free block at ${collection.address(block)}`
    : `${collection.typeName(block)} at ${collection.address(collection.start(block))}, birth ${collection.births[block]}`;
}

const KEYS = {
  ArrowLeft: e => go(shown.step - (e.shiftKey ? 10 : 1)), ArrowRight: e => go(shown.step + (e.shiftKey ? 10 : 1)), ' ': play,
  Home: () => go(0), End: () => go(collection.steps), n: () => toPhase(true), p: () => toPhase(false), '[': () => otherCollection(-1), ']': () => otherCollection(1),
  '/': () => $('query').focus(), g: () => $('phaseMenu').focus(), f: () => $('follow').click(), r: () => { if (summary.runs.length > 1) guarded(() => chooseRun((shown.run + 1) % summary.runs.length)); }, '+': () => zoom(1.5), '-': () => zoom(1 / 1.5), d: () => $('theme').click()
};

function keys(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || !collection) return;
  const tag = event.target.tagName;
  if (tag === 'INPUT' && event.target.type !== 'range' && event.target.type !== 'checkbox' || tag === 'SELECT' || tag === 'BUTTON' && event.key === ' ') return;
  const number = Number(event.key);
  if (number >= 1 && number <= VIEWS.length) view(VIEWS[number - 1][0]);
  else if (KEYS[event.key]) KEYS[event.key](event);
  else return;
  event.preventDefault();
}

function zoom(by) {
  map.zoomBy(by);
  remember();
}

function wire() {
  $('tabs').append(...VIEWS.map(([name, title], i) => {
    const tab = element('button', title);
    tab.type = 'button';
    tab.dataset.view = name;
    tab.title = `${title} (${i + 1})`;
    tab.setAttribute('role', 'tab');
    tab.addEventListener('click', () => view(name));
    return tab;
  }));
  $('slider').addEventListener('input', () => go(Number($('slider').value)));
  $('play').addEventListener('click', play);
  $('back').addEventListener('click', () => go(shown.step - 1));
  $('forward').addEventListener('click', () => go(shown.step + 1));
  $('phase').addEventListener('click', () => toPhase(true));
  $('phaseMenu').addEventListener('change', () => {
    go(Number($('phaseMenu').value));
    $('phaseMenu').selectedIndex = 0;
  });
  $('zoomIn').addEventListener('click', () => zoom(1.5));
  $('zoomOut').addEventListener('click', () => zoom(1 / 1.5));
  $('savePng').addEventListener('click', () => savePng($('map'), `vivarium-map-${shown.collection}-${shown.step}.png`));
  $('saveTimeline').addEventListener('click', () => saveSvg($('chart'), 'vivarium-timeline.svg'));
  $('run').addEventListener('change', () => guarded(() => chooseRun(Number($('run').value))));
  $('layer').addEventListener('change', () => { map.layer = shown.layer = $('layer').value; map.draw(); legend(); remember(); });
  $('theme').addEventListener('click', () => setTheme(!map.dark));
  $('search').addEventListener('submit', event => {
    event.preventDefault();
    const text = $('query').value.trim(), address = /^(?:0x)?([0-9a-f]{6,15})$/i.exec(text);
    if (address) choose(address[1].toLowerCase());
    else { shown.q = text; view('query'); }
  });
  document.addEventListener('keydown', keys);
  window.addEventListener('resize', () => { if (collection) { if ($('map').clientWidth) map.layOut(); map.draw(); drawTimeline($('chart'), summary, shown.collection, n => guarded(() => chooseCollection(n))); } });
  window.addEventListener('hashchange', () => guarded(async () => { recall(); if (asking.run !== shown.run) await chooseRun(shown.run); await chooseCollection(shown.collection, shown.step); }));
  followPointer($('map'), map, { choose, hover, moved: remember });
}

function title() {
  $('runs').hidden = summary.runs.length < 2;
  $('run').replaceChildren(...summary.runs.map((policy, i) => { const one = element('option', policy); one.value = i; return one; }));
  $('run').value = shown.run;
  $('program').textContent = summary.program.map(word => word.split('/').pop()).join(' ') + ' \u2013 ' + summary.policy + ', ' + bytes(summary.heapBytes);
  $('program').title = summary.program.join(' ');
  document.title = summary.program.map(word => word.split('/').pop()).join(' ') + ' \u2013 Vivarium';
  hazard(summary.hazard);
}

/** What ended the program: an object that was freed too early, marked in the map too. */
function hazard(found) {
  $('hazard').hidden = !found;
  map.hazard = found ? found.address : '';
  if (!found) return;
  const link = element('button', 'object at ' + found.address), last = summary.collections[summary.collections.length - 1];
  link.type = 'button';
  link.addEventListener('click', () => guarded(async () => { if (last) await chooseCollection(last.number); choose(found.address); }));
  $('hazard').replaceChildren('Hazard: the ', link, `, birth ${found.birth}, freed by ${found.freedBy}, is still referred to by ${found.survivor}`);
}

/** The program has come to another moment: what is shown is asked for anew. */
function follow(moment) {
  $('live').hidden = false;
  $('status').textContent = moment.status === 'waiting' ? 'waits for the program to stop' : moment.status + (moment.text ? ': ' + moment.text : '');
  $('status').dataset.status = moment.status;
  if (!moment.edition || moment.edition === follower.edition) return;
  follower.edition = moment.edition;
  guarded(async () => {
    const latest = await ask('api/summary');
    if (!latest.now) return;
    const isFirst = !follower.hasShown;
    follower.hasShown = true;
    summary = latest;
    if (isFirst) { title(); recall(); }
    const goes = $('follow').checked && !isFirst || isFirst && !location.hash;
    const { collection: number, step } = goes ? summary.now : shown;
    await chooseCollection(number, step);
    ready();
    document.body.dataset.version = moment.version;
  });
}

guarded(async () => {
  setTheme(matchMedia('(prefers-color-scheme: dark)').matches);
  summary = await ask('api/summary');
  wire();
  if (summary.live) { follower.start(); return; }
  recall();
  if (shown.run) { asking.run = shown.run; summary = await ask('api/summary'); }
  title();
  if (!summary.collections.length && !summary.hasEnd) throw new Error('The recording holds no state of the heap.');
  await chooseCollection(shown.collection, shown.step);
  ready();
});
