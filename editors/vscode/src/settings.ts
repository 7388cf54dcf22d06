// The settings that say how programs run.
import * as vscode from 'vscode';
import type { RunSettings } from './launchConfiguration';

export function runSettings(scope?: vscode.Uri): RunSettings {
  const settings = vscode.workspace.getConfiguration('vivarium', scope);
  return {
    board: settings.get<string>('board'),
    heap: settings.get<string>('heap'),
    policy: explicit(settings, 'policy'),
    record: settings.get<boolean>('debug.record'),
    // What a program prints, its errors too, appears there; the editor's own default opens it for the first program only.
    console: explicit(vscode.workspace.getConfiguration('debug', scope), 'internalConsoleOptions') ?? 'openOnSessionStart',
  };
}

/** A setting's value where the user has set it: a default must not override a launch argument's own. */
function explicit(settings: vscode.WorkspaceConfiguration, name: string): string | undefined {
  const found = settings.inspect<string>(name);
  return found?.workspaceFolderValue ?? found?.workspaceValue ?? found?.globalValue;
}
