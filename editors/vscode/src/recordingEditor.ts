// The read-only editor of recordings: the page that `vivarium open` serves.
import { spawn } from 'node:child_process';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import * as vscode from 'vscode';
import type { Distribution, Invocation } from './distribution';
import { messageOf, tell } from './messages';
import { PageFrame } from './pageFrame';
import { revealLine, workspaceFolders } from './sourceLocation';

export const RECORDING_EDITOR = 'vivarium.recording';

export function registerRecordings(distribution: Distribution): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.registerCustomEditorProvider(RECORDING_EDITOR, new RecordingEditor(distribution), {
      supportsMultipleEditorsPerDocument: true,
      webviewOptions: { retainContextWhenHidden: true },
    }),
    vscode.commands.registerCommand('vivarium.openRecording', async (given?: string | vscode.Uri) => {
      const file = typeof given === 'string' ? vscode.Uri.parse(given) : given;
      const chosen = file ?? (await vscode.window.showOpenDialog({
        title: 'Open a recording', filters: { 'Vivarium recordings': ['viv'] },
      }))?.[0];
      if (chosen) {
        await openRecording(chosen);
      }
    }),
  );
}

export async function openRecording(file: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.stat(file);
  } catch {
    return tell(`there is no file ${file.fsPath}.`);
  }
  await vscode.commands.executeCommand('vscode.openWith', file, RECORDING_EDITOR);
}

class RecordingEditor implements vscode.CustomReadonlyEditorProvider {
  constructor(private readonly distribution: Distribution) {}

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose: () => {} };
  }

  async resolveCustomEditor(document: vscode.CustomDocument, panel: vscode.WebviewPanel): Promise<void> {
    const file = document.uri.fsPath;
    const frame = new PageFrame(panel.webview,
      (source, line) => void revealLine(source, line, [path.dirname(file), ...workspaceFolders()]));
    let page: ServedPage | undefined;
    let closed = false;
    panel.onDidDispose(() => {
      closed = true;
      frame.dispose();
      page?.stop();
    });
    try {
      page = new ServedPage(await this.distribution.invocation('open', file), why => closed || frame.say(why));
      const address = await page.address;
      if (closed) {
        page.stop();
      } else {
        await frame.show(address);
      }
    } catch (problem) {
      frame.say(messageOf(problem));
    }
  }
}

/** A process that serves a page and printed its address. */
class ServedPage {
  readonly address: Promise<string>;
  private readonly child;
  private stopped = false;

  constructor(command: Invocation, ended: (why: string) => void) {
    const child = this.child = spawn(command.command, command.args,
      { env: { ...process.env, ...command.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', text => { errors += text; });
    this.address = new Promise((resolve, reject) => {
      createInterface(child.stdout).once('line', resolve);
      child.on('error', reject);
      child.on('close', code => {
        const why = errors.trim().replace(/^vivarium: /, '')
          || (code === null ? "The page's server was killed." : `The page's server ended with code ${code}.`);
        reject(new Error(why));
        if (!this.stopped) {
          ended(why);
        }
      });
    });
    this.address.catch(() => {});
  }

  stop(): void {
    this.stopped = true;
    this.child.kill();
  }
}
