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

/** The flags of bin/vivarium, which is a shell script and does not exist on every system. */
const JAVA_FLAGS = ['-Xshare:auto', '-Xlog:disable', '-XX:-UsePerfData', '-XX:+UseSerialGC', '-Dfile.encoding=UTF-8'];

/** Without a class-data archive the start is slow, and the optimising compiler would take a processor from it; bin/vivarium has one. */
const LANGUAGE_SERVER_FLAG = '-XX:TieredStopAtLevel=1';

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
    const jar = path.join(this.extensionPath, 'server', 'lib', 'vivarium.jar');
    const flags = args[0] === 'lsp' ? [...JAVA_FLAGS, LANGUAGE_SERVER_FLAG] : JAVA_FLAGS;
    return { command: (await this.java()).command, args: [...flags, '-jar', jar, ...args], env: await this.environment };
  }
}
