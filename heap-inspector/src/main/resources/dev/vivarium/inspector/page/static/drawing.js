// How the picture around an object looks: Cytoscape's style from the colours of the page, and the same picture as SVG.
import { svg } from './timeline.js';

const STANDINGS = ['unmarked', 'marked', 'stacked', 'maponly', 'tofinalise', 'finalised', 'freed'];
const FONT = 'system-ui, sans-serif';

export function look(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** The style sheet, in the colours of now. */
export function sheet(wide, high) {
  const text = look('--text'), back = look('--back'), pane = look('--pane'), line = look('--line'), dim = look('--dim');
  const standing = name => ({ selector: '.' + name, style: { 'border-color': look('--' + (name === 'marked' ? 'mark' : name)), 'background-color': look('--' + (name === 'marked' ? 'mark' : name)), 'background-opacity': .16 } });
  return [
    { selector: 'node', style: { shape: 'round-rectangle', width: wide, height: high, label: 'data(text)', 'text-wrap': 'ellipsis', 'text-max-width': wide - 14, color: text, 'font-family': FONT, 'font-size': 14,
      'text-valign': 'center', 'text-halign': 'center', 'background-color': pane, 'background-opacity': 1, 'border-width': 2, 'border-color': line } },
    ...STANDINGS.map(standing),
    { selector: '.free', style: { 'border-style': 'dotted', 'border-color': dim, color: dim } },
    { selector: '.stacked, .tofinalise', style: { 'border-width': 4 } },
    { selector: '.finalised', style: { 'border-style': 'double', 'border-width': 5 } },
    { selector: '.freed', style: { 'border-style': 'dashed', 'text-opacity': .75 } },
    { selector: '.root', style: { shape: 'cut-rectangle', 'background-color': back, 'border-color': dim, 'border-width': 1 } },
    { selector: '.more', style: { shape: 'rectangle', 'background-color': back, 'border-style': 'dotted', color: look('--accent') } },
    { selector: '.centre', style: { 'font-weight': 'bold', height: high + 8 } },
    { selector: '.focus', style: { 'outline-color': look('--accent'), 'outline-width': 3, 'outline-offset': 3 } },
    { selector: 'edge', style: { width: 1.3, 'line-color': dim, 'target-arrow-color': dim, 'target-arrow-shape': 'triangle', 'arrow-scale': .8, 'curve-style': 'bezier',
      color: dim, 'font-family': FONT, 'font-size': 12, 'text-background-color': look('--back'), 'text-background-opacity': 1, 'text-background-padding': 1 } },
    { selector: 'edge.out', style: { 'target-label': edge => short(edge.data('label')), 'target-text-offset': 52 } },
    { selector: 'edge.in', style: { 'source-label': edge => short(edge.data('label')), 'source-text-offset': 52 } },
    { selector: 'edge.forward', style: { 'source-endpoint': '90deg', 'target-endpoint': '270deg' } },
    // What leads back bends aside, or it would run through what stands between.
    { selector: 'edge.backward', style: { 'curve-style': 'unbundled-bezier', 'control-point-distances': 70, 'control-point-weights': .5 } },
    { selector: 'edge.lookalike', style: { 'line-style': 'dashed' } }
  ];
}

function cut(text, most) {
  return text.length <= most ? text : text.slice(0, most - 1) + '\u2026';
}

function short(label) {
  return cut(label, 16);
}

/** The picture as SVG, drawn anew from what Cytoscape shows. */
export function drawing(cy) {
  const box = cy.elements().boundingBox(), gap = 12, width = box.w + 2 * gap, height = box.h + 2 * gap;
  const whole = svg('svg', { viewBox: `${box.x1 - gap} ${box.y1 - gap} ${width} ${height}`, width, height, 'font-family': FONT });
  whole.append(svg('rect', { x: box.x1 - gap, y: box.y1 - gap, width, height, fill: look('--back') }));
  cy.edges().forEach(edge => line(whole, edge));
  cy.nodes().forEach(node => block(whole, node));
  return whole;
}

function block(whole, node) {
  const { x, y } = node.position(), wide = node.width(), high = node.height(), style = name => node.style(name), group = svg('g');
  const dash = { dashed: '6 4', dotted: '2 3', double: '9 2' }[style('border-style')];
  group.append(svg('rect', { x: x - wide / 2, y: y - high / 2, width: wide, height: high, rx: node.hasClass('object') ? 6 : 0, fill: style('background-color'),
    'fill-opacity': style('background-opacity'), stroke: style('border-color'), 'stroke-width': style('border-width'), ...dash ? { 'stroke-dasharray': dash } : {} }));
  group.append(svg('text', { x, y: y + 4.5, 'text-anchor': 'middle', 'font-size': 14, 'font-weight': style('font-weight'), fill: style('color') }, cut(node.data('text'), 24)));
  group.append(svg('title', {}, `${node.data('text')} ${node.data('address')}`));
  whole.append(group);
}

function line(whole, edge) {
  const from = edge.sourceEndpoint(), to = edge.targetEndpoint(), bends = edge.controlPoints() || [], colour = edge.style('line-color');
  const middle = bends.length === 1 ? `Q${bends[0].x},${bends[0].y} ` : bends.length > 1 ? `C${bends[0].x},${bends[0].y} ${bends[bends.length - 1].x},${bends[bends.length - 1].y} ` : 'L';
  whole.append(svg('path', { d: `M${from.x},${from.y} ${middle}${to.x},${to.y}`, fill: 'none', stroke: colour, ...edge.hasClass('lookalike') ? { 'stroke-dasharray': '4 3' } : {} }));
  const last = bends.length ? bends[bends.length - 1] : from, turn = Math.atan2(to.y - last.y, to.x - last.x) * 180 / Math.PI;
  whole.append(svg('path', { d: 'M0,0 L-8,-4 L-8,4 Z', fill: colour, transform: `translate(${to.x},${to.y}) rotate(${turn})` }));
  if (!edge.data('label')) return;
  const near = edge.hasClass('out') ? to : from, far = edge.hasClass('out') ? from : to, way = Math.hypot(far.x - near.x, far.y - near.y) || 1, share = Math.min(.5, 52 / way);
  whole.append(svg('text', { x: near.x + (far.x - near.x) * share, y: near.y + (far.y - near.y) * share + 4, 'text-anchor': 'middle', 'font-size': 12, fill: colour,
    stroke: look('--back'), 'stroke-width': 3, 'paint-order': 'stroke' }, short(edge.data('label'))));
}
