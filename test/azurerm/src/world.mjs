// The resources "deployed" so far, kept in a file so that later commands and
// the provider processes of other provider configurations see them.
//
// The file is a journal of JSON lines, {"put": id, "type": …, "values": {…}} and {"delete": id}; the
// last line about an id counts. Writers take a lock file, so several processes can share one journal.
import {
  appendFileSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { virtualNetworkOf } from './ids.mjs';

/** @typedef {{ id: string, type: string, values: Record<string, any>, external?: boolean }} Entry external: known to exist, but made elsewhere */

const STALE_LOCK_MS = 10_000;
const WAIT_MS = 5;
const GIVE_UP_MS = 60_000;
const sleep = (/** @type {number} */ ms) =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** Looked up by virtual network. */
const INDEXED = new Set([
  'azurerm_virtual_network_peering',
  'azurerm_subnet',
  'azurerm_virtual_network_gateway',
  'azurerm_route_server',
]);

/** The virtual network an entry belongs to, in lower case. @param {Entry} e */
export function networkOf(e) {
  if (e.type === 'azurerm_virtual_network_gateway')
    return virtualNetworkOf(e.values.ip_configuration?.[0]?.subnet_id ?? '');
  if (e.type === 'azurerm_route_server')
    return virtualNetworkOf(e.values.subnet_id ?? '');
  return virtualNetworkOf(e.id);
}

export class World {
  /** @type {Map<string, Entry>} */
  #entries = new Map();
  /** @type {Map<string, Map<string, Entry>>} "type network" to entries */
  #byNetwork = new Map();
  #read = 0;
  #rest = '';
  #inode = 0;
  #locked = false;

  /** @param {string} [file] without one, the world ends with the process */
  constructor(file) {
    this.file = file;
    if (!file) return;
    mkdirSync(dirname(file), { recursive: true });
    this.exclusively(() => this.#compact());
  }

  /** Run with the journal locked and read up to its end. @template T @param {() => T} work @returns {T} */
  exclusively(work) {
    if (!this.file || this.#locked) return work();
    const lock = `${this.file}.lock`;
    const since = Date.now();
    for (;;) {
      try {
        closeSync(openSync(lock, 'wx'));
        break;
      } catch (e) {
        if (
          /** @type {NodeJS.ErrnoException} */ (e).code !== 'EEXIST' ||
          Date.now() - since > GIVE_UP_MS
        )
          throw e;
        try {
          if (Date.now() - statSync(lock).mtimeMs > STALE_LOCK_MS)
            rmSync(lock, { force: true });
        } catch {
          /* released meanwhile */
        }
        sleep(WAIT_MS);
      }
    }
    this.#locked = true;
    try {
      this.#catchUp();
      return work();
    } finally {
      this.#locked = false;
      rmSync(lock, { force: true });
    }
  }

  /** @param {string} id @returns {Entry | undefined} */
  get(id) {
    return this.#entries.get(String(id).toLowerCase());
  }
  /** @param {string} id @returns {Entry | undefined} as get, but reads the journal first */
  refresh(id) {
    return this.exclusively(() => this.get(id));
  }
  /** @param {string} type @param {string} network a virtual network's id @returns {Entry[]} */
  inNetwork(type, network) {
    return [
      ...(this.#byNetwork.get(`${type} ${network.toLowerCase()}`)?.values() ??
        []),
    ];
  }
  /** @param {string} prefix @returns {Entry[]} entries whose id starts with the prefix */
  below(prefix) {
    const p = prefix.toLowerCase();
    return [...this.#entries].flatMap(([id, e]) =>
      id.startsWith(p) ? [e] : [],
    );
  }

  /** @param {Entry} entry */
  put(entry) {
    this.#remember(entry);
    this.#append({
      put: entry.id,
      type: entry.type,
      ...(entry.external && { external: true }),
      values: entry.values,
    });
  }
  /** @param {string} id */
  delete(id) {
    this.#forget(id);
    this.#append({ delete: id });
  }

  /** @param {Entry} e */
  #remember(e) {
    this.#forget(e.id);
    this.#entries.set(e.id.toLowerCase(), e);
    if (INDEXED.has(e.type)) {
      const key = `${e.type} ${networkOf(e)}`;
      let group = this.#byNetwork.get(key);
      if (!group) this.#byNetwork.set(key, (group = new Map()));
      group.set(e.id.toLowerCase(), e);
    }
  }
  /** @param {string} id */
  #forget(id) {
    const key = id.toLowerCase();
    const old = this.#entries.get(key);
    if (!old) return;
    this.#entries.delete(key);
    if (INDEXED.has(old.type))
      this.#byNetwork.get(`${old.type} ${networkOf(old)}`)?.delete(key);
  }
  /** @param {object} line */
  #append(line) {
    if (!this.file) return;
    const text = `${JSON.stringify(line)}\n`;
    appendFileSync(this.file, text);
    this.#read += Buffer.byteLength(text);
  }
  #catchUp() {
    let fd;
    try {
      fd = openSync(/** @type {string} */ (this.file), 'r');
    } catch {
      this.#reset(0);
      return;
    }
    try {
      const { size, ino } = fstatSync(fd);
      if (ino !== this.#inode || size < this.#read) this.#reset(ino);
      if (size === this.#read) return;
      const chunk = Buffer.alloc(size - this.#read);
      readSync(fd, chunk, 0, chunk.length, this.#read);
      this.#read = size;
      const lines = (this.#rest + chunk.toString('utf8')).split('\n');
      this.#rest = lines.pop() ?? '';
      for (const line of lines) {
        if (!line.trim()) continue;
        const { put, type, values, external, delete: gone } = JSON.parse(line);
        if (gone) this.#forget(gone);
        else this.#remember({ id: put, type, values, external });
      }
    } finally {
      closeSync(fd);
    }
  }
  /** @param {number} inode */
  #reset(inode) {
    this.#entries.clear();
    this.#byNetwork.clear();
    this.#read = 0;
    this.#rest = '';
    this.#inode = inode;
  }
  /** Rewrite a journal that is mostly history. */
  #compact() {
    const file = /** @type {string} */ (this.file);
    let lines = 0;
    try {
      lines = readFileSync(file, 'utf8').split('\n').length;
    } catch {
      return;
    }
    if (lines < 200 || lines < this.#entries.size * 3) return;
    const text = [...this.#entries.values()]
      .map(
        e =>
          `${JSON.stringify({
            put: e.id,
            type: e.type,
            ...(e.external && { external: true }),
            values: e.values,
          })}\n`,
      )
      .join('');
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
    this.#catchUp();
  }
}
