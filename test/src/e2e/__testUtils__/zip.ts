import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const endLength = 22;
const deflated = 8;

/** The files of a zip archive by path, read without the library that wrote it. */
export function readZip(archive: Buffer): Map<string, string> {
  const end = archive.length - endLength;
  if (archive.readUInt32LE(end) !== endOfDirectory) {
    throw new Error('This is not a zip archive without a comment.');
  }
  const files = new Map<string, string>();
  let entry = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = archive.readUInt16LE(entry + 10);
    const size = archive.readUInt32LE(entry + 20);
    const nameLength = archive.readUInt16LE(entry + 28);
    const extraLength = archive.readUInt16LE(entry + 30);
    const commentLength = archive.readUInt16LE(entry + 32);
    const local = archive.readUInt32LE(entry + 42);
    const name = archive.toString('utf8', entry + 46, entry + 46 + nameLength);
    const start =
      local +
      30 +
      archive.readUInt16LE(local + 26) +
      archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + size);
    const content = method === deflated ? inflateRawSync(packed) : packed;
    if (!name.endsWith('/')) files.set(name, content.toString('utf8'));
    entry += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}
