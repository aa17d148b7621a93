import { messagesOf } from '../__testUtils__/fields';
import { regions } from '../__testUtils__/network';
import type { FieldDefinition } from '.';
import {
  circuitsField,
  deliveryField,
  gatewaysField,
  inspectionField,
  interconnectField,
  nameField,
  onPremisesField,
  regionsField,
  reviewField,
  spokesField,
  tagsField,
} from '.';

const hq = {
  addressSpace: ['192.168.0.0/16'],
  devices: [
    { ipAddress: '203.0.113.10', asn: 65050, bgpPeerAddress: '192.168.0.1' },
  ],
};
const complete = {
  name: 'contoso-core',
  owner: 'group:default/network',
  regions,
  interconnect: { pattern: 'global-peering', topology: 'mesh' },
  onPremises: { via: 'vpn', gateways: 'per-region', sites: { hq } },
  delivery: { iac: ['terraform'], ci: 'github-actions' },
  destination: { kind: 'local' },
};

describe('validation of the fields', () => {
  it('lets a good form pass', async () => {
    expect(await messagesOf(nameField, 'name', complete)).toEqual([]);
    expect(await messagesOf(regionsField, 'regions', complete)).toEqual([]);
    expect(
      await messagesOf(interconnectField, 'interconnect', complete),
    ).toEqual([]);
    expect(await messagesOf(onPremisesField, 'onPremises', complete)).toEqual(
      [],
    );
    expect(await messagesOf(gatewaysField, 'gateways', complete)).toEqual([]);
    expect(await messagesOf(deliveryField, 'delivery', complete)).toEqual([]);
    expect(await messagesOf(reviewField, 'review', complete)).toEqual([]);
  });

  it.each([
    [
      'overlapping ranges',
      { neu: { location: 'northeurope', addressSpace: ['10.0.0.0/16'] } },
      /10\.0\.0\.0\/16 of region neu overlaps 10\.0\.0\.0\/16 of region weu\. Give region neu a range of its own, for example/,
    ],
    [
      'a prefix length of 33',
      { neu: { location: 'northeurope', addressSpace: ['10.0.0.0/33'] } },
      /10\.0\.0\.0\/33.*neu.*must be a number from 0 to 32/,
    ],
    [
      'an unknown region',
      { neu: { location: 'north europa' } },
      /north europa.*neu/,
    ],
    [
      'a gateway subnet of /30',
      {
        neu: {
          location: 'northeurope',
          addressSpace: ['10.1.0.0/16'],
          gatewaySubnet: '10.1.255.0/30',
        },
      },
      /10\.1\.255\.0\/30.*\/(27|29)/,
    ],
    [
      'a key that is no key',
      { 'a"b': { location: 'northeurope' } },
      /"a\\"b" cannot be a name here/,
    ],
  ])('refuses %s in the regions', async (_, broken, message) => {
    const form = { ...complete, regions: { ...regions, ...broken } };
    const messages = await messagesOf(regionsField, 'regions', form);
    expect(messages.join('\n')).toMatch(message);
    // And before "Create" once more.
    expect((await messagesOf(reviewField, 'review', form)).join('\n')).toMatch(
      message,
    );
    // But not in fields that are not to blame.
    expect(await messagesOf(deliveryField, 'delivery', form)).toEqual([]);
  });

  it.each(['Contoso "Core"', '${var.name}', 'contoso core', 'a'.repeat(33)])(
    'refuses the name %s',
    async name => {
      const messages = await messagesOf(nameField, 'name', {
        ...complete,
        name,
      });
      expect(messages.join('\n')).toMatch(/“Name” must/);
    },
  );

  it('refuses ASN 65515 on both ends', async () => {
    const form = {
      ...complete,
      regions: { ...regions, weu: { ...regions.weu, asn: 65515 } },
      onPremises: {
        ...complete.onPremises,
        sites: { hq: { ...hq, devices: [{ ...hq.devices[0], asn: 65515 }] } },
      },
    };
    expect(
      (await messagesOf(onPremisesField, 'onPremises', form)).join('\n'),
    ).toMatch(/65515.*hq/);
  });

  it('refuses the Basic SKU with gateway transit', async () => {
    const messages = await messagesOf(gatewaysField, 'gateways', {
      ...complete,
      onPremises: {
        ...complete.onPremises,
        gateways: 'transit',
        gatewayRegion: 'weu',
      },
      gateways: { vpn: { sku: 'Basic' } },
    });
    expect(messages.join('\n')).toMatch(/Basic/);
  });

  it.each([
    [
      'a workload network behind a region that is not there',
      spokesField,
      'spokes',
      { spokes: { app: { region: 'gone' } } },
      /gone/,
    ],
    [
      'ExpressRoute without a circuit',
      circuitsField,
      'circuits',
      { onPremises: { via: 'expressroute' }, circuits: {} },
      /there is no circuit/,
    ],
    [
      'a circuit on a region that is not there',
      circuitsField,
      'circuits',
      {
        interconnect: { pattern: 'expressroute' },
        circuits: {
          ams: {
            peeringLocation: 'Amsterdam',
            provider: 'Equinix',
            bandwidthMbps: 1000,
            regions: ['weu', 'neu', 'gone'],
          },
        },
      },
      /gone/,
    ],
    [
      'inspection of nothing',
      inspectionField,
      'inspection',
      { inspection: { via: 'azure-firewall' } },
      /no spokes/,
    ],
    [
      'a region without its appliance',
      inspectionField,
      'inspection',
      {
        spokes: { app: { region: 'weu' } },
        inspection: { via: 'nva', appliances: { weu: {} } },
      },
      /region weu names no appliance/,
    ],
    [
      'a tag that Azure does not take',
      tagsField,
      'tags',
      { tags: { 'cost<centre>': '1' } },
      /must not contain/,
    ],
  ] as const)(
    'refuses %s in its own field only',
    async (_, field, name, changed, message) => {
      const form: Record<string, unknown> = { ...complete, ...changed };
      const messages = await messagesOf(
        field as FieldDefinition<unknown>,
        name,
        form,
      );
      expect(messages.join('\n')).toMatch(message);
      expect(await messagesOf(deliveryField, 'delivery', form)).toEqual([]);
      expect(await messagesOf(nameField, 'name', form)).toEqual([]);
    },
  );

  it('lets go on with what belongs to a way that is not chosen', async () => {
    const form = {
      ...complete,
      circuits: { ams: { peeringLocation: 5 } },
      gateways: { virtualHub: { vpnScaleUnits: 0 } },
      inspection: { via: 'none', appliances: { weu: { ipAddress: 'x' } } },
    };
    expect(await messagesOf(circuitsField, 'circuits', form)).toEqual([]);
    expect(await messagesOf(gatewaysField, 'gateways', form)).toEqual([]);
    expect(await messagesOf(inspectionField, 'inspection', form)).toEqual([]);
    expect(await messagesOf(reviewField, 'review', form)).toEqual([]);
  });

  it('refuses 600 regions in full mesh, in few words', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 600 }, (_, index) => [
        `r${index}`,
        { location: 'westeurope' },
      ]),
    );
    const form = {
      ...complete,
      regions: many,
      interconnect: { ...complete.interconnect, peeredBy: 'peerings' },
    };
    const messages = await messagesOf(reviewField, 'review', form);
    expect(messages.join('\n')).toMatch(/500/);
    expect(messages.length).toBeLessThanOrEqual(6);
  });

  it('checks what the portal allows', async () => {
    expect(
      (
        await messagesOf(regionsField, 'regions', complete, {
          vnetConnectivity: { policy: { allowedLocations: ['westeurope'] } },
        })
      ).join('\n'),
    ).toMatch(/northeurope/);
  });
});
