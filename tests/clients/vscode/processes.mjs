// The processes that the extension starts, as the system sees them, and the sockets that they hold.
import fs from 'node:fs';

/** Loopback as the tables of sockets write it: 127.0.0.0/8, ::1, and the first in IPv6. */
const LOOPBACK = /^(?:[0-9A-F]{6}7F|0{24}01000000|0{16}0000FFFF0{2}[0-9A-F]{4}7F|0{16}FFFF0000[0-9A-F]{6}7F)$/;
const NOBODY = /^0+$/;

const TABLES = ['tcp', 'tcp6', 'udp', 'udp6'];

/** Vivarium's commands that talk to nobody; the others serve a page, or wait for a debugger, on this machine alone. */
const SILENT = ['lsp', 'run', 'record', 'policies'];

/** The processes of Vivarium's jar below a folder: each with the word that says which command it is. */
export function processesOf(folder) {
  return processIds().flatMap(id => {
    const line = read(`/proc/${id}/cmdline`).split('\0');
    const jar = line.findIndex(part => part.startsWith(folder) && part.endsWith('vivarium.jar'));
    return jar > 0 ? [{ id, word: line[jar + 1] + (line.includes('--debug') ? ' --debug' : '') }] : [];
  });
}

/** The processes that started a process, the nearest first. */
export function ancestors(id) {
  const parent = Number(/^PPid:\s*(\d+)/m.exec(read(`/proc/${id}/status`))?.[1] ?? 0);
  return parent > 0 ? [parent, ...ancestors(parent)] : [];
}

/** Looks again and again at the sockets of a folder's processes, and keeps those that should not be there. */
export class SocketWatch {
  /** Which commands were looked at, which of them served pages, and what should not be there. */
  seen = new Set();
  serving = new Set();
  offences = new Set();

  constructor(folder) {
    this.timer = setInterval(() => this.look(folder), 200);
  }

  stop() {
    clearInterval(this.timer);
  }

  look(folder) {
    for (const { id, word } of processesOf(folder)) {
      this.seen.add(word);
      for (const socket of socketsOf(id)) {
        const isHere = LOOPBACK.test(socket.local) && (LOOPBACK.test(socket.remote) || NOBODY.test(socket.remote));
        if (SILENT.includes(word) || !isHere || socket.table.startsWith('udp')) {
          this.offences.add(`${word} holds ${socket.table} ${socket.local} to ${socket.remote}`);
        } else {
          this.serving.add(word);
        }
      }
    }
  }
}

/** A process's sockets in the internet families. */
function socketsOf(id) {
  let links;
  try {
    links = fs.readdirSync(`/proc/${id}/fd`).map(fd => linkOf(`/proc/${id}/fd/${fd}`));
  } catch {
    return [];
  }
  const inodes = new Set(links.map(link => /^socket:\[(\d+)\]$/.exec(link)?.[1]).filter(inode => inode));
  return TABLES.flatMap(table => read(`/proc/${id}/net/${table}`).split('\n').slice(1).flatMap(line => {
    const [, local, remote, , , , , , , inode] = line.trim().split(/\s+/);
    return inodes.has(inode) ? [{ table, local: local.split(':')[0], remote: remote.split(':')[0] }] : [];
  }));
}

function processIds() {
  return fs.readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number);
}

/** Empty for a process that has ended meanwhile. */
function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function linkOf(file) {
  try {
    return fs.readlinkSync(file);
  } catch {
    return '';
  }
}
