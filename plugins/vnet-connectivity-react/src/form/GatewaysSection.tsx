import Typography from '@material-ui/core/Typography';
import type {
  GatewaysForm,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import { asRecord, viaOfForm } from 'backstage-plugin-vnet-connectivity-common';
import { useTexts } from '../texts/components';
import { FieldHeading } from './FieldHeading';
import { ExpressRoutePart } from './gateways/ExpressRoutePart';
import { HubPart } from './gateways/HubPart';
import type { PartProps } from './gateways/part';
import { VpnPart } from './gateways/VpnPart';
import { IpsecPolicyFields } from './IpsecPolicyFields';
import { Toggle } from './Toggle';
import type { SectionProps } from './types';
import { reasonAgainstSwitching, useRefusals } from './useFormOptions';

/** Size and behaviour of the gateways that there are. @public */
export function GatewaysSection({
  form,
  findings,
  topology,
  options,
  onChange,
}: SectionProps<GatewaysForm>) {
  const t = useTexts();
  const routeServer = useRefusals(form, 'gateways.routeServer', options);
  const value = asRecord(form.gateways);
  const hubs = topology?.virtualWan?.hubs ?? [];
  const hasVpn = (topology?.vpnGateways ?? []).length > 0;
  const hasExpressRoute = (topology?.expressRouteGateways ?? []).length > 0;
  const vpnHubs = hubs.filter(({ vpnGateway }) => vpnGateway);
  const expressRouteHubs = hubs.filter(
    ({ expressRouteGateway }) => expressRouteGateway,
  );
  if (
    !topology ||
    !(
      hasVpn ||
      hasExpressRoute ||
      vpnHubs.length > 0 ||
      expressRouteHubs.length > 0
    )
  ) {
    return (
      <div>
        <FieldHeading title={t('gateways.label')} />
        <Typography variant="body2">
          {t(
            topology && viaOfForm(form) === 'none'
              ? 'gateways.none'
              : 'gateways.later',
          )}
        </Typography>
      </div>
    );
  }
  const hasRouteServer = value.routeServer === true;
  const part: PartProps = {
    form,
    options,
    value,
    topology,
    findings,
    onChange: (section, changed) =>
      onChange({
        ...value,
        [section]: defined({ ...asRecord(value[section]), ...changed }),
      } as GatewaysForm),
  };
  return (
    <>
      {hasVpn && <VpnPart {...part} />}
      {vpnHubs.length > 0 && (
        <HubPart {...part} kind="vpn" hubs={vpnHubs.map(hub => hub.region)} />
      )}
      {(hasVpn || vpnHubs.length > 0) && (
        <IpsecPolicyFields
          value={asRecord(value.vpn).ipsecPolicy}
          findings={findings}
          onChange={ipsecPolicy => part.onChange('vpn', { ipsecPolicy })}
        />
      )}
      {hasExpressRoute && <ExpressRoutePart {...part} />}
      {expressRouteHubs.length > 0 && (
        <HubPart
          {...part}
          kind="expressRoute"
          hubs={expressRouteHubs.map(hub => hub.region)}
        />
      )}
      {(hasRouteServer || hasTwoSides(topology)) && (
        <Toggle
          label={t('gateways.routeServer')}
          help={t('gateways.routeServerHelp')}
          value={hasRouteServer}
          disabledReason={reasonAgainstSwitching(hasRouteServer, routeServer)}
          onChange={checked =>
            onChange(
              defined({
                ...value,
                routeServer: checked || undefined,
              }) as GatewaysForm,
            )
          }
        />
      )}
    </>
  );
}

/** True if a Route Server could pass routes on: between two gateways of a network, or to an appliance. */
function hasTwoSides({
  vpnGateways,
  expressRouteGateways,
  networkVirtualAppliances,
}: Topology): boolean {
  const vpn = new Set(vpnGateways.map(({ region }) => region));
  return (
    expressRouteGateways.some(({ region }) => vpn.has(region)) ||
    networkVirtualAppliances.some(({ asn }) => asn !== undefined)
  );
}

/** A copy without the keys that have no value. */
function defined(
  value: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).filter(([, entry]) => entry !== undefined),
  );
}
