// What a debug configuration means where it leaves something out. Knows nothing of VS Code.
import * as path from 'node:path';

/** A debug configuration as it stands in launch.json. */
export interface Configuration {
  type: string;
  name: string;
  request: string;
  [key: string]: unknown;
}

/** The settings that say how programs run. */
export interface RunSettings {
  readonly board?: string;
  readonly heap?: string;
  readonly policy?: string;
  readonly record?: boolean;
  /** When the editor opens the debug console. */
  readonly console?: string;
}

/** Debugs a file as it stands. */
export function debugFile(program: string): Configuration {
  return { type: 'vivarium', name: `Debug ${path.basename(program)}`, request: 'launch', program };
}

/** A configuration with everything that a launch needs; one that attaches stays as it is. */
export function complete(given: Configuration, folder: string | undefined, settings: RunSettings): Configuration {
  if (given.request !== 'launch') {
    return given;
  }
  const launched: Configuration = { ...given };
  if (!['program', 'module', 'code'].some(name => name in launched)) {
    launched.program = '${file}';
  }
  addDefault(launched, 'cwd', folder ?? folderOf(launched.program));
  addDefault(launched, 'board', settings.board);
  addDefault(launched, 'heap', settings.heap);
  addDefault(launched, 'gcPolicy', settings.policy);
  addDefault(launched, 'record', settings.record || undefined);
  addDefault(launched, 'internalConsoleOptions', settings.console);
  return launched;
}

function folderOf(program: unknown): string | undefined {
  return typeof program === 'string' && path.isAbsolute(program) ? path.dirname(program) : undefined;
}

function addDefault(configuration: Configuration, name: string, value: unknown): void {
  if (!(name in configuration) && value !== undefined && value !== '') {
    configuration[name] = value;
  }
}

/** The options of `vivarium run` and its siblings for the same settings. */
export function runOptions(settings: RunSettings): string[] {
  return [
    ...(settings.board ? ['--board', settings.board] : []),
    ...(settings.heap ? ['--heap', settings.heap] : []),
    ...(settings.policy ? ['--gc-policy', settings.policy] : []),
  ];
}
