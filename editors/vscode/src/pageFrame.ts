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

export class PageFrame implements vscode.Disposable {
  private relay: PageRelay | undefined;
  private readonly messages: vscode.Disposable;

  constructor(private readonly webview: vscode.Webview, reveal: (file: string, line: number) => void) {
    webview.options = { enableScripts: true };
    this.messages = webview.onDidReceiveMessage((message: Reveal) => {
      if (message?.type === 'vivarium.reveal') {
        reveal(String(message.file), Number(message.line));
      }
    });
  }

  /** Shows the page at an address, from wherever the user's window is. */
  async show(page: string): Promise<void> {
    const relay = await PageRelay.to(page);
    this.relay?.dispose();
    this.relay = relay;
    // Not every remote keeps the path of an address that it forwards.
    const outside = await vscode.env.asExternalUri(vscode.Uri.parse(relay.origin + '/'));
    this.webview.html = frameDocument(outside.toString(true).replace(/\/$/, '') + relay.path);
  }

  /** Shows a line of text instead of the page. */
  say(text: string): void {
    this.relay?.dispose();
    this.relay = undefined;
    this.webview.html = lineDocument(text);
  }

  /** Selects the object at an address, such as 0x7f0000001460. */
  select(address: string): void {
    void this.webview.postMessage({ type: 'vivarium.select', address });
  }

  dispose(): void {
    this.messages.dispose();
    this.relay?.dispose();
    this.relay = undefined;
  }
}

/** Passes messages between the page in the frame and the extension; what comes before the page is there waits. */
function frameDocument(address: string): string {
  const nonce = randomBytes(16).toString('hex');
  const origin = new URL(address).origin;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Vivarium</title>
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; frame-src ${origin}; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<style nonce="${nonce}">html, body { height: 100%; margin: 0; padding: 0; overflow: hidden }
iframe { border: 0; width: 100%; height: 100%; display: block }</style></head>
<body><iframe title="Heap" src="${escaped(address)}"></iframe>
<script nonce="${nonce}">
const vscode = acquireVsCodeApi(), frame = document.querySelector('iframe');
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
</script></body></html>`;
}

function lineDocument(text: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Vivarium</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body><p>${escaped(text)}</p></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
