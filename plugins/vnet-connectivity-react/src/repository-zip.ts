import { strToU8, zipSync } from 'fflate';

/** The earliest time in a zip archive, so that the same files make the same archive at any time. */
const time = new Date(1980, 0, 1);

/**
 * The files of a repository as a zip archive. Same files, same bytes.
 *
 * @param files - content by path
 * @param folder - name of the folder in the archive that contains all files
 * @public
 */
export function zipRepository(
  files: ReadonlyMap<string, string>,
  folder: string,
): Uint8Array {
  return zipSync(
    Object.fromEntries(
      [...files].map(([path, content]) => [
        `${folder}/${path}`,
        strToU8(content),
      ]),
    ),
    { level: 9, mtime: time },
  );
}
