// A real VS Code (code-server) with the extension installed, driven in a browser.
import { spawn, execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { processesOf, SocketWatch } from './processes.mjs';

const SOON = 30_000;

/** Whatever a story may wait for, it waits for at most so long. */
export const PATIENCE = 60_000;

/** Tells titles apart that look the same in pictures. */
const INVISIBLE = '\u2063';

/** A part of Microsoft's own builds that every code-server asks for in vain. */
const NOT_IN_OPEN_SOURCE = '/node_modules/vsda/';

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
  'debug.showInStatusBar': 'always',
  'files.autoSave': 'off',
  'terminal.integrated.gpuAcceleration': 'off',
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

function writeJson(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(content));
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

/** Runs in the window: notes each message that the user is shown, as a notification or as a dialog. */
function noteMessages() {
  if (window !== window.top) {
    return;
  }
  const seen = new Map();
  const look = () => {
    for (const shown of document.querySelectorAll('.notification-toast, .monaco-dialog-box')) {
      const text = shown.querySelector('.notification-list-item-message, .dialog-message-container')?.textContent;
      if (text && seen.get(shown)?.text !== text) {
        seen.has(shown) ? seen.get(shown).text = text : seen.set(shown, { text });
      }
    }
  };
  window.messagesSince = number => [...seen.values()].slice(number).map(({ text }) => text);
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

export class Editor {
  /** How many messages to the user have been accounted for. */
  accounted = 0;

  /** How many settings have been changed. */
  changes = 0;

  /** What the developer console said, and where requests went that left this machine. */
  consoleErrors = [];
  outside = [];

  /** @param folder what is worked on */
  constructor(folder) {
    this.folder = folder;
  }

  /**
   * @param options.codeServer the folder into which code-server is installed
   * @param options.vsix the extension
   * @param options.work a folder for the editor's own files
   * @param options.open what it opens: a folder or a .code-workspace file
   * @param options.trust whether restricted mode is possible: then the folder is not trusted
   */
  async begin({ codeServer, vsix, work, open, settings = {}, trust = false, env = {} }) {
    const entry = path.join(codeServer, 'node_modules/code-server/out/node/entry.js');
    const folders = ['--user-data-dir', path.join(work, 'user'), '--extensions-dir', path.join(work, 'extensions')];
    writeJson(path.join(work, 'user/User/settings.json'), {
      ...SETTINGS, 'security.workspace.trust.startupPrompt': 'never', ...settings,
    });
    const environment = { ...process.env, XDG_CONFIG_HOME: path.join(work, 'config'), ...env };
    if (!fs.existsSync(path.join(work, 'extensions'))) {
      execFileSync('node', [entry, ...folders, '--install-extension', vsix], { env: environment, stdio: 'ignore' });
    }
    const port = await freePort();
    this.work = work;
    this.sockets = new SocketWatch(work);
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
    // What could not be loaded is told better by its response.
    page.on('console', message => message.type() === 'error' && !message.text().startsWith('Failed to load resource')
      && this.consoleErrors.push(message.text()));
    page.on('response', answer => answer.status() >= 400 && !answer.url().includes(NOT_IN_OPEN_SOURCE)
      && this.consoleErrors.push(`${answer.status()} ${answer.url()}`));
    page.on('pageerror', error => this.consoleErrors.push(String(error)));
    await context.route(url => !['127.0.0.1', 'localhost'].includes(url.hostname) && /^https?:$/.test(url.protocol), route => {
      this.outside.push(route.request().url());
      return route.abort();
    });
    await page.addInitScript(noteMessages);
    const what = open.endsWith('.code-workspace') ? 'workspace' : 'folder';
    await page.goto(`http://127.0.0.1:${port}/?${what}=${encodeURIComponent(open)}`);
    await page.waitForSelector('.monaco-workbench .part.statusbar .statusbar-item', { timeout: PATIENCE });
  }

  async stop() {
    this.sockets?.stop();
    await this.browser?.close();
    // The editor's server leads a group of its own; what the extension started is in it.
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
    return processesOf(this.work).filter(process => process.word === word).map(({ id }) => id);
  }

  /** The folder into which the extension is installed. */
  extension() {
    const all = path.join(this.work, 'extensions');
    return path.join(all, fs.readdirSync(all).find(name => name.startsWith('vivarium.')));
  }

  /** What takes a name or a command: the input at the top of the window. */
  async quickInput(keys, text) {
    const input = this.page.locator('.quick-input-widget input.input');
    // Something that takes the focus at this moment closes it again.
    for (let attempt = 1; ; attempt++) {
      try {
        await this.page.keyboard.press(keys);
        await input.fill(text, { timeout: 10_000 });
        return input;
      } catch (problem) {
        if (attempt === 3) {
          throw problem;
        }
      }
    }
  }

  /** Runs a command of the palette by its title. */
  async command(title) {
    // The list holds what was possible when it opened: what has just become so is in the next one.
    for (let attempt = 1; ; attempt++) {
      const input = await this.quickInput('F1', '>' + title);
      try {
        await this.page.locator('.quick-input-list .monaco-list-row').getByText(title, { exact: true }).first()
          .click({ timeout: 10_000 });
      } catch (problem) {
        await this.page.keyboard.press('Escape');
        if (attempt === 3) {
          throw problem;
        }
        continue;
      }
      // What the command asks for may be shown at once in the same place.
      await until(`${title} to begin`, async () => !await input.isVisible() || !(await input.inputValue()).startsWith('>'));
      return;
    }
  }

  async openFile(file) {
    // A pointer that rests on something makes the editor explain it, over what is to be seen.
    await this.page.mouse.move(1439, 450);
    await this.quickInput('Control+p', file);
    await this.page.locator('.quick-input-list .monaco-list-row').first().filter({ hasText: path.basename(file) }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active').filter({ hasText: path.basename(file) }).waitFor();
  }

  /** Puts the cursor at a line and column, both from 1. */
  async goTo(line, column = 1) {
    const input = await this.quickInput('Control+g', `:${line}:${column}`);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: `line ${line} ` }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** The text of the active editor, as far as it is in view. */
  async text() {
    const lines = await this.page.locator('.editor-group-container.active .view-lines').first().evaluate(all =>
      [...all.querySelectorAll('.view-line')].sort((a, b) => a.offsetTop - b.offsetTop).map(line => line.textContent).join('\n'));
    return plain(lines);
  }

  async allTold() {
    return (await this.page.evaluate(() => window.messagesSince(0))).map(plain);
  }

  /** Waits until a problem is listed: the list holds all of the workspace, and shows only what is in view. */
  async problem(text) {
    await this.command('Problems: Focus on Problems View');
    const filter = this.page.locator('input[placeholder*="**/*.ts"]').first();
    await filter.fill(text);
    await this.page.locator('.markers-panel .monaco-list-row').filter({ hasText: text }).first().waitFor({ timeout: PATIENCE });
    await filter.fill('');
  }

  /** What the user was told since the last time that this was asked. */
  async told() {
    const told = (await this.page.evaluate(number => window.messagesSince(number), this.accounted)).map(plain);
    this.accounted += told.length;
    return told;
  }

  /**
   * Waits for the one message that the user is told, and takes it away. A second one that comes later fails the story in
   * which it does.
   */
  async toldOnce(pattern) {
    await until(`a message like ${pattern}`, async () =>
      (await this.page.evaluate(number => window.messagesSince(number), this.accounted)).some(text => pattern.test(plain(text))));
    const told = await this.told();
    if (told.length !== 1) {
      throw new Error(`instead of one message the user was told: ${told.join(' | ')}`);
    }
    if (await this.page.locator('.notification-toast').count() > 0) {
      await this.clearNotifications();
    }
    return told[0];
  }

  async clearNotifications() {
    await this.command('Notifications: Clear All Notifications');
    await this.page.locator('.notification-toast').first().waitFor({ state: 'hidden' });
  }

  /** A row of one of the debugger's views: variables, call-stack or breakpoints. */
  row(view, text) {
    return this.page.locator(`.debug-${view} .monaco-list-row`).filter({ hasText: text }).first();
  }

  /** Chooses from the menu of a row. */
  async menu(row, title) {
    await row.click({ button: 'right' });
    await this.page.locator('.context-view .action-item').getByText(title, { exact: true }).first().hover();
    await this.page.locator('.context-view .action-item.focused').getByText(title, { exact: true }).first().waitFor();
    // A click that comes right after the menu would count as the one that opened it.
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the program is stopped, and where its topmost frame has this text. */
  async stoppedAt(text) {
    await this.page.locator('.debug-toolbar .codicon-debug-step-over').first().waitFor({ timeout: PATIENCE });
    await this.page.locator('.debug-call-stack .monaco-list-row:has(.stack-frame)').first()
      .filter({ hasText: text }).waitFor({ timeout: PATIENCE });
  }

  /** Waits until the program that is being debugged runs. */
  isRunning() {
    return this.page.locator('.debug-toolbar .codicon-debug-pause:not(.disabled)').first().waitFor({ timeout: PATIENCE });
  }

  /** A button of the debugger's bar, such as step-out. */
  debugger(button) {
    return this.page.locator(`.debug-toolbar .codicon-debug-${button}`).first().click();
  }

  async stopDebugging() {
    await this.debugger('stop');
    await this.page.locator('.debug-toolbar').waitFor({ state: 'hidden', timeout: PATIENCE });
    await this.command('View: Close All Editors');
  }

  /** Types into the debug console, and resolves to what it shows then, once that matches. */
  async ask(question, answer) {
    await this.page.locator('.repl-input-wrapper .monaco-editor').first().click();
    await this.page.keyboard.type(question);
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Enter');
    return this.consoleShows(answer);
  }

  consoleShows(pattern) {
    return until(`the console to show ${pattern}`, async () => {
      const text = plain(await this.page.locator('.repl').first().innerText());
      return pattern.test(text) && text;
    });
  }

  /** The inspector's page, in its frame, once it shows something. */
  async heapPage() {
    const frame = await until('the heap page', () => this.page.frames().find(one => one.url().includes('/proxy/') && !one.isDetached()));
    await frame.locator('html[data-ready="yes"], body[data-ready="yes"], [data-ready="yes"]').first().waitFor({ state: 'attached' });
    return frame;
  }

  /** Waits for a text in one of the webviews. */
  shownInFrame(pattern) {
    return until(`a frame to show ${pattern}`, async () => {
      const frames = this.page.frames().filter(frame => frame !== this.page.mainFrame());
      const texts = await Promise.all(frames.map(frame => frame.locator('body').innerText().catch(() => '')));
      return texts.some(text => pattern.test(text));
    });
  }

  /** Changes a setting of the machine that the editor's server runs on; undefined takes it away. */
  async setting(name, value) {
    // The title of the window shows that the editor has read the file.
    const title = `examples${INVISIBLE.repeat(++this.changes)}`;
    writeJson(path.join(this.work, 'user/Machine/settings.json'), { 'window.title': title, [name]: value });
    await until(`the setting ${name}`, async () => (await this.page.title()).includes(title));
  }

  /** Writes the one configuration of a launch.json, or takes the file away. */
  async configuration(folder, configuration) {
    const file = path.join(folder, '.vscode/launch.json');
    if (configuration) {
      writeJson(file, { version: '0.2.0', configurations: [{ type: 'vivarium', request: 'launch', ...configuration }] });
    } else {
      fs.rmSync(file, { force: true });
    }
    // The status bar shows what would be debugged.
    const name = this.page.locator('[id="status.debug"]').filter({ hasText: configuration?.name ?? /[a-z]/ });
    await name.first().waitFor({ state: configuration ? 'visible' : 'hidden' });
  }

  /** After a story that failed: no dialog, no session, no breakpoint, no editor is left. */
  async recover() {
    try {
      for (let i = 0; i < 3; i++) {
        await this.page.keyboard.press('Escape');
      }
      for (const id of this.processes('dap')) {
        process.kill(id, 'SIGKILL');
      }
      await this.configuration(this.folder, undefined);
      await this.command('Debug: Remove All Breakpoints');
      this.breakpoint = undefined;
      await this.clearNotifications();
      await this.command('File: Revert File').catch(() => this.page.keyboard.press('Escape'));
      await this.command('View: Close All Editors');
      await this.told();
    } catch {
      // The next story says what is wrong.
    }
  }

  async screenshot(file) {
    await this.page.screenshot({ path: file });
  }
}
