// Finds the Java that Vivarium runs on: the setting, JAVA_HOME, then the PATH. Knows nothing of VS Code.
import * as path from 'node:path';

/** The oldest version that Vivarium runs on. */
const OLDEST_JAVA = 17;

export interface Java {
  readonly command: string;
  readonly version: number;
}

/** What the search asks of the machine. */
export interface JavaMachine {
  readonly windows: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  isFile(file: string): boolean;
  realPath(file: string): string;
  /** A file's text; undefined where it cannot be read. */
  text(file: string): string | undefined;
  /** What `java -version` prints; undefined where it cannot be run. */
  askVersion(java: string): Promise<string | undefined>;
}

/** No usable Java; the message says what to do. */
export class NoJava extends Error {}

/** The Java to use. Throws NoJava where there is none. */
export async function findJava(machine: JavaMachine, setting: string): Promise<Java> {
  if (setting) {
    return chosenJava(machine, setting);
  }
  const tooOld: Java[] = [];
  for (const command of candidates(machine)) {
    const version = await javaVersion(machine, command);
    if (version !== undefined && version >= OLDEST_JAVA) {
      return { command, version };
    }
    if (version !== undefined) {
      tooOld.push({ command, version });
    }
  }
  const found = tooOld.length === 0
    ? 'none was found in JAVA_HOME or on the PATH'
    : 'only ' + tooOld.map(java => `Java ${java.version} (${java.command})`).join(' and ') + ' was found';
  throw new NoJava(`Vivarium needs Java ${OLDEST_JAVA} or newer, but ${found}. `
    + 'Install a JDK, or name the folder of one in the setting vivarium.javaHome.');
}

async function chosenJava(machine: JavaMachine, home: string): Promise<Java> {
  const remedy = `Set it to the folder of a JDK ${OLDEST_JAVA} or newer, or leave it empty.`;
  const command = executable(machine, path.join(home, 'bin'));
  if (!machine.isFile(command)) {
    throw new NoJava(`The setting vivarium.javaHome is ${home}, but there is no Java in it. ${remedy}`);
  }
  const version = await javaVersion(machine, command);
  if (version === undefined) {
    throw new NoJava(`The setting vivarium.javaHome is ${home}, but its Java does not start. ${remedy}`);
  }
  if (version < OLDEST_JAVA) {
    throw new NoJava(`The setting vivarium.javaHome is ${home}, which is Java ${version}. ${remedy}`);
  }
  return { command, version };
}

function candidates(machine: JavaMachine): string[] {
  const home = machine.environment.JAVA_HOME;
  const folders = (machine.environment.PATH ?? machine.environment.Path ?? '').split(machine.windows ? ';' : ':');
  const commands = [...(home ? [path.join(home, 'bin')] : []), ...folders.filter(folder => folder !== '')]
    .map(folder => executable(machine, folder))
    .filter(command => machine.isFile(command));
  return [...new Set(commands)];
}

function executable(machine: JavaMachine, folder: string): string {
  return path.join(folder, machine.windows ? 'java.exe' : 'java');
}

/** A Java's release file says its version without the cost of starting it. */
async function javaVersion(machine: JavaMachine, command: string): Promise<number | undefined> {
  const release = machine.text(path.join(path.dirname(machine.realPath(command)), '..', 'release'));
  const version = /^JAVA_VERSION="([^"]+)"/m.exec(release ?? '')?.[1]
    ?? /version "([^"]+)"/.exec(await machine.askVersion(command) ?? '')?.[1];
  return version === undefined ? undefined : majorVersion(version);
}

/** Up to Java 8 the first number of a version was 1. */
function majorVersion(version: string): number | undefined {
  const numbers = /^(?:1\.)?(\d+)/.exec(version);
  return numbers ? Number(numbers[1]) : undefined;
}
