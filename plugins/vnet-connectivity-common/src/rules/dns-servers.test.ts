import { testRule } from './__testUtils__/test-rule';
import { dnsServers } from './dns-servers';

const servers = (count: number) =>
  Array.from({ length: count }, (_, index) => `10.10.1.${index + 4}`);

testRule(dnsServers, {
  accepted: [
    { name: 'DNS servers of Azure' },
    {
      name: 'as many as Azure takes',
      changes: { regions: { weu: { dnsServers: servers(20) } } },
    },
  ],
  refused: [
    {
      name: 'one more',
      changes: { regions: { weu: { dnsServers: servers(21) } } },
      path: 'regions.weu.dnsServers',
      message: 'has 21 DNS servers; Azure takes 20',
    },
    {
      name: 'a name',
      changes: { regions: { weu: { dnsServers: ['dns.contoso.com'] } } },
      path: 'regions.weu.dnsServers[0]',
      message: '"dns.contoso.com" of region weu is no IPv4 address',
    },
    {
      name: 'one of them twice',
      changes: {
        regions: { weu: { dnsServers: ['10.10.1.4', '10.10.1.4'] } },
      },
      path: 'regions.weu.dnsServers[1]',
      message: 'is there twice',
      fix: 'Name 10.10.1.4 once',
    },
  ],
});
