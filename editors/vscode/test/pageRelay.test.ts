import assert from 'node:assert/strict';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { PageRelay } from '../src/pageRelay';

let page: http.Server;
let relay: PageRelay;
let address: string;

/** Guards itself as the page's own server does: its own name, a token that leads to a secret path. */
function serve(request: http.IncomingMessage, response: http.ServerResponse): void {
  const { port } = page.address() as AddressInfo;
  if (request.headers.host !== `127.0.0.1:${port}` || request.headers.origin) {
    response.writeHead(403).end('wrong Host');
  } else if (request.url === '/?token=t') {
    response.writeHead(303, { location: '/t/' }).end();
  } else if (!request.url?.startsWith('/t/')) {
    response.writeHead(403).end('no token');
  } else if (request.url === '/t/events') {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: first\n\n');
  } else {
    response.writeHead(200, { 'content-type': 'text/plain', 'x-frame-options': 'DENY',
      'content-security-policy': "frame-ancestors 'none'" }).end(request.url);
  }
}

before(async () => {
  page = http.createServer(serve);
  await new Promise<void>(resolve => page.listen(0, '127.0.0.1', resolve));
  relay = await PageRelay.to(`http://127.0.0.1:${(page.address() as AddressInfo).port}/?token=t`);
  address = relay.origin + relay.path;
});

after(() => {
  relay.dispose();
  page.close();
  page.closeAllConnections();
});

test('the page is reached by the secret address, under any name and without cookies', async () => {
  const answer = await fetch(address + 'api/heap?step=1', { headers: { origin: 'http://elsewhere' } });
  assert.equal(await answer.text(), '/t/api/heap?step=1');
});

test('frames are allowed, everything else of the policy stays', async () => {
  const { headers } = await fetch(address);
  assert.equal(headers.get('x-frame-options'), null);
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.doesNotMatch(headers.get('content-security-policy') ?? '', /frame-ancestors/);
});

test('without the secret nothing is served, and nothing is changed with it', async () => {
  assert.equal((await fetch(new URL('/', address))).status, 403);
  assert.equal((await fetch(new URL('/api/heap', address))).status, 403);
  assert.equal((await fetch(address, { method: 'POST' })).status, 403);
});

test('events arrive while the stream is open', async () => {
  const answer = await fetch(address + 'events');
  const reader = answer.body!.getReader();
  const { value } = await reader.read();
  assert.equal(new TextDecoder().decode(value), 'data: first\n\n');
  await reader.cancel();
});

test('a page whose program has ended waits to be taken away', async () => {
  const gone = http.createServer((request, response) => {
    response.writeHead(200);
    if (request.url === '/events') {
      response.write('data: first\n\n');
    } else {
      response.end();
    }
  });
  await new Promise<void>(resolve => gone.listen(0, '127.0.0.1', resolve));
  const other = await PageRelay.to(`http://127.0.0.1:${(gone.address() as AddressInfo).port}/`);
  const stream = (await fetch(other.origin + other.path + 'events')).body!.getReader();
  await stream.read();
  gone.close();
  gone.closeAllConnections();
  let isOver = false;
  const over = () => { isOver = true; };
  const waiting = [fetch(other.origin + other.path), stream.read()].map(each => each.then(over, over));
  // What comes to an answer of the relay itself comes to it here.
  assert.equal((await fetch(other.origin)).status, 403);
  assert.equal(isOver, false);
  other.dispose();
  await Promise.all(waiting);
});

test('an address where nobody answers fails', async () => {
  await assert.rejects(PageRelay.to('http://127.0.0.1:1/?token=t'));
});
