// The debug type `vivarium`: how its adapter starts, and configurations that nobody had to write.
import * as vscode from 'vscode';
import type { Distribution } from './distribution';
import { complete, debugFile, type Configuration } from './launchConfiguration';
import { tell } from './messages';
import { runSettings } from './settings';

export const DEBUG_TYPE = 'vivarium';

export function registerDebugging(distribution: Distribution): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.debug.registerDebugAdapterDescriptorFactory(DEBUG_TYPE, {
      createDebugAdapterDescriptor: () => adapter(distribution),
    }),
    vscode.debug.registerDebugConfigurationProvider(DEBUG_TYPE, {
      resolveDebugConfiguration: (folder, configuration) => resolve(folder, configuration),
    }),
    vscode.debug.registerDebugAdapterTrackerFactory(DEBUG_TYPE, { createDebugAdapterTracker: tracker }),
    vscode.debug.registerDebugConfigurationProvider(DEBUG_TYPE, {
      provideDebugConfigurations: () => offered(),
    }, vscode.DebugConfigurationProviderTriggerKind.Dynamic),
  );
}

/** Also one that attaches: it passes messages on to the program, and says in a clear word where there is none. */
async function adapter(distribution: Distribution): Promise<vscode.DebugAdapterDescriptor | undefined> {
  try {
    const dap = await distribution.invocation('dap');
    return new vscode.DebugAdapterExecutable(dap.command, dap.args, { env: dap.env });
  } catch (problem) {
    void tell(problem);
    throw problem;
  }
}

/** The editor tells of an adapter that ended with a code of its own, but not of one that was killed. */
function tracker(session: vscode.DebugSession): vscode.DebugAdapterTracker {
  let isStopped = false;
  return {
    onWillStopSession: () => { isStopped = true; },
    onExit: code => {
      if (!isStopped && typeof code !== 'number') {
        void tell(`the program of "${session.name}" was killed.`);
      }
    },
  };
}

/** What F5 does without a launch.json comes here empty: it debugs the file in the editor. */
function resolve(folder: vscode.WorkspaceFolder | undefined, given: vscode.DebugConfiguration)
  : vscode.DebugConfiguration | undefined {
  let configuration = given as Configuration;
  if (!given.type && !given.request && !given.name) {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'python') {
      void vscode.window.showInformationMessage('Vivarium: open a Python file to debug it.');
      return undefined;
    }
    if (document.isUntitled) {
      void vscode.window.showInformationMessage('Vivarium: save the file first, then debug it.');
      return undefined;
    }
    configuration = debugFile(document.uri.fsPath);
  }
  if (configuration.request === 'attach' && !(Number(configuration.port) > 0)) {
    void tell(`the configuration ${configuration.name} needs the port that "vivarium run --debug" printed.`);
    return undefined;
  }
  return complete(configuration, folder?.uri.fsPath, runSettings(folder?.uri));
}

function offered(): vscode.DebugConfiguration[] {
  return [
    { type: DEBUG_TYPE, request: 'launch', name: 'Vivarium: this file', program: '${file}' },
    { type: DEBUG_TYPE, request: 'launch', name: 'Vivarium: this file, recorded to go back in time', program: '${file}', record: true },
    { type: DEBUG_TYPE, request: 'launch', name: 'Vivarium: this file, stop at entry', program: '${file}', stopOnEntry: true },
  ];
}
