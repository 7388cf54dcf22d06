// Runs a command in a terminal, where the program can be typed at.
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Invocation } from './distribution';

/** Runs it in the program's workspace folder, or beside it; ends when the command has ended. */
export async function runInTerminal(name: string, command: Invocation, program: vscode.Uri): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(program);
  // A process, not a shell line: nothing in a name needs quoting.
  const execution = new vscode.ProcessExecution(command.command, command.args, {
    cwd: folder?.uri.fsPath ?? path.dirname(program.fsPath), env: command.env,
  });
  const task = new vscode.Task({ type: 'vivarium', name }, folder ?? vscode.TaskScope.Workspace, name, 'Vivarium', execution);
  task.presentationOptions = { echo: false, clear: true, focus: false, panel: vscode.TaskPanelKind.Shared };
  const running = await vscode.tasks.executeTask(task);
  await new Promise<void>(resolve => {
    const ends = vscode.tasks.onDidEndTask(end => {
      if (end.execution === running) {
        ends.dispose();
        resolve();
      }
    });
  });
}
