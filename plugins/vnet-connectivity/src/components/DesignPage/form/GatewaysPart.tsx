import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import {
  expressRouteGatewaySkus,
  gatewayDefaults,
  vpnGatewaySkus,
  withFormSection,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  fieldMessages,
  formatBandwidth,
} from 'backstage-plugin-vnet-connectivity-react';
import { vnetConnectivityDesignTranslationRef } from '../translation';
import { SelectField, SwitchField } from './fields';
import { sectionOf, textOf } from './specData';
import type { PartProps } from './types';

/** Size and behaviour of the gateways that there are. */
export function GatewaysPart({
  document,
  values,
  findings,
  topology,
  options,
  onChange,
}: PartProps) {
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const { gateways } = values;
  const vpn = sectionOf(gateways.vpn);
  const expressRoute = sectionOf(gateways.expressRoute);
  const hasVpn = (topology?.vpnGateways ?? []).length > 0;
  const hasExpressRoute = (topology?.expressRouteGateways ?? []).length > 0;
  const vpnSku = textOf(vpn.sku) || gatewayDefaults.vpn.sku;
  const allowed = options.policy?.allowedVpnGatewaySkus;
  const vpnProblem = fieldMessages(findings, ['gateways', 'vpn', 'sku']);
  const change = (
    kind: 'vpn' | 'expressRoute',
    changed: Readonly<Record<string, unknown>>,
  ) =>
    onChange(
      withFormSection(document, 'gateways', {
        ...gateways,
        [kind]: { ...sectionOf(gateways[kind]), ...changed },
      }),
      `gateways.${kind}`,
    );
  if (!hasVpn && !hasExpressRoute) {
    return (
      <Typography variant="body2">
        {t(
          topology?.virtualWan
            ? 'design.form.hubGateways'
            : 'design.form.noGateways',
        )}
      </Typography>
    );
  }
  return (
    <>
      {hasVpn && (
        <>
          <SelectField
            label={t('design.form.vpnSku')}
            value={vpnSku}
            options={vpnGatewaySkus
              .filter(
                ({ name, creatable, fullFeatured }) =>
                  name === vpnSku ||
                  (creatable &&
                    fullFeatured &&
                    (!allowed || allowed.includes(name))),
              )
              .map(({ name, aggregateMbps }) => ({
                value: name,
                label: `${name}, ${formatBandwidth(aggregateMbps)}`,
              }))}
            error={vpnProblem.error}
            helperText={vpnProblem.message}
            onChange={sku => change('vpn', { sku })}
          />
          <SwitchField
            label={t('design.form.activeActive')}
            value={vpn.activeActive !== false}
            onChange={activeActive => change('vpn', { activeActive })}
          />
          <SwitchField
            label={t('design.form.bgp')}
            value={vpn.bgp !== false}
            onChange={bgp => change('vpn', { bgp })}
          />
        </>
      )}
      {hasExpressRoute && (
        <SelectField
          label={t('design.form.expressRouteSku')}
          value={textOf(expressRoute.sku) || gatewayDefaults.expressRoute.sku}
          options={expressRouteGatewaySkus.map(({ name, mbps }) => ({
            value: name,
            label: `${name}, ${formatBandwidth(mbps)}`,
          }))}
          onChange={sku => change('expressRoute', { sku })}
        />
      )}
    </>
  );
}
