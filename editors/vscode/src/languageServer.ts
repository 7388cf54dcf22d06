// The language server's life: started, watched, restarted, stopped, and its state in the status bar.
import * as vscode from 'vscode';
import type { CloseHandlerResult, LanguageClientOptions } from 'vscode-languageclient/node';
import type { RetirableClient } from './clientLibrary';
import type { Distribution } from './distribution';
import { messageOf, tell } from './messages';
import { RestartPolicy } from './restartPolicy';
import type { ServerStatus } from './serverStatus';

/** The commands of code lenses; the server gives lenses for those that it is told of. */
const LENS_COMMANDS = ['run', 'debug', 'watchHeap', 'comparePolicies', 'record', 'openRecording']
  .map(name => 'vivarium.' + name);

type Library = typeof import('./clientLibrary');

export class LanguageServer implements vscode.Disposable {
  private client: RetirableClient | undefined;
  private library: Library | undefined;
  private restarts = new RestartPolicy();
  /** Starts and stops happen one after the other. */
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly distribution: Distribution,
    private readonly log: vscode.LogOutputChannel,
    private readonly status: ServerStatus,
  ) {}

  /** Starts the server, if the settings want it and it does not run. */
  start(): Promise<void> {
    return this.inTurn(async () => {
      if (!this.client) {
        await this.launch();
      }
    });
  }

  stop(): Promise<void> {
    return this.inTurn(() => this.end());
  }

  restart(): Promise<void> {
    return this.inTurn(async () => {
      await this.end();
      this.restarts = new RestartPolicy();
      await this.launch();
    });
  }

  dispose(): Promise<void> {
    return this.stop();
  }

  private inTurn(act: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(act).catch(problem => this.failed(problem));
    return this.turn;
  }

  private failed(problem: unknown): void {
    this.client = undefined;
    this.status.failed(messageOf(problem));
    this.log.error(messageOf(problem));
    void tell(problem);
  }

  private async launch(): Promise<void> {
    if (!vscode.workspace.getConfiguration('vivarium').get('languageServer.enabled', true)) {
      this.status.stopped();
      return;
    }
    this.status.starting();
    const java = await this.distribution.java();
    const server = await this.distribution.invocation('lsp');
    this.log.info(`language server: ${[server.command, ...server.args].join(' ')}`);
    // Loaded only now: it is large, and the window need not wait for it.
    const library = this.library ??= await import('./clientLibrary');
    const client = new library.RetirableClient('vivarium', 'Vivarium',
      { command: server.command, args: server.args, options: { env: server.env } }, this.options(library));
    client.onDidChangeState(change => {
      if (change.newState === library.State.Running) {
        this.status.running(`Java ${java.version}`);
      }
    });
    this.client = client;
    try {
      await client.start();
    } catch (problem) {
      // One that ended as it started is started again, or is told of, by what watches the connection.
      if (!library.isGone(problem)) {
        throw problem;
      }
    }
  }

  private async end(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    client?.retire();
    if (client && client.state === this.library?.State.Running) {
      await client.stop();
    }
    // One that never got to run rejects its end, and is no less gone.
    await client?.dispose().catch(problem => this.log.debug(messageOf(problem)));
    this.status.stopped();
  }

  private options(library: Library): LanguageClientOptions {
    return {
      documentSelector: [{ language: 'python', scheme: 'file' }, { language: 'python', scheme: 'untitled' }],
      outputChannel: this.log,
      initializationOptions: () => withCommands(vscode.workspace.getConfiguration().get('vivarium')),
      middleware: {
        workspace: {
          configuration: async (params, token, next) => {
            const answers = await next(params, token);
            return Array.isArray(answers)
              ? answers.map((answer, i) => params.items[i].section === 'vivarium' ? withCommands(answer) : answer)
              : answers;
          },
        },
      },
      // Whoever starts the client tells of it.
      initializationFailedHandler: () => false,
      errorHandler: {
        // What cannot be written is followed by the end of the connection.
        error: () => ({ action: library.ErrorAction.Continue, handled: true }),
        closed: () => this.closed(library),
      },
    };
  }

  /** The server ended by itself: it is started again, unless it keeps ending. */
  private closed(library: Library): CloseHandlerResult {
    if (this.restarts.mayRestart(Date.now())) {
      this.status.starting();
      this.log.warn('the language server ended and is started again');
      void vscode.window.showWarningMessage('Vivarium: the language server ended and has been started again.', 'Show Log')
        .then(answer => answer && this.log.show());
      return { action: library.CloseAction.Restart, handled: true };
    }
    this.status.failed('it keeps ending');
    this.log.error('the language server keeps ending');
    void vscode.window.showErrorMessage('Vivarium: the language server keeps ending and is not started again.',
      'Restart', 'Show Log').then(answer => {
      if (answer === 'Restart') {
        void this.restart();
      } else if (answer === 'Show Log') {
        this.log.show();
      }
    });
    return { action: library.CloseAction.DoNotRestart, handled: true };
  }
}

/** In restricted mode nothing may be run, so nothing is offered. */
function withCommands(settings: unknown): object {
  return { ...(settings as object), commands: vscode.workspace.isTrusted ? LENS_COMMANDS : [] };
}
