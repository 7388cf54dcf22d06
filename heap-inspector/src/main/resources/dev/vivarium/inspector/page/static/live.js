// Following a program that runs, by server-sent events; and the editor in whose view the page may be, by messages.

export class Follower {
  /** @param told called with each moment, and with each address that the editor selects */
  constructor(told) {
    this.told = told;
    this.status = '';
    this.isLive = false;
    this.edition = 0;
    this.hasShown = false;
    window.addEventListener('message', event => this.hear(event));
  }

  start() {
    this.isLive = true;
    const stream = new EventSource('api/live');
    let last = -1;
    stream.onmessage = event => {
      const moment = JSON.parse(event.data);
      if (moment.version === last) return;
      last = moment.version;
      this.status = moment.status;
      this.told.moment(moment);
    };
    stream.onerror = () => {
      if (stream.readyState === EventSource.CLOSED) this.told.moment({ version: last, status: 'gone', text: 'the session is over' });
    };
  }

  /** Only whoever shows this page in a frame is heard. */
  hear(event) {
    const message = event.data;
    if (event.source !== window.parent || window.parent === window || !message || message.type !== 'vivarium.select') return;
    const address = /^0x([0-9a-f]{1,15})$/i.exec(String(message.address));
    if (address) this.told.select(address[1].toLowerCase());
  }

  /** Tells whoever shows this page in a frame; the server decides who may. */
  tell(message) {
    if (window.parent !== window) window.parent.postMessage(message, '*');
  }
}
