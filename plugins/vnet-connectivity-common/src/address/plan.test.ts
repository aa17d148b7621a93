import type { VirtualNetworkRequest } from './plan';
import { defaultAddressPools, planAddresses, readablePrefixes } from './plan';

const network: VirtualNetworkRequest = { subnets: [] };

const GatewaySubnet = { length: 27, longest: 29 };

describe('planAddresses', () => {
  it('allocates in the order of the document, around what is in use', () => {
    const plan = planAddresses(
      new Map([
        ['a', network],
        ['b', { ...network, addressSpace: ['10.1.0.0/16'] }],
        ['c', network],
      ]),
      ['10.0.0.0/17'],
    );
    expect(plan.get('a')?.addressSpace).toEqual(['10.2.0.0/16']);
    expect(plan.get('b')?.addressSpace).toEqual(['10.1.0.0/16']);
    expect(plan.get('c')?.addressSpace).toEqual(['10.3.0.0/16']);
  });

  it('goes on in the next pool and leaves out what fits nowhere', () => {
    const plan = planAddresses(
      new Map([
        ['a', network],
        ['b', network],
        ['c', network],
      ]),
      [],
      {
        pools: ['10.0.0.0/16', '172.16.0.0/16'],
        virtualNetworkPrefixLength: 16,
      },
    );
    expect([...plan.values()].map(({ addressSpace }) => addressSpace)).toEqual([
      ['10.0.0.0/16'],
      ['172.16.0.0/16'],
      undefined,
    ]);
  });

  it.each([
    ['at the end of the network', ['10.0.0.0/16'], [], '10.0.255.224/27'],
    [
      'before a subnet at the end',
      ['10.0.0.0/16'],
      ['10.0.255.0/24'],
      '10.0.254.224/27',
    ],
    [
      'in the range that has room',
      ['10.0.0.0/24', '10.1.0.0/24'],
      ['10.0.0.0/24'],
      '10.1.0.224/27',
    ],
    [
      'as /28 where there is no room for /27',
      ['10.0.0.0/27'],
      ['10.0.0.0/28'],
      '10.0.0.16/28',
    ],
    ['as /29 in a /28', ['10.0.0.0/28'], [], '10.0.0.8/29'],
    ['nowhere in a full network', ['10.0.0.0/24'], ['10.0.0.0/24'], undefined],
    ['nowhere where it would fill the network', ['10.0.0.0/29'], [], undefined],
    ['nowhere in a network that cannot be read', ['10.0.0.0'], [], undefined],
  ])('puts the GatewaySubnet %s', (_, addressSpace, subnets, gatewaySubnet) => {
    const plan = planAddresses(
      new Map([
        ['a', { addressSpace, subnets, serviceSubnets: { GatewaySubnet } }],
      ]),
      [],
    );
    expect(plan.get('a')?.serviceSubnets).toEqual(
      gatewaySubnet ? { GatewaySubnet: gatewaySubnet } : {},
    );
  });

  it('places no GatewaySubnet where no gateway is needed', () => {
    const plan = planAddresses(new Map([['a', network]]), []);
    expect(plan.get('a')).toEqual({
      addressSpace: ['10.0.0.0/16'],
      serviceSubnets: {},
    });
  });

  it('places several services beside each other, and around what is decided', () => {
    const plan = planAddresses(
      new Map([
        [
          'a',
          {
            addressSpace: ['10.0.0.0/16'],
            subnets: [],
            serviceSubnets: {
              GatewaySubnet,
              AzureFirewallSubnet: { length: 26, longest: 26 },
              RouteServerSubnet: {
                prefix: '10.0.255.128/25',
                length: 26,
                longest: 26,
              },
            },
          },
        ],
      ]),
      [],
    );
    expect(plan.get('a')?.serviceSubnets).toEqual({
      RouteServerSubnet: '10.0.255.128/25',
      GatewaySubnet: '10.0.255.96/27',
      AzureFirewallSubnet: '10.0.255.0/26',
    });
  });

  it('gives nothing to a network that exists and of which nothing is known', () => {
    const plan = planAddresses(
      new Map([
        [
          'unknown',
          {
            addressSpace: ['10.0.0.0/16'],
            subnets: [],
            serviceSubnets: { GatewaySubnet },
            exists: true,
          },
        ],
        [
          'known',
          {
            addressSpace: ['10.1.0.0/16'],
            subnets: ['10.1.255.0/24'],
            serviceSubnets: { GatewaySubnet },
            exists: true,
          },
        ],
        ['bare', { subnets: [], exists: true }],
      ]),
      [],
    );
    expect(plan.get('unknown')?.serviceSubnets).toEqual({});
    expect(plan.get('known')?.serviceSubnets).toEqual({
      GatewaySubnet: '10.1.254.224/27',
    });
    expect(plan.get('bare')?.addressSpace).toBeUndefined();
  });

  it('allocates a range of another length where one is asked for', () => {
    const plan = planAddresses(
      new Map([
        ['a', network],
        ['hub:a', { subnets: [], prefixLength: 23 }],
        ['b', network],
      ]),
      [],
    );
    expect([...plan.values()].map(({ addressSpace }) => addressSpace)).toEqual([
      ['10.0.0.0/16'],
      ['10.1.0.0/23'],
      ['10.2.0.0/16'],
    ]);
  });

  it('keeps what is written down, even where it cannot be read', () => {
    const plan = planAddresses(
      new Map([
        [
          'a',
          {
            addressSpace: ['10.0.0.0/33'],
            subnets: ['x'],
            serviceSubnets: {
              GatewaySubnet: { prefix: 'y', length: 27, longest: 29 },
            },
          },
        ],
      ]),
      ['z'],
      { ...defaultAddressPools, pools: ['p', '10.0.0.0/8'] },
    );
    expect(plan.get('a')).toEqual({
      addressSpace: ['10.0.0.0/33'],
      serviceSubnets: { GatewaySubnet: 'y' },
    });
  });
});

describe('readablePrefixes', () => {
  it('leaves out what cannot be read', () => {
    expect(readablePrefixes(['10.0.0.0/8', 'x', '10.0.0.1/8'])).toHaveLength(1);
  });
});
