import { vpnGatewayCreation } from '../../azure';
import type { PlannedSpec, Topology } from '../../topology';

/** Instructions for those who set up the sites. */
export function onPremisesSetup(
  topology: Topology,
  { iac }: PlannedSpec['delivery'],
): string[] {
  const { siteConnections, name, virtualWan } = topology;
  if (siteConnections.length === 0) return [];
  const regions = [...new Set(siteConnections.map(({ region }) => region))];
  const show = virtualWan
    ? `az network vpn-gateway show --resource-group rg-${name} --name vpng-${name}-${regions[0]}`
    : `az network vnet-gateway show --resource-group rg-${name}-${regions[0]} --name vgw-${name}-${regions[0]}`;
  const addresses = iac.includes('terraform')
    ? '`terraform output`'
    : `\`${show}\``;
  const policy = iac.includes('terraform') ? '`ipsec_policy`' : '`ipsecPolicy`';
  const bgp = siteConnections.some(connection => connection.bgp);
  return [
    '## The on-premises side',
    '',
    `After the first run (creating a gateway takes ${
      vpnGatewayCreation.minutes
    } minutes or more), ${addresses} shows the public addresses${
      bgp ? ', the ASN and the BGP addresses' : ''
    } that the devices connect to. Each device needs a tunnel to every public address${
      regions.length > 1 ? ' of every region' : ''
    }, with IKEv2, the pre-shared key and the IPsec policy of ${policy}.`,
    ...(topology.onPremises.backup === 'vpn'
      ? [
          'The devices must prefer what they learn over ExpressRoute, by a higher local preference, so that the tunnels carry traffic only when the circuit has failed.',
        ]
      : []),
    '',
  ];
}
