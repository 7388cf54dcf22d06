// Passes the inspector's page on into a frame of the editor. Knows nothing of VS Code.
//
// The page's own server listens to this machine alone, under its own name. A frame in the editor of a remote window
// reaches it under another name. So the frame talks to this relay,
// whose address holds a secret of its own, and the relay talks to the page's server as a browser would.
import { randomBytes } from 'node:crypto';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What concerns one hop, and what forbids frames. */
const NOT_PASSED_ON = ['connection', 'keep-alive', 'transfer-encoding', 'set-cookie', 'x-frame-options',
  'content-security-policy', 'cross-origin-resource-policy'];

/** Frames are allowed, for whoever knows the address; all else stays as the page's server has it. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob: data:;"
  + " base-uri 'none'; form-action 'none'";

export class PageRelay {
  private constructor(
    private readonly server: http.Server,
    /** Where the relay is. */
    readonly origin: string,
    /** The path of the page there; it holds the secret. */
    readonly path: string,
  ) {}

  /** Relays to the page at an address that ends in its token. Fails where nobody answers there. */
  static async to(page: string): Promise<PageRelay> {
    const target = new URL(page);
    const home = await homeOf(target);
    const prefix = `/${randomBytes(24).toString('hex')}`;
    const server = http.createServer((request, response) => pass(target, home, prefix, request, response));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    return new PageRelay(server, `http://127.0.0.1:${port}`, `${prefix}/`);
  }

  dispose(): void {
    this.server.close();
    // A stream of events would keep it open.
    this.server.closeAllConnections();
  }
}

/** The page's server answers its token with the path below which the page lies. */
function homeOf(page: URL): Promise<string> {
  return new Promise((resolve, reject) => {
    http.get(page, answer => {
      answer.resume();
      resolve(answer.headers.location ?? '/');
    }).on('error', reject);
  });
}

function pass(target: URL, home: string, prefix: string, from: http.IncomingMessage, to: http.ServerResponse): void {
  const wanted = from.url ?? '';
  if (from.method !== 'GET' || !wanted.startsWith(prefix + '/')) {
    to.writeHead(403).end();
    return;
  }
  const forward = http.get({
    host: target.hostname, port: target.port, path: home + wanted.slice(prefix.length + 1),
    headers: { accept: from.headers.accept ?? '*/*' },
  }, answer => {
    const headers = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !NOT_PASSED_ON.includes(name)));
    to.writeHead(answer.statusCode ?? 502, {
      ...headers,
      'content-security-policy': POLICY,
      // Proxies that compress would hold events back.
      'cache-control': 'no-store, no-transform',
    });
    to.flushHeaders();
    answer.pipe(to);
    answer.on('error', wait);
  });
  forward.on('error', wait);
  to.on('close', () => forward.destroy());
}

/**
 * The program has ended, and its page's server with it. The page is taken away as soon as the editor knows; what it asks
 * until then has no answer, for each failure would be told in the developer console.
 */
function wait(): void {}
