import { existingCircuit, expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { privatePeeringRule } from './private-peering';

const peering = (changes: object = {}, circuit: object = {}) =>
  expressRouteTo({
    privatePeering: {
      peerAsn: 65050,
      primaryPrefix: '192.168.255.0/30',
      secondaryPrefix: '192.168.255.4/30',
      vlanId: 100,
      ...changes,
    },
    ...circuit,
  });

testRule(privatePeeringRule, {
  accepted: [
    {
      name: 'two links, whose ranges may be part of the site',
      changes: peering(),
    },
    {
      name: 'a peering that the provider configures',
      changes: expressRouteTo(),
    },
  ],
  refused: [
    {
      name: 'a range that is too large',
      changes: peering({ primaryPrefix: '192.168.255.16/29' }),
      path: 'circuits.ams.privatePeering.primaryPrefix',
      message:
        '192.168.255.16/29 of the primary link of circuit ams is not a /30',
      fix: 'Use 192.168.255.16/30 for the primary link of circuit ams',
    },
    {
      name: 'a range that is too small',
      changes: peering({ secondaryPrefix: '192.168.255.6/31' }),
      path: 'circuits.ams.privatePeering.secondaryPrefix',
      message: 'is not a /30',
      fix: 'Use 192.168.255.4/30 for the secondary link of circuit ams',
    },
    {
      name: 'an ASN of Microsoft',
      changes: peering({ peerAsn: 65516 }),
      path: 'circuits.ams.privatePeering.peerAsn',
      message: 'reserved by Azure',
    },
    {
      name: 'the peering of a circuit that exists',
      changes: peering(
        {},
        { provider: undefined, existingCircuitId: existingCircuit('ams') },
      ),
      path: 'circuits.ams.privatePeering',
      message: 'exists already',
      fix: 'Remove the private peering of circuit ams',
    },
  ],
});
