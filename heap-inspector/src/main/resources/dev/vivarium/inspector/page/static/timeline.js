// The timeline: for each collection the heap in use before it, and what was kept.
import { bytes } from './amounts.js';

const NS = 'http://www.w3.org/2000/svg';

export function svg(name, attributes = {}, text) {
  const element = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

export function drawTimeline(chart, summary, chosen, choose) {
  const width = chart.clientWidth || 800, height = 84, base = height - 16, all = summary.collections;
  chart.setAttribute('viewBox', `0 0 ${width} ${height}`);
  chart.replaceChildren();
  const most = Math.max(1, ...all.map(one => one.usedBytes));
  const step = Math.min(60, (width - 116) / Math.max(1, all.length)), bar = Math.max(1, step * .7);
  chart.append(svg('text', { x: 0, y: 12 }, all.length ? bytes(most) : ''), svg('text', { x: 0, y: base }, '0'));
  chart.append(svg('line', { x1: 66, x2: width, y1: base + .5, y2: base + .5, stroke: 'currentColor', 'stroke-opacity': .3 }));
  chart.append(svg('rect', { class: 'use', x: width - 250, y: 2, width: 10, height: 10 }), svg('text', { x: width - 236, y: 11 }, 'in use'),
    svg('rect', { class: 'kept', x: width - 190, y: 2, width: 10, height: 10 }), svg('text', { x: width - 176, y: 11 }, 'kept'));
  all.forEach((one, index) => {
    const x = 70 + index * step, use = one.usedBytes / most * (base - 4), kept = (one.usedBytes - one.freedBytes) / most * (base - 4);
    chart.append(svg('rect', { class: 'use', x, y: base - use, width: bar, height: use }));
    chart.append(svg('rect', { class: 'kept', x, y: base - kept, width: bar, height: kept }));
    if (one.number === chosen) chart.append(svg('rect', { class: 'chosen', x: x - 2, y: base - use - 2, width: bar + 4, height: use + 3 }));
    if (step >= 22 || index % Math.ceil(22 / step) === 0) chart.append(svg('text', { x: x + bar / 2, y: height - 3, 'text-anchor': 'middle' }, one.number));
    const hit = svg('rect', { class: 'hit', x, y: 0, width: Math.max(step, 2), height });
    hit.append(svg('title', {}, `collection ${one.number}, ${one.trigger}` + (one.file ? `, ${one.file} line ${one.line}` : '')
      + `: ${bytes(one.usedBytes)} in use, ${bytes(one.freedBytes)} freed`));
    hit.addEventListener('click', () => choose(one.number));
    chart.append(hit);
  });
  if (summary.hasEnd) {
    const x = 74 + all.length * step, mark = svg('g', { class: chosen ? 'end' : 'end at' });
    mark.append(svg('rect', { x, y: 8, width: 34, height: base - 8, rx: 4 }),
      svg('text', { x: x + 17, y: base / 2 + 8, 'text-anchor': 'middle' }, summary.live && summary.moment.status !== 'ended' ? 'now' : 'end'));
    mark.append(svg('title', {}, 'the heap as the program left it, or where it stands'));
    mark.addEventListener('click', () => choose(0));
    chart.append(mark);
  }
}
