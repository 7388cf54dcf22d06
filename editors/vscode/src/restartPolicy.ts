// Whether a server that ended by itself is worth another start.

const MOST_RESTARTS = 4;
const WITHIN_MILLISECONDS = 3 * 60_000;

export class RestartPolicy {
  private readonly times: number[] = [];

  /** Counts an end; false where there were too many in a short time. */
  mayRestart(now: number): boolean {
    this.times.push(now);
    const recent = this.times.filter(time => now - time < WITHIN_MILLISECONDS);
    return recent.length <= MOST_RESTARTS;
  }
}
