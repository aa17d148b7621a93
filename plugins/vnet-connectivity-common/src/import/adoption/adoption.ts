import type { ConnectivitySpec, RegionSpec } from '../../spec';
import type { Topology } from '../../topology';
import type { ExistingNetwork } from '../existing';
import type { Candidate } from '../network-spec';
import { connectionsOf } from './connections';
import type { Context, ExistingFields } from './context';
import { gatewaysOf } from './gateways';
import type { Tags } from './ledger';
import { Ledger } from './ledger';

/** Everything beside the networks that generated code can take over as it is. */
export interface Adoptions {
  /** Fields of the spec, by the keys of regions. */
  readonly regions: ReadonlyMap<string, ExistingFields>;
  /** The tags that everything that is adopted has, and that the spec has from them. */
  readonly tags?: Tags;
  /** The part of each resource that is not taken, in words, by their keys; undefined where it is adopted as it is. */
  readonly said: ReadonlyMap<string, string | undefined>;
}

/**
 * The resources beside the networks of a candidate that exist with the values that generated code sets, so that it
 * adopts them. Those with others are not adopted: to destroy or to change what carries traffic is no matter of an import.
 */
export function adoptionsOf(
  network: ExistingNetwork,
  candidate: Candidate,
  topology: Topology,
): Adoptions {
  const ledger = new Ledger();
  const regions = new Map<string, ExistingFields>();
  // Of what is only written down, nobody knows that it exists.
  if (network.resources.live && !candidate.layout.hubs) {
    const context: Context = { network, candidate, topology, ledger };
    for (const vnet of topology.virtualNetworks) {
      if (vnet.role !== 'region' || vnet.existingId === undefined) continue;
      const fields = gatewaysOf(context, vnet);
      if (fields) regions.set(vnet.key, fields);
    }
    for (const [key, fields] of regions) {
      const connections = connectionsOf(context, key, regions);
      if (Object.keys(connections).length > 0) {
        regions.set(key, { ...fields, existingConnections: connections });
      }
    }
  }
  const tags = ledger.commonTags();
  return { regions, ...(tags ? { tags } : {}), said: ledger.said(tags) };
}

/** A spec that says what exists. */
export function withAdoptions(
  spec: ConnectivitySpec,
  { regions, tags }: Adoptions,
): ConnectivitySpec {
  return {
    ...spec,
    ...(tags ? { metadata: { ...spec.metadata, tags } } : {}),
    regions: Object.fromEntries(
      Object.entries(spec.regions).map(
        ([key, region]): [string, RegionSpec] => [
          key,
          { ...region, ...regions.get(key) },
        ],
      ),
    ),
  };
}
