import type { Rule } from './rule';
import { unavailableParts } from './unavailable-parts';

/** What is not generated is refused, so that nobody holds a repository that builds half of what was asked. */
export const patternNotAvailableYet: Rule = {
  id: 'pattern-not-available-yet',
  severity: 'error',
  title: 'The spec asks for what this version generates',
  why: 'The spec describes more than this version can build. What it cannot build is refused instead of left out silently.',
  source: 'spec',
  *check({ spec }) {
    for (const { name, places, instead, fix } of unavailableParts) {
      const [first, ...more] = places(spec);
      if (!first) continue;
      const offer = fix?.(spec);
      yield {
        path: first,
        message: `${name}: this version does not generate them yet${
          more.length > 0 ? ` (here and in ${more.length} more places)` : ''
        }. ${instead}`,
        ...(offer && { fix: offer }),
      };
    }
  },
};
