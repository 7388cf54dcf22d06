// The heap beside the code: the inspector's page on the program that is being debugged.
import * as path from 'node:path';
import * as vscode from 'vscode';
import { DEBUG_TYPE } from './debugging';
import { messageOf } from './messages';
import { PageFrame } from './pageFrame';
import { revealLine, workspaceFolders } from './sourceLocation';

const NO_SESSION = 'Start debugging with Vivarium to see the heap here.';

export class HeapPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private frame: PageFrame | undefined;
  private shown: vscode.DebugSession | undefined;
  private readonly subscriptions: vscode.Disposable;

  constructor() {
    this.subscriptions = vscode.Disposable.from(
      vscode.debug.onDidChangeActiveDebugSession(session => this.follow(session)),
      vscode.debug.onDidReceiveDebugSessionCustomEvent(event => {
        if (event.event === 'vivarium/heapChanged' && event.session === this.shown) {
          void this.showSession(event.session);
        }
      }),
      vscode.debug.onDidTerminateDebugSession(session => {
        if (session === this.shown) {
          this.shown = undefined;
          this.frame?.say('The program has ended.');
        }
      }),
    );
  }

  /** Opens the panel, or brings it to the front; the keyboard stays where it is. */
  async open(): Promise<void> {
    if (this.panel) {
      this.panel.reveal(undefined, true);
      return;
    }
    this.panel = vscode.window.createWebviewPanel('vivarium.heap', 'Heap',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, retainContextWhenHidden: true });
    this.frame = new PageFrame(this.panel.webview, (file, line) => void revealLine(file, line, this.folders()));
    this.panel.onDidDispose(() => this.closed());
    const session = vscode.debug.activeDebugSession;
    if (session?.type === DEBUG_TYPE) {
      await this.showSession(session);
    } else {
      this.frame.say(NO_SESSION);
    }
  }

  /** Opens the panel and selects the object at an address. */
  async select(address: string): Promise<void> {
    await this.open();
    this.frame?.select(address);
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.panel?.dispose();
  }

  private closed(): void {
    this.frame?.dispose();
    this.frame = undefined;
    this.panel = undefined;
    this.shown = undefined;
  }

  private follow(session: vscode.DebugSession | undefined): void {
    if (this.panel && session?.type === DEBUG_TYPE && session !== this.shown) {
      void this.showSession(session);
    }
  }

  private async showSession(session: vscode.DebugSession): Promise<void> {
    this.shown = session;
    try {
      const { url } = await session.customRequest('vivarium/heapPage');
      if (this.shown === session) {
        await this.frame?.show(String(url));
      }
    } catch (problem) {
      if (this.shown === session) {
        this.frame?.say(`The heap of this program cannot be shown: ${messageOf(problem)}`);
      }
    }
  }

  /** Where files that the program names may lie. */
  private folders(): string[] {
    const configuration = this.shown?.configuration;
    const program = configuration?.program;
    const own = [configuration?.cwd, typeof program === 'string' ? path.dirname(program) : undefined];
    return [...own.filter((folder): folder is string => typeof folder === 'string'), ...workspaceFolders()];
  }
}
