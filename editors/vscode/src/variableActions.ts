// What the menu of a variable in the debugger offers: its object in the heap and in memory, and a stop when it is freed.
import * as vscode from 'vscode';
import type { HeapPanel } from './heapPanel';
import type { MemoryView } from './memoryView';
import { tell } from './messages';

/** What the debugger's views hand to a command of their menus. */
interface VariableOfMenu {
  readonly sessionId?: string;
  readonly variable?: { readonly name?: string; readonly memoryReference?: string };
}

export function registerVariableActions(heapPanel: HeapPanel, memoryView: MemoryView): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('vivarium.showHeap', () => heapPanel.open()),
    vscode.commands.registerCommand('vivarium.showInHeap',
      (item?: VariableOfMenu) => withAddress(item, address => heapPanel.select(address))),
    vscode.commands.registerCommand('vivarium.showMemory',
      (item?: VariableOfMenu) => withAddress(item, address => memoryView.show(address, nameOf(item, address)))),
    vscode.commands.registerCommand('vivarium.stopWhenFreed',
      (item?: VariableOfMenu) => withAddress(item, address => stopWhenFreed(address, nameOf(item, address)))),
  );
}

function nameOf(item: VariableOfMenu | undefined, address: string): string {
  return item?.variable?.name ?? address;
}

async function withAddress(item: VariableOfMenu | undefined, act: (address: string) => Promise<void>): Promise<void> {
  const address = item?.variable?.memoryReference;
  if (address) {
    await act(address);
  } else {
    void vscode.window.showInformationMessage('Vivarium: this value does not lie in the heap.');
  }
}

/** The same as the console's word: it knows the object by its birth, whatever happens to the variable. */
async function stopWhenFreed(address: string, name: string): Promise<void> {
  const session = vscode.debug.activeDebugSession;
  const frame = vscode.debug.activeStackItem;
  try {
    await session?.customRequest('evaluate', {
      expression: `watch ${address} freed`,
      context: 'repl',
      frameId: frame instanceof vscode.DebugStackFrame ? frame.frameId : undefined,
    });
    vscode.debug.activeDebugConsole.appendLine(`Stops when the object of ${name} is freed; "unwatch" in this console undoes it.`);
  } catch (problem) {
    await tell(problem);
  }
}
