// What the user is told, always with a way on.
import * as vscode from 'vscode';
import { NoJava } from './java';

const SETTINGS = 'Open Settings';
const JDK_PAGE = 'Get a JDK';
const JDK_ADDRESS = 'https://adoptium.net/';

/** Tells of a failure in one message; for a missing Java with its remedies. */
export async function tell(problem: unknown): Promise<void> {
  const text = messageOf(problem);
  if (!(problem instanceof NoJava)) {
    void vscode.window.showErrorMessage(text.startsWith('Vivarium') ? text : `Vivarium: ${text}`);
    return;
  }
  const answer = await vscode.window.showErrorMessage(text, SETTINGS, JDK_PAGE);
  if (answer === SETTINGS) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'vivarium.javaHome');
  } else if (answer === JDK_PAGE) {
    await vscode.env.openExternal(vscode.Uri.parse(JDK_ADDRESS));
  }
}

export function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
