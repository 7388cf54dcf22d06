// The documents of a webview, one after the other.

/** What a webview shows in its turn. */
export interface Document {
  /** Its text, which tells {@link DocumentSequence.arrived} the number. */
  html(number: number): string;

  /** Told once it has been replaced, or will never be shown. */
  release(): void;
}

/** Where documents are put. */
export interface Place<Message> {
  put(html: string): void;
  post(message: Message): void;
}

/**
 * Puts a document only when the one before has arrived: an editor that is given one while it takes in another writes an
 * error into its console. Of those that are shown meanwhile only the last one gets its turn. The document before is kept
 * until the next is there: what it still asks for must not fail.
 */
export class DocumentSequence<Message> {
  private current: Document | undefined;
  private number = 0;
  private next: { readonly document: Document, readonly messages: Message[] } | undefined;
  private leaving: Document[] = [];
  private arriving: NodeJS.Timeout | undefined;

  /** @param patience the milliseconds after which a document counts as arrived that has not told so */
  constructor(private readonly place: Place<Message>, private readonly patience = 2000) {}

  show(document: Document): void {
    this.next?.document.release();
    this.next = { document, messages: [] };
    if (this.arriving === undefined) {
      this.putNext();
    }
  }

  /** Posts a message to the document that was shown last. */
  post(message: Message): void {
    if (this.next) {
      this.next.messages.push(message);
    } else {
      this.place.post(message);
    }
  }

  arrived(number: number): void {
    if (number === this.number) {
      this.leaving.splice(0).forEach(document => document.release());
      this.putNext();
    }
  }

  dispose(): void {
    clearTimeout(this.arriving);
    this.arriving = undefined;
    for (const document of [...this.leaving.splice(0), this.current, this.next?.document]) {
      document?.release();
    }
    this.current = this.next = undefined;
  }

  private putNext(): void {
    clearTimeout(this.arriving);
    this.arriving = undefined;
    if (!this.next) {
      return;
    }
    const { document, messages } = this.next;
    this.next = undefined;
    if (this.current) {
      this.leaving.push(this.current);
    }
    this.current = document;
    this.arriving = setTimeout(() => this.putNext(), this.patience);
    this.place.put(document.html(++this.number));
    messages.forEach(message => this.place.post(message));
  }
}
