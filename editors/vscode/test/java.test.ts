import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findJava, NoJava, type JavaMachine } from '../src/java';

/** A machine with some Javas: the version that each release file says, or what -version prints where it begins with a word. */
function machine(javas: Record<string, string>, environment: Record<string, string>, windows = false): JavaMachine {
  const home = (file: string) => file.replace(/[/\\]bin[/\\]java(\.exe)?$/, '');
  return {
    windows,
    environment,
    isFile: file => home(file) in javas,
    realPath: file => file,
    text: file => {
      const version = javas[file.replace(/\/release$/, '')];
      return version && /^\d/.test(version) ? `IMPLEMENTOR="X"\nJAVA_VERSION="${version}"\n` : undefined;
    },
    askVersion: java => Promise.resolve(/^[a-z]/.test(javas[home(java)]) ? javas[home(java)] : undefined),
  };
}

const problem = async (javas: Record<string, string>, environment: Record<string, string>, setting = '') => {
  const failure = await findJava(machine(javas, environment), setting).then(() => undefined, error => error);
  assert(failure instanceof NoJava);
  return failure.message;
};

test('the setting wins over JAVA_HOME and the PATH', async () => {
  const javas = { '/a': '17.0.1', '/b': '21', '/c': '25' };
  const found = await findJava(machine(javas, { JAVA_HOME: '/b', PATH: '/c/bin' }), '/a');
  assert.deepEqual(found, { command: '/a/bin/java', version: 17 });
});

test('JAVA_HOME wins over the PATH', async () => {
  const found = await findJava(machine({ '/b': '21', '/c': '25' }, { JAVA_HOME: '/b', PATH: '/c/bin' }), '');
  assert.deepEqual(found, { command: '/b/bin/java', version: 21 });
});

test('one that is too old is passed over for a newer one behind it', async () => {
  const found = await findJava(machine({ '/b': '1.8.0_392', '/c': '11', '/d': '17' },
    { JAVA_HOME: '/b', PATH: '/none/bin:/c/bin:/d/bin' }), '');
  assert.deepEqual(found, { command: '/d/bin/java', version: 17 });
});

test('a Java without a release file is asked for its version', async () => {
  const found = await findJava(machine({ '/b': 'openjdk version "21.0.2" 2024-01-16' }, { PATH: '/b/bin' }), '');
  assert.equal(found.version, 21);
});

test('where there is none, the message says what to do', async () => {
  assert.equal(await problem({}, { PATH: '/usr/bin' }), 'Vivarium needs Java 17 or newer, but none was found in JAVA_HOME '
    + 'or on the PATH. Install a JDK, or name the folder of one in the setting vivarium.javaHome.');
});

test('where all are too old, the message names them', async () => {
  assert.match(await problem({ '/b': '1.8.0_392', '/c': '11.0.2' }, { JAVA_HOME: '/b', PATH: '/c/bin' }),
    /but only Java 8 \(\/b\/bin\/java\) and Java 11 \(\/c\/bin\/java\) was found\./);
});

test('a setting that names no usable Java is not passed over in silence', async () => {
  const environment = { JAVA_HOME: '/b' };
  assert.match(await problem({ '/b': '21' }, environment, '/a'), /javaHome is \/a, but there is no Java in it\. Set it/);
  assert.match(await problem({ '/a': '11', '/b': '21' }, environment, '/a'), /javaHome is \/a, which is Java 11\. Set it/);
  assert.match(await problem({ '/a': '', '/b': '21' }, environment, '/a'), /javaHome is \/a, but its Java does not start/);
});
