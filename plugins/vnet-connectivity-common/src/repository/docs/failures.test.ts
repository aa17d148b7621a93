import { buildNetwork, whatIf } from '../../routing';
import {
  expressRoute,
  firewalls,
  fullyConnected,
  peering,
  viaCircuit,
  viaGateways,
  viaHubs,
  vpn,
  vpnTransit,
  withBackup,
} from '../../routing/__testUtils__/connected-designs';
import type { Wish } from '../../routing/__testUtils__/designs';
import { topologyOf } from '../../routing/__testUtils__/designs';
import type { FailureKind } from './failure-kinds';
import { studyFailures } from './failures';
import { sampleNetworkOf } from './sample';

/**
 * The flows that are lost with each element of a kind, and those that take another path; sorted, without duplicates.
 */
function effects(wish: Wish, kind: FailureKind, what: 'lost' | 'rerouted') {
  const { failures } = studyFailures(sampleNetworkOf(topologyOf(wish)));
  const texts = failures
    .filter(each => each.kind === kind)
    .map(each => each[what]);
  return [...new Set(texts)].sort();
}

const manyRegions = (number: number) =>
  Object.fromEntries(
    Array.from({ length: number }, (_, index) => [
      `r${index}`,
      { location: 'westeurope', addressSpace: [`10.${index}.0.0/16`] },
    ]),
  );

describe('studyFailures', () => {
  it.each(Object.entries(fullyConnected))(
    'loses as many pairs as a what-if of the same network: %s',
    (_, wish) => {
      const topology = topologyOf(wish);
      const { failures } = studyFailures(sampleNetworkOf(topology));
      const scenarios = new Map(
        whatIf(buildNetwork(topology)).scenarios.map(
          ({ failed: [id], lostCount }) => [id, lostCount / 2],
        ),
      );
      const single = failures.filter(
        ({ kind }) =>
          kind !== 'vpn-gateway-instance' && kind !== 'circuit-link',
      );
      expect(single.length).toBeGreaterThan(0);
      expect(single.map(({ id, lostPairs }) => [id, lostPairs])).toEqual(
        single.map(({ id }) => [id, scenarios.get(id)]),
      );
      // Nothing is lost without a word, and nothing is said without a loss.
      expect(
        failures.filter(
          ({ lost, lostPairs }) => (lost === '') !== (lostPairs === 0),
        ),
      ).toEqual([]);
    },
  );

  it('says that a peering takes its two networks with it, and leads to no other gateway', () => {
    const wish = { interconnect: peering, ...vpn };
    expect(effects(wish, 'peering', 'lost')).toEqual([
      'the two networks with each other',
    ]);
    expect(effects(wish, 'vpn-gateway', 'lost')).toEqual([
      'the network of the region with on-premises',
    ]);
  });

  it('says that a shared gateway takes on-premises with it for all', () => {
    const wish = { interconnect: peering, ...vpnTransit };
    expect(effects(wish, 'vpn-gateway', 'lost')).toEqual([
      'all networks with on-premises and the sites with each other',
    ]);
    expect(effects(wish, 'transit-peering', 'lost')).toEqual([
      'the network that uses the gateway with on-premises and the two networks with each other',
    ]);
  });

  it('says that tunnels are gone round over VNet-to-VNet, and the own gateway is not', () => {
    const wish = { interconnect: viaGateways, ...vpn };
    expect(effects(wish, 'site-connection', 'lost')).toEqual(['']);
    expect(effects(wish, 'gateway-connection', 'rerouted')).toEqual([
      'the two networks with each other',
    ]);
    expect(effects(wish, 'vpn-gateway', 'lost')).toEqual([
      'everything to and from the network of the region',
    ]);
  });

  it('says that the only circuit takes everything with it where it joins the regions', () => {
    expect(
      effects({ interconnect: viaCircuit, ...expressRoute }, 'circuit', 'lost'),
    ).toEqual(['everything']);
  });

  it('says that VPN stands in for the circuit', () => {
    const wish = { interconnect: peering, ...withBackup };
    expect(effects(wish, 'circuit', 'lost')).toEqual(['']);
    expect(effects(wish, 'circuit', 'rerouted')).toEqual([
      'everything to and from its site',
    ]);
    expect(effects(wish, 'vpn-gateway', 'rerouted')).toEqual(['']);
  });

  it('says what a firewall takes with it, and what goes past it', () => {
    expect(
      effects(
        { interconnect: peering, ...vpn, ...firewalls },
        'firewall',
        'lost',
      ),
    ).toEqual([
      'everything to and from the spokes of the region, but for the hub of the region',
    ]);
    expect(
      effects({ interconnect: viaHubs, ...firewalls }, 'firewall', 'lost'),
    ).toEqual(['everything to and from the networks of the region']);
  });

  it('gives the standby instance the time that is documented, and the active one none', () => {
    const instance = (activeActive: boolean) =>
      studyFailures(
        sampleNetworkOf(
          topologyOf({
            interconnect: peering,
            ...vpn,
            gateways: { vpn: { activeActive } },
          }),
        ),
      ).failures.find(({ kind }) => kind === 'vpn-gateway-instance');
    expect(instance(false)?.failover?.id).toBe('gateway-instance');
    expect(instance(true)).not.toHaveProperty('failover');
  });

  it('names pairs that are apart when nothing has failed', () => {
    const { apart } = studyFailures(
      sampleNetworkOf(
        topologyOf({
          interconnect: { ...peering, topology: 'hub-and-spoke', hub: 'weu' },
        }),
      ),
    );
    expect(apart).toEqual([['vnet:neu', 'vnet:eus']]);
  });

  it('works out a part of a large network that has every role in it', () => {
    const { topology, whole, groups } = studyFailures(
      sampleNetworkOf(
        topologyOf({
          interconnect: peering,
          regions: manyRegions(60),
          ...vpnTransit,
          onPremises: { ...vpnTransit.onPremises, gatewayRegion: 'r40' },
        }),
      ),
    );
    expect(whole).toBe(false);
    expect(topology.regions.map(({ key }) => key)).toContain('r40');
    expect(topology.regions.length).toBeLessThan(10);
    expect(groups.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'region',
        'vpn-gateway',
        'peering',
        'transit-peering',
      ]),
    );
  });
});
