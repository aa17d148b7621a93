/* eslint-disable no-console */
/* eslint-disable @backstage/no-undeclared-imports -- a script of this workspace, which is never published */
import {
  checkDocument,
  readNetworkDocument,
} from 'backstage-plugin-vnet-connectivity-common';
import { largeDocuments, largeTopologies } from './documents';

/**
 * The processor time that documents take that are as large as a person who means harm would make them: with the limits of
 * the portal, and without, where the time shows that no rule grows with the square of the document. A plain script:
 * `node -r @backstage/cli/config/nodeTransform.cjs test/src/bench/limits.bench.ts`.
 */

const none = 1_000_000;
const unlimited = {
  characters: 100_000_000,
  regions: none,
  spokes: none,
  sites: none,
  circuits: none,
  subnets: none,
  ranges: none,
  entries: none,
};

function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: (user + system) / 1000 };
}

function report(
  what: string,
  text: string,
  read: () => { readonly findings: readonly { readonly rule: string }[] },
): void {
  const { result, ms } = timed(read);
  console.log(
    `${what}: ${(text.length / 1000).toFixed(0)} kB, ${ms.toFixed(0)} ms, ${
      result.findings.length
    } findings, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB of memory`,
  );
}

// The compiler has seen the code once before it is measured.
for (const data of Object.values(largeDocuments(20))) checkDocument(data);

for (const [what, data] of Object.entries(largeDocuments(10_000))) {
  const text = JSON.stringify(data);
  report(`10,000 ${what}, refused`, text, () => checkDocument(text));
}
for (const count of [2_500, 5_000, 10_000]) {
  for (const [what, data] of Object.entries(largeDocuments(count))) {
    // A mesh has as many peerings as pairs of regions, so that no rule can be faster.
    if (what.includes('regions')) continue;
    const text = JSON.stringify(data);
    report(`${count} ${what}, without limits`, text, () =>
      checkDocument(text, { limits: unlimited }),
    );
  }
  for (const [what, data] of Object.entries(largeTopologies(count))) {
    const text = JSON.stringify(data);
    report(`topology, ${count} ${what}`, text, () => readNetworkDocument(text));
  }
}
for (const count of [250, 500, 1_000]) {
  const { 'equal regions': data } = largeDocuments(count);
  const text = JSON.stringify(data);
  report(`${count} equal regions, meshed`, text, () => checkDocument(text));
}
