/** Largest file that is read, bytes: an export of a thousand networks has a tenth of that. @public */
export const largestFile = 64_000_000;

/** The text of a file, or the reason for which it is not read. @public */
export type TextOfFile =
  | { readonly text: string }
  | { readonly problem: 'tooLarge' | 'unreadable' | 'empty' };

/** Reads a file that a user chose, in this browser; one that is too large is refused before it is read. @public */
export async function readTextFile(file: File): Promise<TextOfFile> {
  if (file.size > largestFile) return { problem: 'tooLarge' };
  try {
    const text = await textOf(file);
    return text.trim() === '' ? { problem: 'empty' } : { text };
  } catch {
    return { problem: 'unreadable' };
  }
}

/** Windows PowerShell writes `> file` in UTF-16, with a mark before it. */
async function textOf(file: File): Promise<string> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0xff && second === 0xfe) {
    return new TextDecoder('utf-16le').decode(await file.arrayBuffer());
  }
  return file.text();
}
