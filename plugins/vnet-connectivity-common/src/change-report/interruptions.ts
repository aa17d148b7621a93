import { vpnGatewaySkuUpgrade } from '../azure';
import type { PlannedResource } from './resource-changes';

/** The time for which a resource carries no traffic during its change. */
export interface Interruption {
  /** Documented upper bound; null where none is documented. */
  readonly minutes: number | null;
  readonly because: string;
}

/** Arguments with whose change the resource stops for a while, by type. */
const interrupting: Readonly<
  Record<string, Readonly<Record<string, Interruption>>>
> = {
  azurerm_virtual_network_gateway: {
    sku: {
      minutes: vpnGatewaySkuUpgrade.minutes,
      because: `the gateway gets another size, with a downtime of approximately ${vpnGatewaySkuUpgrade.minutes} minutes`,
    },
    bgp_enabled: tunnelsAnew('BGP of the gateway is switched'),
    bgp_settings: tunnelsAnew('the BGP settings of the gateway change'),
    'bgp_settings.asn': tunnelsAnew('the ASN of the gateway changes'),
  },
  azurerm_virtual_network_gateway_connection: {
    bgp_enabled: tunnelsAnew('BGP of the connection is switched'),
    ipsec_policy: tunnelsAnew('the connection gets another IPsec policy'),
    shared_key: tunnelsAnew('the connection gets another key'),
    local_network_gateway_id: tunnelsAnew('the connection gets another site'),
  },
  azurerm_local_network_gateway: {
    gateway_address: tunnelsAnew('the device has another address'),
    gateway_fqdn: tunnelsAnew('the device has another name'),
    bgp_settings: tunnelsAnew('the BGP settings of the device change'),
  },
  azurerm_vpn_gateway_connection: {
    vpn_link: tunnelsAnew('the links of the connection change'),
  },
  azurerm_vpn_site: {
    link: tunnelsAnew('the links of the site change'),
  },
};

function tunnelsAnew(what: string): Interruption {
  return {
    minutes: null,
    because: `${what}, so that the tunnels are built anew; no duration is documented`,
  };
}

/** The interruption by the change of a resource; undefined where it carries traffic on. */
export function interruptionOf({
  type,
  action,
  changed,
}: PlannedResource): Interruption | undefined {
  switch (action) {
    case 'delete':
      return { minutes: null, because: 'it is deleted' };
    case 'replace':
      return {
        minutes: null,
        because:
          'it is deleted and created anew; no upper bound of the time is documented',
      };
    case 'update':
      return longest(
        changed.flatMap(({ path }) => {
          const ofType = interrupting[type] ?? {};
          return ofType[path] ?? ofType[path.split('.')[0]] ?? [];
        }),
      );
    default:
      return undefined;
  }
}

/** The one without a bound, or else the longest. */
export function longest(
  all: readonly Interruption[],
): Interruption | undefined {
  return (
    all.find(({ minutes }) => minutes === null) ??
    [...all].sort((a, b) => Number(b.minutes) - Number(a.minutes))[0]
  );
}
