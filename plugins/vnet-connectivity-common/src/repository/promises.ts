import { assetsBelow } from './assets';
import type { Checker } from './checker';
import { checkerPath } from './checker';

/**
 * The files that check the promises of a repository, by path: the scripts, the same in a pipeline and by hand, and the checker
 * where the repository carries it. Without a checker the scripts fail, and say that it is missing.
 */
export function promiseFiles(checker?: Checker): ReadonlyMap<string, string> {
  if (checker === undefined || typeof checker === 'string') {
    return new Map([
      ...assetsBelow('promises', new Set(['carried-checker'])),
      ...(checker === undefined ? [] : [[checkerPath, checker] as const]),
    ]);
  }
  return new Map(
    [...assetsBelow('promises', new Set(['checker-package']))].map(
      ([path, content]) => [
        path,
        content.replace(
          /__(package|version|integrity|file)__/g,
          (_, part: keyof typeof checker) => checker[part],
        ),
      ],
    ),
  );
}
