import { specPath } from '../repository/manifest';
import { isFolder, readRepositoryTree } from '../repository/read';
import { changeBy } from './change';

/** `change OLD NEW` for specs and for repositories. */
export const change = changeBy(async (path, { read }) => {
  const files =
    path !== '-' && (await isFolder(path))
      ? await readRepositoryTree(path)
      : undefined;
  return {
    text: files?.get(specPath) ?? (await read(path)),
    ...(files ? { files } : {}),
  };
});
