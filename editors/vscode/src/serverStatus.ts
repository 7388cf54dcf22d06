// The language server's state in the status bar; a click offers what can be done.
import * as vscode from 'vscode';

export class ServerStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('vivarium.server', vscode.StatusBarAlignment.Right, 50);

  constructor() {
    this.item.name = 'Vivarium';
    this.item.command = 'vivarium.serverActions';
  }

  starting(): void {
    this.show('$(sync~spin)', 'the language server is starting');
  }

  running(java: string): void {
    this.show('$(check)', `the language server is running on ${java}`);
  }

  stopped(): void {
    this.show('$(circle-slash)', 'the language server is stopped');
  }

  failed(why: string): void {
    this.show('$(error)', `the language server does not run: ${why}`);
    this.item.backgroundColor = new vscode.ThemeColor('statusBarItem.errorBackground');
  }

  dispose(): void {
    this.item.dispose();
  }

  private show(icon: string, state: string): void {
    this.item.text = `${icon} Vivarium`;
    this.item.tooltip = `Vivarium: ${state}`;
    this.item.backgroundColor = undefined;
    this.item.show();
  }
}
