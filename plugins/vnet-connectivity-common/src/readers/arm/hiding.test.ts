import fc from 'fast-check';
import { answersTo } from './__testUtils__/answers';
import { answerOf } from './__testUtils__/forms';
import type { Row } from './__testUtils__/rows';
import {
  circuit,
  connection,
  gateway,
  networkInterface,
  peering,
  routeTable,
  site,
  subnet,
  vnet,
  idOf,
} from './__testUtils__/rows';

/** The choices of which a network is made. */
const choices = fc.record({
  count: fc.integer({ min: 2, max: 5 }),
  /** Pairs of networks that are peered, with what the first allows the second. */
  peered: fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.nat(3)), { maxLength: 6 }),
  /** Networks with a gateway, of VPN or of ExpressRoute. */
  gateways: fc.array(fc.tuple(fc.nat(4), fc.boolean(), fc.boolean()), {
    maxLength: 3,
  }),
  tunnels: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 3 }),
  sites: fc.array(fc.nat(4), { maxLength: 3 }),
  /** Networks whose subnet sends everything to an appliance of another. */
  tables: fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.boolean()), {
    maxLength: 3,
  }),
});

type Choices = typeof choices extends fc.Arbitrary<infer T> ? T : never;

/** A network of which every resource that stands for itself is a row. */
function rowsOf({
  count,
  peered,
  gateways,
  tunnels,
  sites,
  tables,
}: Choices): Row[] {
  const names = Array.from({ length: count }, (_, at) => `v${at}`);
  const gatewayOf = new Map(
    gateways
      .filter(([at]) => at < count)
      .map(([at, isVpn, bgp]) => [at, { isVpn, bgp }] as const),
  );
  const tableOf = new Map(
    tables
      .filter(([at, to]) => at < count && to < count && at !== to)
      .map(([at, to, forwards]) => [at, { to, forwards }] as const),
  );
  const pairs = new Map(
    peered
      .filter(([a, b]) => a < count && b < count && a !== b)
      .map(
        ([a, b, flags]) =>
          [`${Math.min(a, b)}-${Math.max(a, b)}`, { a, b, flags }] as const,
      ),
  );
  const halves = (at: number) =>
    [...pairs.values()].flatMap(({ a, b, flags }) => {
      if (at !== a && at !== b) return [];
      const isHub = at === a;
      const transit = flags > 1 && gatewayOf.has(a) && !gatewayOf.has(b);
      return [
        peering(names[isHub ? b : a], {
          allowForwardedTraffic: flags % 2 === 1,
          allowGatewayTransit: isHub && transit,
          useRemoteGateways: !isHub && transit,
        }),
      ];
    });
  const vpn = [...gatewayOf].flatMap(([at, { isVpn }]) => (isVpn ? [at] : []));
  const appliances = new Map(
    [...tableOf.values()].map(({ to, forwards }) => [to, forwards]),
  );
  return [
    ...names.map((name, at) =>
      vnet(name, `10.${at}.0.0/16`, {
        subnets: [
          subnet(
            'work',
            `10.${at}.1.0/24`,
            tableOf.has(at) ? { table: `rt${at}` } : {},
          ),
          subnet('nva', `10.${at}.2.0/24`),
          ...(gatewayOf.has(at)
            ? [
                subnet('GatewaySubnet', `10.${at}.255.0/27`, {
                  holds: idOf(`virtualNetworkGateways/gw${at}`),
                }),
              ]
            : []),
        ],
        peerings: halves(at),
      }),
    ),
    ...[...tableOf].map(([at, { to }]) =>
      routeTable(`rt${at}`, { '10.0.0.0/8': `10.${to}.2.4` }),
    ),
    ...[...appliances].map(([at, enableIPForwarding]) =>
      networkInterface(`nic${at}`, `v${at}/nva`, `10.${at}.2.4`, {
        enableIPForwarding,
      }),
    ),
    ...[...gatewayOf].flatMap(([at, { isVpn, bgp }]) =>
      gateway(
        `gw${at}`,
        names[at],
        isVpn
          ? { enableBgp: bgp, bgpSettings: { asn: 65001 + at } }
          : { gatewayType: 'ExpressRoute', allowRemoteVnetTraffic: bgp },
      ),
    ),
    ...tunnels
      .filter(([a, b]) => a < b && vpn.includes(a) && vpn.includes(b))
      .filter(
        ([a, b], at, all) =>
          all.findIndex(([c, d]) => c === a && d === b) === at,
      )
      .flatMap(([a, b]) => [
        connection(
          `t${a}${b}`,
          `gw${a}`,
          { gateway: `gw${b}` },
          { enableBgp: true },
        ),
        connection(
          `t${b}${a}`,
          `gw${b}`,
          { gateway: `gw${a}` },
          { enableBgp: true },
        ),
      ]),
    ...[...new Set(sites)]
      .filter(at => vpn.includes(at))
      .flatMap(at => [
        site(`s${at}`, `192.168.${at}.0/24`, `198.51.100.${at + 1}`),
        connection(`c${at}`, `gw${at}`, { site: `s${at}` }),
      ]),
    ...([...gatewayOf.values()].some(({ isVpn }) => !isVpn)
      ? [
          circuit('er', {
            peerings: [{ name: 'AzurePrivatePeering', properties: {} }],
          }),
          ...[...gatewayOf].flatMap(([at, { isVpn }]) =>
            isVpn ? [] : [connection(`e${at}`, `gw${at}`, { circuit: 'er' })],
          ),
        ]
      : []),
  ];
}

/** Rows to which others refer by id, so that a document without them says that they are missing. */
const referred =
  /virtualnetworks$|virtualnetworkgateways$|routetables$|localnetworkgateways$|expressroutecircuits$|networkinterfaces$/;

/** Answers about a document that are known and not those of the whole. */
function wrongAnswers(
  document: unknown,
  truth: Readonly<Record<string, string>>,
): string[] {
  return Object.entries(answersTo(document)).flatMap(([flow, answer]) =>
    // Subnets are ends of their own where they are not known to be routed alike.
    answer === 'unknown' || !(flow in truth) || answer === truth[flow]
      ? []
      : [`${flow}: ${answer}, right: ${truth[flow]}`],
  );
}

describe('a document of Azure', () => {
  it('of which a resource is hidden gives no wrong answer', () => {
    fc.assert(
      fc.property(choices, fc.nat(), (drawn, at) => {
        const rows = rowsOf(drawn);
        const truth = answersTo(rows);
        const hidden = rows.filter(({ type }) => referred.test(type));
        const { id } = hidden[at % hidden.length];
        const rest = rows.filter(each => each.id !== id);
        expect(rest.length > 0 ? wrongAnswers(rest, truth) : []).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('of which a page is missing gives no wrong answer', () => {
    fc.assert(
      fc.property(
        choices,
        fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
        (drawn, at) => {
          const rows = rowsOf(drawn);
          const hidden = new Set(at.map(each => rows[each % rows.length]));
          const rest = rows.filter(each => !hidden.has(each));
          const hasEnds = rest.some(({ type }) =>
            /virtualnetworks$|localnetwork/.test(type),
          );
          expect(
            hasEnds
              ? wrongAnswers(answerOf(rest, rows.length), answersTo(rows))
              : [],
          ).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('means the same in any order, and in any letter case of its ids', () => {
    fc.assert(
      fc.property(
        choices.chain(drawn => {
          const rows = rowsOf(drawn);
          return fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length }),
            fc.infiniteStream(fc.boolean()),
          );
        }),
        ([rows, shuffled, upper]) => {
          const inAnyCase = JSON.parse(
            JSON.stringify(shuffled, (name, value) =>
              /^(id|remoteVirtualNetwork)$/.test(name) &&
              typeof value === 'string' &&
              upper.next().value
                ? value.toUpperCase()
                : value,
            ),
          );
          expect(answersTo(inAnyCase)).toEqual(answersTo(rows));
        },
      ),
      { numRuns: 100 },
    );
  });
});
