// Compare policies: the program under every policy, as a read-only text beside it, with a recording of each run.
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { outputOf } from './childOutput';
import type { Distribution } from './distribution';
import { runOptions } from './launchConfiguration';
import { openRecording } from './recordingEditor';
import { showReport } from './reports';
import { runSettings } from './settings';

const OPEN = 'Open a Recording';

export async function comparePolicies(distribution: Distribution, program: vscode.Uri): Promise<void> {
  const { board, heap } = runSettings(program);
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'vivarium-policies-'));
  const command = await distribution.invocation(
    'policies', '--record', folder, ...runOptions({ board, heap }), program.fsPath);
  const name = path.basename(program.fsPath);
  const directory = vscode.workspace.getWorkspaceFolder(program)?.uri.fsPath ?? path.dirname(program.fsPath);
  const ended = await withCancellation(`Running ${name} under every policy`, signal => outputOf(command, directory, signal));
  if (!ended) {
    return;
  }
  if (ended.output === '') {
    throw new Error(ended.errors.trim() || `comparing policies ended with code ${ended.exitCode}`);
  }
  await showReport(`Policies of ${name}`, ended.output);
  void offerRecordings(folder);
}

async function withCancellation<T>(title: string, act: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
  const abort = new AbortController();
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (_progress, token) => {
      token.onCancellationRequested(() => abort.abort());
      try {
        return await act(abort.signal);
      } catch (problem) {
        if (abort.signal.aborted) {
          return undefined;
        }
        throw problem;
      }
    });
}

async function offerRecordings(folder: string): Promise<void> {
  if (await vscode.window.showInformationMessage('Vivarium: each run has been recorded.', OPEN) !== OPEN) {
    return;
  }
  const files = (await fs.readdir(folder)).filter(file => file.endsWith('.viv')).sort();
  const chosen = await vscode.window.showQuickPick(files.map(file => path.basename(file, '.viv')),
    { title: 'The run under which policy?' });
  if (chosen) {
    await openRecording(vscode.Uri.file(path.join(folder, chosen + '.viv')));
  }
}
