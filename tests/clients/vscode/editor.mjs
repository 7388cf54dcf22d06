// A real VS Code (code-server) with the extension installed, driven in a browser.
import { spawn, execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';

const SOON = 20_000;

/** Whatever a story may wait for, it waits for at most so long. */
export const PATIENCE = 40_000;

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.simpleDialog.enable': true,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'workbench.editor.enablePreview': false,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'debug.openDebug': 'openOnDebugBreak',
  'debug.internalConsoleOptions': 'openOnSessionStart',
  'git.enabled': false,
};

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export async function until(what, condition, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (;;) {
    const value = await condition();
    if (value) {
      return value;
    }
    if (Date.now() > end) {
      throw new Error(`waited in vain for ${what}`);
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/** The text of an element as the user reads it: the editor draws blanks as no-break spaces. */
export const plain = text => (text ?? '').replace(/\u00a0/g, ' ');

export class Editor {
  /** What the developer console said, and where requests went that left this machine. */
  consoleErrors = [];
  outside = [];

  /**
   * @param options.codeServer the folder into which code-server is installed
   * @param options.vsix the extension
   * @param options.work a folder for the editor's own files
   * @param options.open what it opens: a folder or a .code-workspace file
   * @param options.trust whether restricted mode is possible: then the folder is not trusted
   */
  static async start(options) {
    const editor = new Editor();
    await editor.begin(options);
    return editor;
  }

  async begin({ codeServer, vsix, work, open, settings = {}, trust = false, env = {} }) {
    const entry = path.join(codeServer, 'node_modules/code-server/out/node/entry.js');
    const folders = ['--user-data-dir', path.join(work, 'user'), '--extensions-dir', path.join(work, 'extensions')];
    fs.mkdirSync(path.join(work, 'user/User'), { recursive: true });
    fs.writeFileSync(path.join(work, 'user/User/settings.json'), JSON.stringify({
      ...SETTINGS, 'security.workspace.trust.startupPrompt': 'never', ...settings,
    }));
    const environment = { ...process.env, XDG_CONFIG_HOME: path.join(work, 'config'), ...env };
    if (!fs.existsSync(path.join(work, 'extensions'))) {
      execFileSync('node', [entry, ...folders, '--install-extension', vsix], { env: environment, stdio: 'ignore' });
    }
    const port = await freePort();
    this.work = work;
    this.server = spawn('node', [entry, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry',
      '--disable-update-check', ...(trust ? [] : ['--disable-workspace-trust']), ...folders], { env: environment, detached: true });
    let log = '';
    this.server.stdout.on('data', text => { log += text; });
    this.server.stderr.on('data', text => { log += text; });
    await until('code-server', () => log.includes('HTTP server listening'));
    const { chromium } = createRequire(path.join(codeServer, 'package.json'))('playwright-core');
    this.browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'],
    });
    const context = await this.browser.newContext({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 });
    const page = this.page = await context.newPage();
    page.setDefaultTimeout(SOON);
    page.on('console', message => message.type() === 'error' && this.consoleErrors.push(message.text()));
    page.on('pageerror', error => this.consoleErrors.push(String(error)));
    await context.route(url => !['127.0.0.1', 'localhost'].includes(url.hostname) && /^https?:$/.test(url.protocol), route => {
      this.outside.push(route.request().url());
      return route.abort();
    });
    const what = open.endsWith('.code-workspace') ? 'workspace' : 'folder';
    await page.goto(`http://127.0.0.1:${port}/?${what}=${encodeURIComponent(open)}`);
    await page.waitForSelector('.monaco-workbench .part.statusbar .statusbar-item', { timeout: PATIENCE });
  }

  async stop() {
    await this.browser?.close();
    if (this.server?.pid) {
      try {
        process.kill(-this.server.pid, 'SIGKILL');
      } catch {
        // It has ended.
      }
    }
  }

  /** The processes of the extension, by a word of their command line after the jar, such as `lsp`. */
  processes(word) {
    const found = [];
    for (const id of fs.readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
      try {
        const line = fs.readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
        const jar = line.findIndex(part => part.startsWith(this.work) && part.endsWith('vivarium.jar'));
        if (jar > 0 && line[jar + 1] === word) {
          found.push(Number(id));
        }
      } catch {
        // It ended meanwhile.
      }
    }
    return found;
  }

  /** Runs a command of the palette by its title. */
  async command(title) {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await input.fill('>' + title);
    await this.page.locator('.quick-input-list .monaco-list-row').getByText(title, { exact: true }).first().click();
    await input.waitFor({ state: 'hidden' });
  }

  async openFile(name) {
    await this.page.keyboard.press('Control+p');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await input.fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row').first().filter({ hasText: path.basename(name) }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active').filter({ hasText: path.basename(name) }).waitFor();
  }

  /** Puts the cursor at a line and column, both from 1. */
  async goTo(line, column = 1) {
    await this.page.keyboard.press('Control+g');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  async notification(text) {
    const toast = this.page.locator('.notification-toast, .notification-list-item').filter({ hasText: text });
    await toast.first().waitFor({ timeout: PATIENCE });
    return plain(await toast.first().innerText());
  }

  async screenshot(file) {
    await this.page.screenshot({ path: file });
  }
}
