/** A file or a folder of a repository. */
export interface FileNode {
  /** Last part of the path. */
  readonly name: string;
  readonly path: string;
  /** Absent where this is a file. */
  readonly children?: readonly FileNode[];
}

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly files: string[];
}

/** Paths as a tree: folders first, then files, each by name. */
export function fileTree(paths: Iterable<string>): readonly FileNode[] {
  const root: Folder = { folders: new Map(), files: [] };
  for (const path of paths) {
    const parts = path.split('/');
    const name = parts.pop() ?? path;
    let folder = root;
    for (const part of parts) {
      const next = folder.folders.get(part) ?? {
        folders: new Map(),
        files: [],
      };
      folder.folders.set(part, next);
      folder = next;
    }
    folder.files.push(name);
  }
  return nodesOf(root, '');
}

function nodesOf({ folders, files }: Folder, prefix: string): FileNode[] {
  return [
    ...[...folders.entries()]
      .sort(([a], [b]) => compare(a, b))
      .map(([name, folder]) => ({
        name,
        path: `${prefix}${name}`,
        children: nodesOf(folder, `${prefix}${name}/`),
      })),
    ...files
      .slice()
      .sort(compare)
      .map(name => ({ name, path: `${prefix}${name}` })),
  ];
}

/** Paths of all folders. */
export function foldersOf(nodes: readonly FileNode[]): string[] {
  return nodes.flatMap(({ path, children }) =>
    children ? [path, ...foldersOf(children)] : [],
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
