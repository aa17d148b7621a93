/* eslint-disable no-console */
/* eslint-disable @backstage/no-undeclared-imports -- a script of this workspace, which is never published */
import type { Network } from 'backstage-plugin-vnet-connectivity-common';
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

/** Failures of a kind that are measured. */
const mostOfKind = 5;

/** Elements that can fail, by kind; of each kind the first. */
function failuresOf({
  model,
}: Network): ReadonlyMap<string, readonly number[]> {
  const kinds = new Map<string, number[]>();
  for (const element of model.failable) {
    const { kind } = model.elements.list[element];
    const known = kinds.get(kind) ?? [];
    if (known.length < mostOfKind) kinds.set(kind, [...known, element]);
  }
  return kinds;
}

function networkOf(text: string): Network {
  const { network } = readNetworkDocument(text);
  if (!network) throw new Error('The estate is no network.');
  return network;
}

// The compiler has seen the code before it is measured, in a network of a tenth of the size.
const small = observe(networkOf(azureEstate(100, 4)));
for (const elements of failuresOf(small.network).values()) {
  for (const element of elements) failMore(small, [element]);
}

const text = azureEstate(1000, 20);
const { result: network, ms: reading } = timed(() => networkOf(text));
report(`reading ${(text.length / 1e6).toFixed(1)} MB`, reading, limits.read);
const { endpoints } = network.model;
const { result: base, ms: whole } = timed(() => observe(network));
report(
  `every flow of ${endpoints.length} networks and sites`,
  whole,
  limits.answer,
);
for (const [kind, elements] of failuresOf(network)) {
  const runs = elements
    .map(element => timed(() => failMore(base, [element])))
    .sort((a, b) => a.ms - b.ms);
  const { result, ms } = runs[Math.floor(runs.length / 2)];
  report(
    `one ${kind} (median of ${runs.length}), which ${result.directions.size} directions depend on`,
    ms,
    limits.failure,
    `, worst ${runs[runs.length - 1].ms.toFixed(
      1,
    )} ms; ratio to every flow again ${Math.round(whole / ms)}`,
  );
}
if (missed.length > 0) {
  console.log(`Over the limit: ${missed.join('; ')}`);
  process.exitCode = 1;
}
