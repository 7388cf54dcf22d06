// Commands about the language server itself.
import * as vscode from 'vscode';
import type { LanguageServer } from './languageServer';

export function registerServerActions(server: LanguageServer, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('vivarium.restartServer', () => server.restart()),
    vscode.commands.registerCommand('vivarium.stopServer', () => server.stop()),
    vscode.commands.registerCommand('vivarium.showLog', () => log.show()),
    vscode.commands.registerCommand('vivarium.serverActions', async () => {
      const actions = [
        { label: '$(refresh) Restart the language server', command: 'vivarium.restartServer' },
        { label: '$(circle-slash) Stop the language server', command: 'vivarium.stopServer' },
        { label: '$(output) Show the log', command: 'vivarium.showLog' },
        { label: '$(gear) Settings', command: 'vivarium.openSettings' },
      ];
      const chosen = await vscode.window.showQuickPick(actions, { title: 'Vivarium' });
      if (chosen) {
        await vscode.commands.executeCommand(chosen.command);
      }
    }),
    vscode.commands.registerCommand('vivarium.openSettings', () =>
      vscode.commands.executeCommand('workbench.action.openSettings', '@ext:vivarium.vivarium')),
  );
}
