import { buildTopology, planSpec } from '../../topology';
import { parseSpec } from '../../spec';
import { specWith } from '../../rules/__testUtils__/spec';
import type { SpecChanges } from '../../rules/__testUtils__/spec';
import { twoSpokes, vpnTo } from '../../rules/__testUtils__/spec';
import { decisionRecord } from './decision-record';
import { studyFailures } from './failures';
import { readme } from './readme';
import { routesPage } from './routes';
import { sampleNetworkOf } from './sample';
import { workloadsPage } from './workloads';

function pagesOf(changes: SpecChanges) {
  const topology = buildTopology(planSpec(parseSpec(specWith(changes)).spec!));
  const sample = sampleNetworkOf(topology);
  return {
    readme: readme(topology, {
      delivery: {
        iac: ['terraform'],
        ci: 'none',
        protection: 'gateways-and-circuits',
      },
      hasRoutingCases: true,
      carriesChecker: true,
    }),
    record: decisionRecord(topology, [], studyFailures(sample)),
    routes: routesPage(sample),
    workloads: workloadsPage(topology),
  };
}

const subnets = {
  regions: {
    weu: { subnets: { app: '10.10.1.0/24' } },
    neu: { subnets: { app: '10.20.1.0/24' } },
  },
};
const natGateways = { virtualNetworks: { natGateway: 'StandardV2' } };
const encrypted = { virtualNetworks: { encryption: 'AllowUnencrypted' } };

describe('the way to the internet', () => {
  it('is missing where nobody asked for one, and no page says otherwise', () => {
    const { readme: front, record, routes, workloads } = pagesOf(subnets);
    for (const page of [front, record, workloads]) {
      expect(page).toMatch(
        /subnets of weu and neu have no way to the internet/,
      );
    }
    expect(routes.match(/0\.0\.0\.0\/0 .*/g)).toEqual([
      expect.stringContaining('no way out without an explicit outbound method'),
      expect.stringContaining('no way out without an explicit outbound method'),
    ]);
  });

  it('is a NAT gateway where there is one', () => {
    const {
      readme: front,
      record,
      routes,
    } = pagesOf({
      ...subnets,
      ...natGateways,
    });
    for (const page of [front, record]) {
      expect(page).toContain('2 NAT gateways (StandardV2)');
      expect(page).not.toContain('no way to the internet');
    }
    expect(routes.match(/Internet – through the NAT gateway/g)).toHaveLength(2);
  });

  it('is the firewall where the default route leads to it', () => {
    const { record, routes } = pagesOf({
      ...twoSpokes,
      inspection: { via: 'azure-firewall' },
    });
    expect(record).toMatch(
      /The default route of app and data leads to the firewall/,
    );
    expect(record).toMatch(/subnets of weu and neu have no way/);
    // The firewall itself leaves by its own address.
    expect(routes).toMatch(
      /## weu\/AzureFirewallSubnet[^#]*0\.0\.0\.0\/0 +\| Internet +\|/,
    );
  });
});

describe('encryption between machines', () => {
  it('is said where it is on, with what it needs and where it ends', () => {
    const { record, workloads } = pagesOf(encrypted);
    for (const page of [record, workloads]) {
      expect(page).toContain('encryption is on in every network');
      expect(page).toContain('stopped and started once');
      expect(page).toMatch(/Not encrypted is .*ExpressRoute gateways/);
    }
    expect(record).not.toContain('is an option of the virtual network');
  });

  it('is an option where it is off', () => {
    const { record, workloads } = pagesOf({});
    expect(record).toContain('is an option of the virtual network');
    expect(workloads).not.toContain('Encryption between machines');
  });
});

describe('what workloads need to know', () => {
  it('is about what the network has', () => {
    const alone = pagesOf({}).workloads;
    const connected = pagesOf({ ...vpnTo(), ...encrypted }).workloads;
    expect(alone).not.toMatch(/MSS|168\.63\.129\.16|Forced tunnelling/);
    expect(connected).toMatch(/limit TCP segments to 1350 bytes/);
    expect(connected).toContain('168.63.129.16');
    expect(connected).toContain('Forced tunnelling');
    expect(connected).toContain(
      'Azure DNS Private Resolver does not work in a network with encryption',
    );
    for (const page of [alone, connected]) {
      expect(page).toContain('IPv6: everything here is IPv4');
      expect(page).toContain('the tag VirtualNetwork stands for more');
      expect(page).toContain('Point-to-site VPN');
      expect(page).toContain('Networks of another tenant');
    }
  });
});
