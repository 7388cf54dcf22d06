// The inspector's page in a webview: a frame, or a line that says why there is none.
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { PageRelay } from './pageRelay';

/** What the page tells of a clicked object. */
interface Reveal {
  readonly type: 'vivarium.reveal';
  readonly file: string;
  readonly line: number;
}

/** A document has replaced the one before. */
interface Arrived {
  readonly type: 'vivarium.arrived';
  readonly document: number;
}

export class PageFrame implements vscode.Disposable {
  private relay: PageRelay | undefined;
  /** Relays of pages that are being replaced; each goes with the document of a number, once that is there. */
  private readonly leaving = new Map<PageRelay, number>();
  private documents = 0;
  private isDisposed = false;
  private readonly messages: vscode.Disposable;

  constructor(private readonly webview: vscode.Webview, reveal: (file: string, line: number) => void) {
    webview.options = { enableScripts: true };
    this.messages = webview.onDidReceiveMessage((message: Reveal | Arrived) => {
      if (message?.type === 'vivarium.reveal') {
        reveal(String(message.file), Number(message.line));
      } else if (message?.type === 'vivarium.arrived') {
        this.forget(Number(message.document));
      }
    });
  }

  /** Shows the page at an address, from wherever the user's window is. */
  async show(page: string): Promise<void> {
    const relay = await PageRelay.to(page);
    // Not every remote keeps the path of an address that it forwards.
    const outside = await vscode.env.asExternalUri(vscode.Uri.parse(relay.origin + '/'));
    if (this.isDisposed) {
      relay.dispose();
      return;
    }
    this.replace(relay, frameBody(outside.toString(true).replace(/\/$/, '') + relay.path));
  }

  /** Shows a line of text instead of the page. */
  say(text: string): void {
    if (!this.isDisposed) {
      this.replace(undefined, { content: `<p>${escaped(text)}</p>` });
    }
  }

  /** The page before is served until the new document is there: what it still asks must not fail. */
  private replace(relay: PageRelay | undefined, body: Body): void {
    const document = ++this.documents;
    if (this.relay) {
      this.leaving.set(this.relay, document);
    }
    this.relay = relay;
    this.webview.html = documentOf(document, body);
  }

  private forget(arrived: number): void {
    for (const [relay, document] of this.leaving) {
      if (document <= arrived) {
        relay.dispose();
        this.leaving.delete(relay);
      }
    }
  }

  /** Selects the object at an address, such as 0x7f0000001460. */
  select(address: string): void {
    void this.webview.postMessage({ type: 'vivarium.select', address });
  }

  dispose(): void {
    this.isDisposed = true;
    this.messages.dispose();
    this.forget(this.documents);
    this.relay?.dispose();
    this.relay = undefined;
  }
}

/** What a document shows, where its frame comes from, and what its script does. */
interface Body {
  readonly content: string;
  readonly origin?: string;
  readonly script?: string;
}

/** A document that tells when it has replaced the one before. */
function documentOf(number: number, { content, origin, script = '' }: Body): string {
  const nonce = randomBytes(16).toString('hex');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Vivarium</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'${
  origin ? `; frame-src ${origin}; style-src 'nonce-${nonce}'` : ''}">
${origin ? `<style nonce="${nonce}">${FRAME_STYLE}</style>` : ''}</head><body>${content}
<script nonce="${nonce}">
const vscode = acquireVsCodeApi();
vscode.postMessage({ type: 'vivarium.arrived', document: ${number} });
${script}</script></body></html>`;
}

const FRAME_STYLE = `html, body { height: 100%; margin: 0; padding: 0; overflow: hidden }
iframe { border: 0; width: 100%; height: 100%; display: block }`;

/** Passes messages between the page in the frame and the extension; what comes before the page is there waits. */
function frameBody(address: string): Body {
  const { origin } = new URL(address);
  return {
    origin,
    content: `<iframe title="Heap" src="${escaped(address)}"></iframe>`,
    script: `const frame = document.querySelector('iframe');
let waiting = [];
const pass = message => frame.contentWindow.postMessage(message, '${origin}');
frame.addEventListener('load', () => { waiting?.forEach(pass); waiting = undefined; });
window.addEventListener('message', event => {
  if (event.source === frame.contentWindow) {
    if (event.data?.type === 'vivarium.reveal') vscode.postMessage(event.data);
  } else if (event.data?.type === 'vivarium.select') {
    waiting ? waiting.push(event.data) : pass(event.data);
  }
});
`,
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
