import type { PlannedSpec } from '../topology';
import { assetsBelow } from './assets';
import type { Checker } from './checker';
import { checkerPath } from './checker';

/**
 * The files that check the promises of a repository, by path: the scripts, the same in a pipeline and by hand, and the checker
 * where the repository carries it. Without a checker the scripts fail, and say that it is missing.
 *
 * @param iac - the languages that build the network
 */
export function promiseFiles(
  iac: PlannedSpec['delivery']['iac'],
  checker?: Checker,
): ReadonlyMap<string, string> {
  const scriptsWith = (source: 'carried-checker' | 'checker-package') =>
    ['every-language', ...iac].flatMap(folder => [
      ...assetsBelow(`promises/${folder}`, new Set([source, ...iac])),
    ]);
  if (checker === undefined || typeof checker === 'string') {
    return new Map([
      ...scriptsWith('carried-checker'),
      ...(checker === undefined ? [] : [[checkerPath, checker] as const]),
    ]);
  }
  return new Map(
    scriptsWith('checker-package').map(([path, content]) => [
      path,
      content.replace(
        /__(package|version|integrity|file)__/g,
        (_, part: keyof typeof checker) => checker[part],
      ),
    ]),
  );
}
