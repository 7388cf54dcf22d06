// Shows the line where an object was allocated.
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';

/** Shows a line of a file that the page names as the program knew it: relative to one of the folders. */
export async function revealLine(file: string, line: number, folders: readonly string[]): Promise<void> {
  const found = [...folders.map(folder => path.resolve(folder, file)), path.resolve(file)].find(one => fs.existsSync(one));
  if (!found) {
    void vscode.window.showWarningMessage(`Vivarium: the file ${file} was not found.`);
    return;
  }
  const place = new vscode.Position(Math.max(0, line - 1), 0);
  await vscode.window.showTextDocument(vscode.Uri.file(found), {
    viewColumn: columnOf(found), selection: new vscode.Range(place, place),
  });
}

/** Where the file is open already, else the first column. */
function columnOf(file: string): vscode.ViewColumn {
  const open = vscode.window.visibleTextEditors.find(editor => editor.document.uri.fsPath === file);
  return open?.viewColumn ?? vscode.ViewColumn.One;
}

export function workspaceFolders(): string[] {
  return (vscode.workspace.workspaceFolders ?? []).map(folder => folder.uri.fsPath);
}
