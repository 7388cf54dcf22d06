// Takes the pictures of the page in docs/images anew, of the guide's station.py and of an example.
// Arguments: vivarium, a Chromium, the folder for the pictures. Playwright is that of ../vscode (npm ci there).
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [vivarium, executablePath, images] = process.argv.slice(2).map(one => path.resolve(one));
const here = path.dirname(fileURLToPath(import.meta.url)), root = path.join(here, '../../..');
const { chromium } = createRequire(process.env.PLAYWRIGHT || path.join(here, '../vscode/'))('playwright-core');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'vivarium-pictures'));
const run = (...words) => execFileSync(vivarium, words, { cwd: work, encoding: 'utf8' });
const servers = [];

/** Serves a page; gives its address. */
function serve(...words) {
  const server = spawn(vivarium, words, { cwd: work });
  servers.push(server);
  return new Promise(told => {
    let text = '';
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', part => {
        text += part;
        const found = /http:\/\/127\S+/.exec(text);
        if (found) told(found[0]);
      });
    }
  });
}

/** The program of the guide, which stands there indented. */
function station() {
  const guide = fs.readFileSync(path.join(root, 'docs/guide.md'), 'utf8');
  const text = /\n    import gc\n[^]*?bytes in use"\)\n/.exec(guide)[0].replace(/^ {4}/gm, '');
  fs.writeFileSync(path.join(work, 'station.py'), text.trimStart());
}

station();
const example = 'finalizer_reaches_its_target.py';
fs.copyFileSync(path.join(root, 'examples', example), path.join(work, example));
run('record', 'station.py', '-o', 'station.viv');
run('policies', '--policy', 'merged,second-closure,weakref-entry,ephemeron', '--record', 'runs', example);
const list = JSON.parse(run('inspect', '--json', 'station.viv#2', 'station.viv#6')).suspects[0].address;
const recorded = await serve('open', 'station.viv');
const compared = await serve('open', ...['merged', 'second-closure', 'weakref-entry', 'ephemeron'].map(name => `runs/${name}.viv`));
const live = await serve('heap', '--page', '--at', '29', 'station.py');
const around = `c=6&k=300&v=object&o=${list}`;
const pictures = [
  ['leak', recorded, around],
  ['graph', recorded, around, ['ArrowLeft', 'h', 'ArrowLeft', 'h', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter', 'w']],
  ['graph-dark', recorded, around, ['ArrowLeft', 'h', 'ArrowRight', 'ArrowRight', 'Enter'], 'dark'],
  ['roots', recorded, 'c=3&k=200&v=roots&layer=type'],
  ['weak', compared, 'r=1&c=1&k=135&v=weak'],
  ['retained', recorded, 'c=6&k=300&v=retained&layer=age'],
  ['types', recorded, 'c=6&k=300&v=types&layer=type'],
  ['sites', recorded, 'c=6&k=300&v=sites'],
  ['suspects', recorded, 'c=6&k=300&v=suspects', [], 'dark'],
  ['query', recorded, "c=6&k=300&v=query&q=type == 'Page' and retained > 100"],
  ['policies', compared, 'c=1&k=0&v=compare'],
  ['live', live, 'v=retained'],
];
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const [name, address, hash, keys = [], colorScheme = 'light'] of pictures) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme });
  await page.goto(hash ? `${address}#${hash}` : address);
  await page.waitForFunction(() => document.body.dataset.ready);
  await page.waitForFunction(() => document.getElementById('panel').innerText.trim() && (!location.hash.includes('v=object&o') || document.getElementById('graph')?.dataset.drawn));
  await page.waitForTimeout(300);
  if (keys.length) await page.locator('#graph').focus();
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
  }
  await page.screenshot({ path: path.join(images, name + '.png') });
  await page.close();
}
await browser.close();
for (const server of servers) server.kill();
fs.rmSync(work, { recursive: true, force: true });
