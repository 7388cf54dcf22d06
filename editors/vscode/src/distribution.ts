// Vivarium's own commands: how the distribution that the extension carries is started.
import * as path from 'node:path';
import * as vscode from 'vscode';
import { fileNameVariables } from './fileNames';
import { findJava, type Java } from './java';
import { localMachine } from './localMachine';

/** A program with its arguments and environment. */
export interface Invocation {
  readonly command: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/** The commands for which Java has options of its own, in a file beside the libraries. bin/vivarium reads the same files. */
const COMMANDS_WITH_OPTIONS = ['lsp', 'open'];

export class Distribution {
  /** Asked for once: it is the editor's own. */
  private readonly environment = fileNameVariables(localMachine, process.platform);

  constructor(private readonly extensionPath: string) {}

  /** The Java in use. Throws NoJava. */
  java(): Promise<Java> {
    return findJava(localMachine, vscode.workspace.getConfiguration('vivarium').get<string>('javaHome', '').trim());
  }

  /** How to start `vivarium` with arguments. Throws NoJava. */
  async invocation(...args: string[]): Promise<Invocation> {
    const lib = path.join(this.extensionPath, 'server', 'lib');
    const command = COMMANDS_WITH_OPTIONS.includes(args[0]) ? args[0] : 'other';
    const options = ['java.options', `java-${command}.options`].map(file => '@' + path.join(lib, file));
    const started = [...options, '-jar', path.join(lib, 'vivarium.jar'), ...args];
    return { command: (await this.java()).command, args: started, env: await this.environment };
  }
}
