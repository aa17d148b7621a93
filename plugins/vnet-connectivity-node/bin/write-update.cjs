// Writes the files of an update that is written down in a journal: all of them, or none. A process of its own does it, which
// ends with neither the terminal nor the backend that has started it.
//
//   node write-update.cjs FOLDER JOURNAL
//
// The journal is JSON: { steps: [{ path, before, after }] }, with null for a file that is not there. A file that is neither
// as before nor as after was changed by somebody since, and stays.
const fs = require('node:fs');
const { dirname, join } = require('node:path');

const [folder, journal] = process.argv.slice(2);
const temporary = `${journal}.tmp`;
const lock = `${journal}.lock`;

/** Waits until nobody else follows this journal; for half a minute at most. */
function claim() {
  const end = Date.now() + 30_000;
  for (;;) {
    try {
      fs.writeFileSync(lock, `${process.pid}\n`, { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST' || Date.now() > end) throw error;
      // A number without a line break was not written to its end.
      const [, owner = '0'] = /^(\d+)\n/.exec(read(lock) ?? '') ?? [];
      if (isAlive(Number(owner))) {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
      } else {
        fs.rmSync(lock, { force: true });
      }
    }
  }
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  }
}

/** Removes a file, and the folders that become empty with it. */
function remove(path) {
  fs.rmSync(join(folder, path), { force: true });
  for (let above = dirname(path); above !== '.'; above = dirname(above)) {
    try {
      fs.rmdirSync(join(folder, above));
    } catch (error) {
      if (error.code !== 'ENOENT') return;
    }
  }
}

/** Puts a file in its place at once, with the mode that the one before it has. */
function put(path, content) {
  if (content === null) {
    remove(path);
    return;
  }
  const file = join(folder, path);
  fs.mkdirSync(dirname(file), { recursive: true });
  fs.writeFileSync(temporary, content);
  const exists = fs.existsSync(file);
  if (exists) fs.chmodSync(temporary, fs.statSync(file).mode);
  fs.renameSync(temporary, exists ? fs.realpathSync(file) : file);
}

function follow({ steps }) {
  const done = [];
  try {
    for (const { path, before, after } of steps) {
      const now = read(join(folder, path));
      // Also where it is gone: the folders above it may be left.
      if (now !== before && !(now === null && after === null)) continue;
      done.push({ path, before });
      put(path, after);
    }
  } catch (error) {
    for (const { path, before } of done.reverse()) put(path, before);
    throw error;
  }
}

claim();
try {
  const content = read(journal);
  // Somebody else was faster.
  if (content !== null) follow(JSON.parse(content));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  for (const file of [journal, temporary, lock])
    fs.rmSync(file, { force: true });
}
