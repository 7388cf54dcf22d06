// The environment in which Java names files as the editor does, in UTF-8. Knows nothing of VS Code.

/** What is asked of the machine. */
export interface NamingMachine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The encoding of the locale, such as UTF-8; undefined where the locale is not wholly installed. */
  charmap(): Promise<string | undefined>;
}

const UTF8 = 'C.UTF-8';

/**
 * The variables to add. Java takes its encoding of file names from the locale alone, and counts every locale of which a
 * part is not installed as C, which is ASCII. A language that works is kept.
 */
export async function fileNameVariables(machine: NamingMachine, platform: NodeJS.Platform): Promise<Record<string, string>> {
  if (platform === 'win32' || platform === 'darwin') {
    // There Java asks no locale.
    return {};
  }
  const charmap = await machine.charmap();
  if (charmap === undefined || charmap === 'ANSI_X3.4-1968') {
    return { LC_ALL: UTF8 };
  }
  const { LC_ALL, LC_MESSAGES, LANG } = machine.environment;
  // In its terminals the editor puts a language in UTF-8, installed or not, into the place of a LANG that is not in UTF-8.
  if (charmap === 'UTF-8' && (LC_ALL || /\.utf-?8$/i.test(LANG ?? ''))) {
    return {};
  }
  const language = LC_ALL || LC_MESSAGES || LANG;
  return { LC_ALL: '', LC_CTYPE: UTF8, LANG: UTF8, ...(language ? { LC_MESSAGES: language } : {}) };
}
