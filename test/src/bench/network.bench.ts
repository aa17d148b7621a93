/* eslint-disable no-console */
/* eslint-disable @backstage/no-undeclared-imports -- a script of this workspace, which is never published */
import {
  failMore,
  observe,
  readNetworkDocument,
} from 'backstage-plugin-vnet-connectivity-common';
import { azureEstate } from './azure-estate';

/**
 * The time of the first answers about an estate of 1,000 networks with 20 hubs, and of one failure there against
 * following every flow again in the same run. A plain script: `node -r @backstage/cli/config/nodeTransform.cjs
 * test/src/bench/network.bench.ts`.
 */

/** Milliseconds, of the processor: a busy machine measures the same as an idle one. */
const limits = { read: 2000, answer: 5000, failure: 100 } as const;

function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: (user + system) / 1000 };
}

const missed: string[] = [];

function report(what: string, ms: number, limit: number, more = ''): void {
  console.log(`${what}: ${ms.toFixed(1)} ms, limit ${limit} ms${more}`);
  if (ms > limit) missed.push(what);
}

// The compiler has seen the code once before it is measured.
readNetworkDocument(azureEstate(60, 4));

const text = azureEstate(1000, 20);
const { result: document, ms: reading } = timed(() =>
  readNetworkDocument(text),
);
report(`reading ${(text.length / 1e6).toFixed(1)} MB`, reading, limits.read);
const { network } = document;
if (!network) throw new Error('The estate is no network.');
const { endpoints, elements, failable } = network.model;
const { result: base, ms: whole } = timed(() => observe(network));
report(
  `every flow of ${endpoints.length} networks and sites`,
  whole,
  limits.answer,
);
const firstOfKind = new Map(
  [...failable].reverse().map(at => [elements.list[at].kind, at]),
);
for (const [kind, element] of firstOfKind) {
  const { result, ms } = timed(() => failMore(base, [element]));
  report(
    `one ${kind}, which ${result.directions.size} directions depend on`,
    ms,
    limits.failure,
    `; ratio to every flow again ${Math.round(whole / ms)}`,
  );
}
if (missed.length > 0) {
  console.log(`Over the limit: ${missed.join('; ')}`);
  process.exitCode = 1;
}
