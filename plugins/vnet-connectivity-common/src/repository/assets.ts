import { blockAssets } from './assets.generated';
import { nothingElse, textOf } from './compose';

/** Paths of pipelines and scripts in alphabetical order, so that those of a folder stand together. */
const paths = Object.keys(blockAssets);

/**
 * The pipelines and scripts below `assets/<folder>/`, by their path from there.
 *
 * @param blocks - names of the blocks that they have; see `scripts/marked-blocks.mjs`
 */
export function assetsBelow(
  folder: string,
  blocks: ReadonlySet<string>,
): Map<string, string> {
  const start = `${folder}/`;
  const files = new Map<string, string>();
  for (let index = firstFrom(start); index < paths.length; index += 1) {
    const path = paths[index];
    if (!path.startsWith(start)) break;
    files.set(
      path.slice(start.length),
      textOf(blockAssets[path], blocks, nothingElse),
    );
  }
  return files;
}

/** Index of the first path that does not come before `start`. */
function firstFrom(start: string): number {
  let low = 0;
  let high = paths.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (paths[middle] < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
