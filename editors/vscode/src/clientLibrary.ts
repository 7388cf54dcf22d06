// The library of the language client, bundled apart so that activation does not load it.
import { ErrorCodes, LanguageClient, ResponseError } from 'vscode-languageclient/node';

export { CloseAction, ErrorAction, State } from 'vscode-languageclient/node';

type Send = (...message: unknown[]) => Promise<unknown>;

/** A client that can be retired: what the editor still asks of it then is nobody's error. */
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
      throw this.isRetired ? new ResponseError(ErrorCodes.ConnectionInactive, 'the server is being stopped') : problem;
    }
  }

  override async sendNotification(...message: any[]): Promise<void> {
    try {
      await (super.sendNotification as Send).apply(this, message);
    } catch (problem) {
      if (!this.isRetired) {
        throw problem;
      }
    }
  }
}
