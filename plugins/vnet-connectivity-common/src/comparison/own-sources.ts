import type { Source } from '../azure';

/** The sources of figures that are not Azure's. @public */
export const ownSources = {
  assumption: {
    title: 'Assumption of the comparison',
    url: 'docs/comparison.md#assumptions',
    date: '2026-11-23',
  },
  input: {
    title: 'Given to the comparison',
    url: 'docs/comparison.md#inputs',
    date: '2026-11-23',
  },
  engine: {
    title: 'Worked out by the routing engine',
    url: 'docs/routing.md',
    date: '2026-11-23',
  },
  graph: {
    title: 'Counted in the resource graph of the spec',
    url: 'docs/comparison.md#counts',
    date: '2026-11-23',
  },
} as const satisfies Record<string, Source>;
