import { formatAddress } from '../address';
import { circuitPeerAsnReservedBy, privatePeering } from '../azure';
import { rangesOf, readableRanges } from './ranges';
import type { Rule } from './rule';

const { prefixLength } = privatePeering;

export const why = `A circuit has two links, and on each a router of the customer and one of Microsoft speak BGP. Each link has a range of two addresses (/${prefixLength}), and the customer an ASN that Microsoft does not use.`;

/** Private peering has a range of the right size for each link, and an ASN of its own. */
export const privatePeeringRule: Rule = {
  id: 'private-peering',
  severity: 'error',
  kind: 'azure-refuses',
  title: `Private peering has an ASN of its own and a /${prefixLength} for each link`,
  source: 'expressRouteRouting',
  *check({ spec }) {
    for (const { kind, text, owner, prefix, path } of readableRanges(
      rangesOf(spec),
    )) {
      if (kind !== 'private-peering' || prefix.length === prefixLength) {
        continue;
      }
      const whole = `${formatAddress(
        prefix.length > prefixLength
          ? prefix.base - (prefix.base % 4)
          : prefix.base,
      )}/${prefixLength}`;
      yield {
        path,
        message: `${text} of ${owner} is not a /${prefixLength}: a link takes exactly the four addresses of one, of which two are used. Use a /${prefixLength}, for example ${whole}.`,
        fix: {
          title: `Use ${whole} for ${owner}`,
          changes: [{ path, value: whole }],
        },
      };
    }
    for (const [key, circuit] of Object.entries(spec.circuits ?? {})) {
      if (circuit.privatePeering === undefined) continue;
      const path = ['circuits', key, 'privatePeering'];
      const { peerAsn } = circuit.privatePeering;
      const by = circuitPeerAsnReservedBy(peerAsn);
      if (by) {
        yield {
          path: [...path, 'peerAsn'],
          message: `ASN ${peerAsn} of the private peering of circuit ${key} is reserved by ${by}. Give the routers at the other end a private or public ASN of your own, and write that here.`,
        };
      }
      if (circuit.existingCircuitId === undefined) continue;
      yield {
        path,
        kind: 'not-built',
        message: `Circuit ${key} exists already, and this version does not build the private peering of a circuit that does: it stays what it is. Remove privatePeering.`,
        fix: {
          title: `Remove the private peering of circuit ${key}`,
          changes: [{ path, value: undefined }],
        },
      };
    }
  },
};
