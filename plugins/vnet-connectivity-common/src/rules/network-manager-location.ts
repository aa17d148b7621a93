import { connectedGroupLocations } from '../azure';
import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'Microsoft lists the locations whose networks can be members of a connected group. The list grows over time, so that this is only a warning.';

/** Some Azure locations do not support connected groups yet. */
export const networkManagerLocation: Rule = {
  id: 'network-manager-location',
  severity: 'warning',
  kind: 'advice',
  title: 'Networks of a connected group are in locations that have them',
  source: 'virtualNetworkManagerLimits',
  *check({ topology }) {
    const { networkManager: manager } = topology;
    if (!manager?.directlyConnected) return;
    const without = manager.locations.filter(
      location => !connectedGroupLocations.includes(location),
    );
    if (without.length === 0) return;
    const path = ['interconnect', 'peeredBy'];
    yield {
      path,
      message: `${listOf(without)} ${
        without.length === 1 ? 'was' : 'were'
      } not among the locations with connected groups on 2026-09-16, by which a Virtual Network Manager connects networks directly. Make sure that they are there now, or use interconnect.peeredBy: peerings.`,
      fix: { title: 'Use peerings', changes: [{ path, value: 'peerings' }] },
    };
  },
};
