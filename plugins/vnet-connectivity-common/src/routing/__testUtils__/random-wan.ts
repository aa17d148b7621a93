import fc from 'fast-check';
import type { TopologyDocument } from '../../readers/topology/schema';

/** Small Virtual WANs: hubs with and without stateful firewalls, and sites behind one or several of them, with BGP or without. */
export const randomWan: fc.Arbitrary<TopologyDocument> = fc
  .record({
    hubs: fc.integer({ min: 1, max: 3 }),
    sites: fc.integer({ min: 1, max: 3 }),
    bits: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
  })
  .map(({ hubs: hubCount, sites: siteCount, bits }) => {
    let at = 0;
    const draw = () => bits[at++ % bits.length];
    const hubs = Array.from({ length: hubCount }, (_, index) => `h${index}`);
    const sites = Array.from({ length: siteCount }, (_, index) => `s${index}`);
    const ranges = hubs.map((_, index) => `10.${index}.0.0/16`);
    return {
      vnets: Object.fromEntries(
        ranges.map((range, index) => [`V${index}`, { prefixes: [range] }]),
      ),
      sites: Object.fromEntries(
        sites.map((name, index) => [
          name,
          {
            prefixes: [`172.16.${index}.0/24`],
            asn: 64900 + index,
            devices: ['d'],
          },
        ]),
      ),
      vwan: {
        branchToBranch: draw(),
        hubs: Object.fromEntries(
          hubs.map(name => {
            const firewall = draw();
            const stateful = draw();
            return [
              name,
              {
                gateways: ['vpn' as const],
                ...(firewall
                  ? { firewall, stateful, privatePolicy: true }
                  : {}),
              },
            ];
          }),
        ),
        vnetConnections: hubs.map((hub, index) => ({ vnet: `V${index}`, hub })),
        branchConnections: sites.flatMap((site, index) => {
          const bgp = draw();
          return hubs
            .filter((_, each) => each === 0 || draw())
            .map(hub => ({
              kind: 'vpn' as const,
              id: `c-${site}-${hub}`,
              endpoint: `${site}/d`,
              hub,
              bgp,
              ...(bgp
                ? {}
                : {
                    sitePrefixes: [`172.16.${index}.0/24`],
                    lngPrefixes: ranges,
                  }),
            }));
        }),
      },
    };
  });
