// The library of the language client, bundled apart so that activation does not load it.
export { CloseAction, ErrorAction, LanguageClient, State } from 'vscode-languageclient/node';
