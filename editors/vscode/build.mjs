// Builds the extension: `node build.mjs bundle` makes dist/, `server` copies Vivarium's distribution into server/,
// `test` bundles the tests into out/.
import * as esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const distribution = process.env.VIVARIUM_DISTRIBUTION ?? path.join(here, '../../cli/target/vivarium');

const common = { absWorkingDir: here, bundle: true, platform: 'node', target: 'node18', format: 'cjs', logLevel: 'warning' };

/** The licences of the packages that a bundle is made of. */
function licences(files) {
  const packages = new Set(files.map(file => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]).filter(folder => folder));
  return [...packages].sort().map(folder => {
    const { name, version, license } = JSON.parse(fs.readFileSync(path.join(here, folder, 'package.json'), 'utf8'));
    const file = fs.readdirSync(path.join(here, folder)).find(entry => /^licen[sc]e/i.test(entry));
    if (!file) {
      throw new Error(`${name} has no licence file`);
    }
    return `${name} ${version} (${license})\n\n${fs.readFileSync(path.join(here, folder, file), 'utf8').trim()}\n`;
  }).join('\n----------\n\n');
}

const tasks = {
  bundle: async () => {
    const built = await esbuild.build({
      ...common, entryPoints: ['src/extension.ts', 'src/clientLibrary.ts'], outdir: 'dist', minify: true, metafile: true,
      external: ['vscode', './clientLibrary'], supported: { 'dynamic-import': false },
    });
    fs.writeFileSync(path.join(here, 'dist/licences.txt'), licences(Object.keys(built.metafile.inputs)));
  },
  server: () => {
    if (!fs.existsSync(path.join(distribution, 'lib/vivarium.jar'))) {
      throw new Error(`${distribution} holds no Vivarium: build it first (mvn package), or name one in VIVARIUM_DISTRIBUTION`);
    }
    const target = path.join(here, 'server');
    fs.rmSync(target, { recursive: true, force: true });
    // The class-data archive fits one Java build and one place; here it would be 20 MB of nothing.
    fs.cpSync(distribution, target, { recursive: true, filter: file => !/\.jsa(\.fits)?$/.test(file) });
    fs.copyFileSync(path.join(here, '../../LICENSE'), path.join(here, 'LICENSE'));
  },
  test: () => esbuild.build({
    ...common, entryPoints: fs.readdirSync(path.join(here, 'test')).map(file => 'test/' + file), outdir: 'out/test',
  }),
};

for (const task of process.argv.slice(2)) {
  await tasks[task]();
}
