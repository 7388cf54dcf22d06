// The memory of an object, beside the code: a read-only text that follows the program from stop to stop.
import * as vscode from 'vscode';
import { DEBUG_TYPE } from './debugging';
import { hexDump } from './hexDump';
import { messageOf } from './messages';

const SCHEME = 'vivarium-memory';
const BYTES_SHOWN = 1024;

export class MemoryView implements vscode.Disposable, vscode.TextDocumentContentProvider {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly sessions = new Map<string, vscode.DebugSession>();
  private readonly subscriptions: vscode.Disposable;

  constructor() {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.debug.onDidStartDebugSession(session => this.sessions.set(session.id, session)),
      vscode.debug.onDidTerminateDebugSession(session => {
        this.sessions.delete(session.id);
        this.readAgain(session);
      }),
      vscode.debug.registerDebugAdapterTrackerFactory(DEBUG_TYPE, {
        createDebugAdapterTracker: session => ({
          onDidSendMessage: message => message.event === 'memory' && this.readAgain(session),
        }),
      }),
      // The editor looks at a frame: the program has stopped.
      vscode.debug.onDidChangeActiveStackItem(item => {
        if (item instanceof vscode.DebugStackFrame && item.session.type === DEBUG_TYPE) {
          this.readAgain(item.session);
        }
      }),
    );
  }

  /** Shows the memory that begins with the object at an address of the program that is being debugged. */
  async show(address: string, name: string): Promise<void> {
    const session = vscode.debug.activeDebugSession;
    if (session) {
      this.sessions.set(session.id, session);
      const uri = vscode.Uri.from({ scheme: SCHEME, authority: session.id, path: `/${address}/Memory of ${name}` });
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true, preserveFocus: true });
    }
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const session = this.sessions.get(uri.authority);
    if (!session) {
      return 'The program has ended.\n';
    }
    const address = uri.path.split('/')[1];
    try {
      const { data } = await session.customRequest('readMemory', { memoryReference: address, count: BYTES_SHOWN });
      return hexDump(Buffer.from(data ?? '', 'base64'), BigInt(address)) || 'The program goes on.\n';
    } catch (problem) {
      return `${messageOf(problem)}\n`;
    }
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private readAgain(session: vscode.DebugSession): void {
    vscode.workspace.textDocuments
      .filter(document => document.uri.scheme === SCHEME && document.uri.authority === session.id)
      .forEach(document => this.changed.fire(document.uri));
  }
}
