// Texts that a command printed, as read-only documents.
import * as vscode from 'vscode';

const SCHEME = 'vivarium-report';
const LANGUAGE = 'vivarium-report';

const texts = new Map<string, string>();

export function registerReports(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: uri => texts.get(uri.toString()) ?? '',
    }),
    vscode.workspace.onDidCloseTextDocument(document => texts.delete(document.uri.toString())),
  );
}

/** Shows a text beside the editor under a title of its own. */
export async function showReport(title: string, text: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${title}`, query: String(Date.now()) });
  texts.set(uri.toString(), text);
  const document = await vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), LANGUAGE);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true, preserveFocus: true });
}
