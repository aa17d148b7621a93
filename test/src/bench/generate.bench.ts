/* eslint-disable no-console */
/* eslint-disable @backstage/no-undeclared-imports -- a script of this workspace, which is never published */
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { benchSpec } from './spec';

/**
 * The time of a repository from spec to files, and its growth with the regions. Run: node -r
 * @backstage/cli/config/nodeTransform.cjs test/src/bench/generate.bench.ts
 */
function milliseconds(regions: number): number {
  const spec = benchSpec(regions);
  const runs = Array.from({ length: 9 }, () => {
    const start = performance.now();
    design(spec).files();
    return performance.now() - start;
  });
  return runs.sort((a, b) => a - b)[4];
}

const cold = performance.now();
milliseconds(3);
console.log(
  `first nine runs of 3 regions, cold: ${Math.round(
    performance.now() - cold,
  )} ms`,
);
const three = milliseconds(3);
for (const regions of [3, 20, 60]) {
  const median = milliseconds(regions);
  console.log(
    `${regions} regions: ${median.toFixed(1)} ms (median of 9), ${(
      median / three
    ).toFixed(1)} times 3 regions`,
  );
}
