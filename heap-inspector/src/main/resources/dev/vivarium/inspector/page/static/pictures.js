// Saving what is seen: drawings as SVG, painted maps as PNG.

const LOOKS = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'font-size', 'font-family', 'font-weight'];

export function save(blob, name) {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 1000);
}

/** Saves a drawing with the looks that the style sheet gives it, and the page's background. */
export function saveSvg(picture, name) {
  const copy = picture.cloneNode(true), from = [...picture.querySelectorAll('*')];
  [...copy.querySelectorAll('*')].forEach((part, i) => {
    const look = getComputedStyle(from[i]);
    for (const property of LOOKS) part.setAttribute(property, look.getPropertyValue(property));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('style', 'background:' + getComputedStyle(document.body).backgroundColor);
  saveDrawing(copy, name);
}

/** Saves a drawing that needs no style sheet. */
export function saveDrawing(picture, name) {
  save(new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml' }), name);
}

export function savePng(canvas, name) {
  canvas.toBlob(blob => save(blob, name));
}

/** Several maps with their titles beside each other, as one picture. */
export function savePngs(canvases, titles, name) {
  const gap = 16, head = 28, wide = Math.max(...canvases.map(one => one.width)), high = Math.max(...canvases.map(one => one.height));
  const whole = document.createElement('canvas');
  whole.width = canvases.length * (wide + gap) + gap;
  whole.height = high + head + gap;
  const context = whole.getContext('2d'), look = getComputedStyle(document.body);
  context.fillStyle = look.backgroundColor;
  context.fillRect(0, 0, whole.width, whole.height);
  context.fillStyle = look.color;
  context.font = '15px system-ui, sans-serif';
  canvases.forEach((canvas, i) => {
    const x = gap + i * (wide + gap);
    context.fillText(titles[i], x, 19);
    context.drawImage(canvas, x, head);
  });
  savePng(whole, name);
}
