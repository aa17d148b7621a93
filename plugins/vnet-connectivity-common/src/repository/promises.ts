import { generatorPackage, generatorVersion } from '../version';
import { assetsBelow } from './assets';

/** The script that checks what is promised, by path: the same in a pipeline and by hand. */
export function promisesScript(): ReadonlyMap<string, string> {
  return new Map(
    [...assetsBelow('promises', [])].map(([path, content]) => [
      path,
      content.replaceAll(
        '<package>',
        `${generatorPackage}@${generatorVersion}`,
      ),
    ]),
  );
}
