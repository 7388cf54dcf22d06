// How fast the page of a recording is in a headless Chromium: opened, a step of the slider, naming what is under the pointer.
// Arguments: vivarium, a Chromium, the recording. Playwright is that of ../clients/vscode (npm ci there).
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [vivarium, executablePath, recording] = process.argv.slice(2);
const here = path.dirname(fileURLToPath(import.meta.url));
const { chromium } = createRequire(process.env.PLAYWRIGHT || path.join(here, '../clients/vscode/'))('playwright-core');
const server = spawn(vivarium, ['open', recording]);
const address = await new Promise(told => server.stdout.on('data', part => { const found = /http:\/\/127\S+/.exec(part); if (found) told(found[0]); }));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });

/** The times of a hundred acts in the page, in milliseconds: middle and 95th. */
function times(act) {
  return page.evaluate(async text => {
    const act = eval(text), found = [];
    for (let i = 0; i < 100; i++) {
      await new Promise(requestAnimationFrame);
      const begin = performance.now();
      act(i);
      found.push(performance.now() - begin);
    }
    found.sort((one, other) => one - other);
    return `${found[50].toFixed(1)} ms, 95th ${found[95].toFixed(1)} ms`;
  }, `(${act})`);
}

for (let visit = 1; visit <= 3; visit++) {
  const begin = performance.now();
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForFunction(() => document.body.dataset.ready, null, { timeout: 60_000 });
  console.log(`opened${visit > 1 ? ' again' : ''}: ${((performance.now() - begin) / 1000).toFixed(2)} s`);
}
const slide = by => `i => { const slider = document.getElementById('slider'); slider.value = ${by}; slider.dispatchEvent(new Event('input')); }`;
console.log('forward by one:      ', await times(slide('500000 + i')));
console.log('forward by thousands:', await times(slide('500000 + 1000 * i')));
console.log('back by one:         ', await times(slide('900000 - i')));
console.log('back by thousands:   ', await times(slide('900000 - 1000 * i')));
console.log('under the pointer:   ', await times(`i => { const map = document.getElementById('map'), box = map.getBoundingClientRect();
  map.dispatchEvent(new PointerEvent('pointermove', { clientX: box.left + 5 + 3 * i, clientY: box.top + 5 + 2 * i })); }`));
console.log('frames while the pointer moves:', await page.evaluate(async () => {
  const map = document.getElementById('map'), box = map.getBoundingClientRect(), frames = [];
  let last = await new Promise(requestAnimationFrame);
  for (let i = 0; i < 120; i++) {
    map.dispatchEvent(new PointerEvent('pointermove', { clientX: box.left + 5 + 3 * i, clientY: box.top + 5 + 2 * i }));
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  return (1000 * frames.length / frames.reduce((sum, one) => sum + one, 0)).toFixed(0) + ' a second';
}));
await browser.close();
server.kill();
