// The library of the language client, bundled apart so that activation does not load it.
import { ErrorCodes, LanguageClient, ResponseError } from 'vscode-languageclient/node';

export { CloseAction, ErrorAction, State } from 'vscode-languageclient/node';

type Send = (...message: unknown[]) => Promise<unknown>;

/** What the library says of a connection that has ended, or into which it could not write. */
const GONE: readonly number[] =
  [ErrorCodes.PendingResponseRejected, ErrorCodes.ConnectionInactive, ErrorCodes.MessageWriteError, ErrorCodes.MessageReadError];

/** Whether a server is gone, and not wrong: whoever watches its connection tells of that. */
export function isGone(problem: unknown): boolean {
  return problem instanceof ResponseError
    ? GONE.includes(problem.code)
    : ['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED'].includes((problem as NodeJS.ErrnoException)?.code ?? '');
}

/**
 * A client that can be retired: what the editor still asks of it then is nobody's error. Nor is what it asks of a server
 * that was killed a moment ago: of that the error handler tells, once.
 */
export class RetirableClient extends LanguageClient {
  private isRetired = false;

  retire(): void {
    this.isRetired = true;
  }

  // What the overloads of the library all come down to.
  override async sendRequest(...message: any[]): Promise<any> {
    try {
      return await (super.sendRequest as Send).apply(this, message);
    } catch (problem) {
      throw this.isNobodysError(problem) ? new ResponseError(ErrorCodes.ConnectionInactive, 'the server is not there') : problem;
    }
  }

  /** A server that comes back is told of all documents anew, so nothing is lost. */
  override async sendNotification(...message: any[]): Promise<void> {
    try {
      await (super.sendNotification as Send).apply(this, message);
    } catch (problem) {
      if (!this.isNobodysError(problem)) {
        throw problem;
      }
    }
  }

  /** The library would show the user each of them. */
  override error(message: string, data?: any, show?: boolean | 'force'): void {
    super.error(message, data, this.isNobodysError(data) ? false : show);
  }

  private isNobodysError(problem: unknown): boolean {
    return this.isRetired || isGone(problem);
  }
}
