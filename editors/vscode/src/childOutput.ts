// Runs a command without a terminal and gathers what it prints.
import { spawn } from 'node:child_process';

export interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A program that prints without end must not fill the memory. */
const MOST_CHARACTERS = 4 << 20;

export function outputOf(
  invocation: { command: string; args: string[]; env: Record<string, string> }, cwd: string, signal: AbortSignal,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(invocation.command, invocation.args,
      { cwd, env: { ...process.env, ...invocation.env }, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', text => { output = (output + text).slice(0, MOST_CHARACTERS); });
    child.stderr.setEncoding('utf8').on('data', text => { errors = (errors + text).slice(0, MOST_CHARACTERS); });
    child.on('error', reject);
    child.on('close', exitCode => resolve({ exitCode, output, errors }));
  });
}
