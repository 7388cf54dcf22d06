// Ties the parts together. Activation only registers; whatever starts a process does so later.
import * as vscode from 'vscode';
import { registerDebugging } from './debugging';
import { Distribution } from './distribution';
import { HeapPanel } from './heapPanel';
import { LanguageServer } from './languageServer';
import { MemoryView } from './memoryView';
import { registerPrograms } from './programs';
import { registerRecordings } from './recordingEditor';
import { registerReports } from './reports';
import { registerServerActions } from './serverActions';
import { ServerStatus } from './serverStatus';
import { registerVariableActions } from './variableActions';

let server: LanguageServer | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const distribution = new Distribution(context.extensionPath);
  const log = vscode.window.createOutputChannel('Vivarium', { log: true });
  const status = new ServerStatus();
  const heapPanel = new HeapPanel();
  const memoryView = new MemoryView();
  const running = server = new LanguageServer(distribution, log, status);
  context.subscriptions.push(
    log, status, heapPanel, memoryView,
    registerServerActions(running, log),
    registerDebugging(distribution),
    registerPrograms(distribution, heapPanel),
    registerRecordings(distribution),
    registerReports(),
    registerVariableActions(heapPanel, memoryView),
    ...serverTriggers(running),
  );
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}

/** The server starts with the first Python file, and anew where a setting that it is started with changes. */
function serverTriggers(running: LanguageServer): vscode.Disposable[] {
  let soon: NodeJS.Timeout | undefined;
  const startFor = (document: vscode.TextDocument) => {
    if (document.languageId === 'python') {
      void running.start();
    }
  };
  setImmediate(() => vscode.workspace.textDocuments.forEach(startFor));
  return [
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidGrantWorkspaceTrust(() => running.restart()),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('vivarium.javaHome') || change.affectsConfiguration('vivarium.languageServer')) {
        clearTimeout(soon);
        // The running server is told of the change first.
        soon = setTimeout(() => void running.restart(), 300);
      }
    }),
    new vscode.Disposable(() => clearTimeout(soon)),
  ];
}
