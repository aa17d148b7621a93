/* eslint-disable no-console */
/* eslint-disable @backstage/no-undeclared-imports -- a script of this workspace, which is never published */
import type {
  Network,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  buildNetwork,
  buildTopology,
  defaultAddressPools,
  failMore,
  fromScratch,
  observe,
  parseSpec,
  planSpec,
  whatIf,
} from 'backstage-plugin-vnet-connectivity-common';

/**
 * The time of answers about failures, against a computation from scratch in the same run. A plain script: `node -r
 * @backstage/cli/config/nodeTransform.cjs test/src/bench/routing.bench.ts`.
 */

type Pattern = 'global-peering' | 'vnet-to-vnet';

/** A full mesh of regions, each with a VPN gateway and two sites, all with BGP. */
function fullMesh(regions: number, pattern: Pattern): Topology {
  const keys = Array.from({ length: regions }, (_, index) => `r${index}`);
  const { spec, findings } = parseSpec({
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name: 'bench' },
    regions: Object.fromEntries(
      keys.map((key, index) => [
        key,
        { location: 'westeurope', addressSpace: [`10.${index}.0.0/16`] },
      ]),
    ),
    interconnect: {
      pattern,
      topology: 'mesh',
      ...(pattern === 'vnet-to-vnet' ? { bgp: true } : {}),
    },
    onPremises: {
      via: 'vpn',
      gateways: 'per-region',
      sites: Object.fromEntries(
        keys.flatMap((key, index) =>
          [0, 1].map(number => [
            `${key}-s${number}`,
            {
              addressSpace: [`172.${16 + number}.${index}.0/24`],
              devices: [
                {
                  ipAddress: `203.0.113.${index + 1}`,
                  asn: 64512 + 2 * index + number,
                  bgpPeerAddress: `172.${16 + number}.${index}.1`,
                },
              ],
            },
          ]),
        ),
      ),
    },
    gateways: { vpn: { sku: 'VpnGw5AZ', activeActive: true, bgp: true } },
  });
  if (!spec) throw new Error(findings.map(({ message }) => message).join('\n'));
  const topology = buildTopology(planSpec(spec, defaultAddressPools));
  // A spec connects every site to every region's gateway; here each region has two sites of its own.
  return {
    ...topology,
    siteConnections: topology.siteConnections.filter(
      ({ region, site }) => site.split('-')[0] === region,
    ),
  };
}

/** Time of the processor, not of the clock, so that a busy machine measures the same as an idle one. */
function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: (user + system) / 1000 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function enumerate(pattern: Pattern) {
  const network = buildNetwork(fullMesh(20, pattern));
  const { result, ms } = timed(() => whatIf(network, { failures: 2 }));
  const { elements, failable } = network.model;
  const sample = failable.filter((_, index) => index % 10 === 0);
  const scratch = sample.map(
    element =>
      timed(() =>
        observe(fromScratch(failMore(observe(network), [element]).network)),
      ).ms,
  );
  const each = ms / result.scenarios.length;
  console.log(
    `20 regions, ${pattern}: ${
      result.scenarios.length
    } single and double failures of ${failable.length} of ${
      elements.list.length
    } elements in ${Math.round(ms)} ms (${(each * 1000).toFixed(
      1,
    )} µs each); from scratch ${median(scratch).toFixed(
      1,
    )} ms each, ratio ${Math.round(median(scratch) / each)}`,
  );
  return ms;
}

function toggle(pattern: Pattern) {
  const network = buildNetwork(fullMesh(60, pattern));
  const { result: base, ms: whole } = timed(() => observe(network));
  const { list } = network.model.elements;
  const kinds = new Map<string, number[]>();
  for (const element of network.model.failable) {
    const { kind } = list[element];
    kinds.set(kind, [...(kinds.get(kind) ?? []), element]);
  }
  let worst = 0;
  for (const [kind, elements] of kinds) {
    const step = Math.max(1, Math.floor(elements.length / 30));
    const times = elements
      .filter((_, index) => index % step === 0)
      .map(element => timed(() => failMore(base, [element])).ms);
    worst = Math.max(worst, median(times));
    const scratch = timed(() => observe(scratchOf(network, elements[0]))).ms;
    console.log(
      `60 regions, ${pattern}, one ${kind}: median ${median(times).toFixed(
        2,
      )} ms, worst ${Math.max(...times).toFixed(
        2,
      )} ms; from scratch ${Math.round(scratch)} ms, ratio ${Math.round(
        scratch / median(times),
      )}`,
    );
  }
  console.log(`60 regions, ${pattern}: first look ${Math.round(whole)} ms`);
  return worst;
}

function scratchOf(network: Network, element: number): Network {
  return fromScratch(failMore(observe(network), [element]).network);
}

// The compiler has seen the code once before it is measured.
whatIf(buildNetwork(fullMesh(8, 'vnet-to-vnet')), { failures: 2 });

const slow: string[] = [];
for (const pattern of ['vnet-to-vnet', 'global-peering'] as const) {
  if (enumerate(pattern) > 2000) slow.push(`20 regions, ${pattern}`);
  if (toggle(pattern) > 16) slow.push(`60 regions, ${pattern}`);
}
if (slow.length > 0) {
  console.log(`Over the limit: ${slow.join('; ')}`);
  process.exitCode = 1;
}
