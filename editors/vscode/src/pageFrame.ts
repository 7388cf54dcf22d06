// The inspector's page in a webview: a frame, or a line that says why there is none.
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { DocumentSequence } from './documentSequence';
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

/** What the page is told. */
interface Select {
  readonly type: 'vivarium.select';
  readonly address: string;
}

export class PageFrame implements vscode.Disposable {
  private readonly documents: DocumentSequence<Select>;
  private isDisposed = false;
  private readonly messages: vscode.Disposable;

  constructor(webview: vscode.Webview, reveal: (file: string, line: number) => void) {
    webview.options = { enableScripts: true };
    this.documents = new DocumentSequence({
      put: html => { webview.html = html; },
      post: message => void webview.postMessage(message),
    });
    this.messages = webview.onDidReceiveMessage((message: Reveal | Arrived) => {
      if (message?.type === 'vivarium.reveal') {
        reveal(String(message.file), Number(message.line));
      } else if (message?.type === 'vivarium.arrived') {
        this.documents.arrived(Number(message.document));
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
    const body = frameBody(outside.toString(true).replace(/\/$/, '') + relay.path);
    this.documents.show({ html: number => documentOf(number, body), release: () => relay.dispose() });
  }

  /** Shows a line of text instead of the page. */
  say(text: string): void {
    if (!this.isDisposed) {
      const body = { content: `<p>${escaped(text)}</p>` };
      this.documents.show({ html: number => documentOf(number, body), release: () => {} });
    }
  }

  /** Selects the object at an address, such as 0x7f0000001460. */
  select(address: string): void {
    this.documents.post({ type: 'vivarium.select', address });
  }

  dispose(): void {
    this.isDisposed = true;
    this.messages.dispose();
    this.documents.dispose();
  }
}

/** What a document shows, where its frame comes from, and what its script does. */
interface Body {
  readonly content: string;
  readonly origin?: string;
  readonly script?: string;
}

/**
 * A document that tells when it has replaced the one before: the editor makes it the one that is seen when it has loaded, or
 * after 200 milliseconds if it has not by then.
 */
function documentOf(number: number, { content, origin, script = '' }: Body): string {
  const nonce = randomBytes(16).toString('hex');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Vivarium</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'${
  origin ? `; frame-src ${origin}; style-src 'nonce-${nonce}'` : ''}">
${origin ? `<style nonce="${nonce}">${FRAME_STYLE}</style>` : ''}</head><body>${content}
<script nonce="${nonce}">
const vscode = acquireVsCodeApi();
const arrived = () => vscode.postMessage({ type: 'vivarium.arrived', document: ${number} });
const late = setTimeout(arrived, 400);
window.addEventListener('load', () => { clearTimeout(late); setTimeout(arrived); });
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
