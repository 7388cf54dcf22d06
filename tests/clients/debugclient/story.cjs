// Run by DebugClientTest: debugs the program of $PROGRAM with the client library of Visual Studio Code's own debug
// adapters, and prints what it sees, a fact a line. With $PORT it attaches to a program that runs behind that port.
const path = require('path');
const { createRequire } = require('module');

const { DebugClient } = createRequire(path.join(process.cwd(), 'x.js'))('@vscode/debugadapter-testsupport');
const program = process.env.PROGRAM;
const say = (...words) => console.log(words.join(' '));

async function top(client) {
    const { body } = await client.stackTraceRequest({ threadId: 1, levels: 3 });
    return body.stackFrames.map(frame => `${frame.name}:${frame.line}`).join(' < ');
}

async function stopAfter(client, request) {
    const [event] = await Promise.all([client.waitForEvent('stopped', 20000), request]);
    say('stopped', event.body.reason, 'at', await top(client));
}

async function begin(client) {
    const initialized = client.waitForEvent('initialized', 20000);
    await client.initializeRequest();
    const started = process.env.PORT
        ? client.attachRequest({ port: Number(process.env.PORT) })
        : client.launch({ program });
    await Promise.all([initialized, started]);
}

async function local(client, name) {
    const { body: { stackFrames: [frame] } } = await client.stackTraceRequest({ threadId: 1 });
    const { body: { scopes: [locals] } } = await client.scopesRequest({ frameId: frame.id });
    const { body } = await client.variablesRequest({ variablesReference: locals.variablesReference });
    return body.variables.find(each => each.name === name).value;
}

async function story() {
    const client = new DebugClient(process.env.VIVARIUM, 'dap', 'vivarium');
    await client.start();
    await begin(client);
    const { body } = await client.setBreakpointsRequest({
        source: { path: program },
        breakpoints: [{ line: 11 }, { line: 18 }],
    });
    say('breakpoints', body.breakpoints.length);
    await client.setExceptionBreakpointsRequest({ filters: ['uncaught'] });
    // Launch, breakpoint, variables, steps.
    await stopAfter(client, client.configurationDoneRequest());
    say('total', await local(client, 'total'));
    await stopAfter(client, client.nextRequest({ threadId: 1 }));
    await stopAfter(client, client.stepOutRequest({ threadId: 1 }));
    // A collection is stepped into and through.
    await stopAfter(client, client.continueRequest({ threadId: 1 }));
    await stopAfter(client, client.stepInRequest({ threadId: 1 }));
    await stopAfter(client, client.stepOutRequest({ threadId: 1 }));
    const { body: heap } = await client.evaluateRequest({ expression: 'policy', context: 'repl' });
    say('policy', heap.result.split(':')[0]);
    await client.setExceptionBreakpointsRequest({ filters: ['gcEnd'] });
    await stopAfter(client, client.continueRequest({ threadId: 1 }));
    const ended = client.waitForEvent('terminated', 20000);
    const output = [];
    client.on('output', event => output.push(event.body.output));
    await client.setExceptionBreakpointsRequest({ filters: [] });
    await client.continueRequest({ threadId: 1 });
    await ended;
    say('output', JSON.stringify(output.join('')));
    await client.stop();
}

story().then(() => process.exit(0), problem => {
    say('failed', problem.message);
    process.exit(1);
});
