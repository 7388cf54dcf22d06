// Commands that run the program in the editor: in a terminal, in the debugger, under every policy.
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Distribution } from './distribution';
import type { HeapPanel } from './heapPanel';
import { debugFile, runOptions } from './launchConfiguration';
import { tell } from './messages';
import { comparePolicies } from './policyComparison';
import { RECORDING_EDITOR } from './recordingEditor';
import { runSettings } from './settings';
import { runInTerminal } from './terminal';

export function registerPrograms(distribution: Distribution, heapPanel: HeapPanel): vscode.Disposable {
  const command = (name: string, act: (program: vscode.Uri) => Thenable<unknown>) =>
    vscode.commands.registerCommand(`vivarium.${name}`, async (given?: string | vscode.Uri) => {
      try {
        const program = await programOf(given);
        if (program) {
          await act(program);
        }
      } catch (problem) {
        await tell(problem);
      }
    });
  return vscode.Disposable.from(
    command('run', program => run(distribution, program)),
    command('debug', program => debug(program, {})),
    command('watchHeap', async program => {
      await heapPanel.open();
      await debug(program, { stopOnEntry: true });
    }),
    command('comparePolicies', program => comparePolicies(distribution, program)),
    command('record', program => record(distribution, program)),
  );
}

/** The program meant: the one of the lens, of the explorer, or in the editor; saved, for a file is what runs. */
async function programOf(given: string | vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  if (!vscode.workspace.isTrusted) {
    void vscode.window.showWarningMessage('Vivarium runs programs only in a workspace that you trust.', 'Manage Trust')
      .then(answer => answer && vscode.commands.executeCommand('workbench.trust.manage'));
    return undefined;
  }
  const uri = typeof given === 'string' ? vscode.Uri.parse(given) : given ?? vscode.window.activeTextEditor?.document.uri;
  const document = vscode.workspace.textDocuments.find(one => one.uri.toString() === uri?.toString());
  if (!uri || (document && document.languageId !== 'python')) {
    void vscode.window.showInformationMessage('Vivarium: open a Python file first.');
    return undefined;
  }
  return document && (document.isUntitled || document.isDirty) ? saved(document) : uri;
}

async function saved(document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  return vscode.workspace.save(document.uri);
}

function debug(program: vscode.Uri, options: object): Thenable<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(program);
  return vscode.debug.startDebugging(folder, { ...debugFile(program.fsPath), ...options });
}

async function run(distribution: Distribution, program: vscode.Uri): Promise<void> {
  const command = await distribution.invocation('run', ...runOptions(runSettings(program)), program.fsPath);
  await runInTerminal(`Run ${path.basename(program.fsPath)}`, command, program);
}

async function record(distribution: Distribution, program: vscode.Uri): Promise<void> {
  const suggested = program.with({ path: program.path.replace(/\.[^./]*$/, '') + '.viv' });
  const target = await vscode.window.showSaveDialog({ defaultUri: suggested, filters: { 'Vivarium recording': ['viv'] } });
  if (!target) {
    return;
  }
  const command = await distribution.invocation(
    'record', '-o', target.fsPath, ...runOptions(runSettings(program)), program.fsPath);
  await runInTerminal(`Record ${path.basename(program.fsPath)}`, command, program);
  if (await exists(target)) {
    await vscode.commands.executeCommand('vscode.openWith', target, RECORDING_EDITOR, vscode.ViewColumn.Beside);
  }
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(() => true, () => false);
}
