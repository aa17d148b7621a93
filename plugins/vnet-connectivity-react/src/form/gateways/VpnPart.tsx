import type { VpnGatewaySku } from 'backstage-plugin-vnet-connectivity-common';
import {
  asRecord,
  asText,
  findVpnGatewaySku,
  gatewayDefaults,
  vpnGatewayCreation,
  vpnGatewayGenerations,
  vpnGatewayPriceSource,
  vpnGatewaySkus,
} from 'backstage-plugin-vnet-connectivity-common';
import { fieldMessages } from '../../components/findingsAt';
import { formatBandwidth } from '../../components/FigureDetails/formatFigureValue';
import type { Translate } from '../../texts/components';
import { useTexts } from '../../texts/components';
import { FieldHeading } from '../FieldHeading';
import { Select } from '../Select';
import { Toggle } from '../Toggle';
import {
  reasonAgainst,
  reasonAgainstSwitching,
  useRefusals,
} from '../useFormOptions';
import type { PartProps } from './part';
import { Cost, regionNames, usePartStyles } from './part';

/** The VPN gateways of virtual networks. */
export function VpnPart({
  form,
  options,
  value,
  topology,
  findings,
  onChange,
}: PartProps) {
  const t = useTexts();
  const classes = usePartStyles();
  const refusals = {
    sku: useRefusals(form, 'gateways.vpn.sku', options),
    generation: useRefusals(form, 'gateways.vpn.generation', options),
    activeActive: useRefusals(form, 'gateways.vpn.activeActive', options),
    bgp: useRefusals(form, 'gateways.vpn.bgp', options),
  };
  const gateways = topology.vpnGateways;
  const vpn = asRecord(value.vpn);
  const name = asText(vpn.sku) || gatewayDefaults.vpn.sku;
  const sku = findVpnGatewaySku(name);
  const isActiveActive = vpn.activeActive !== false;
  const hasBgp = vpn.bgp !== false;
  const problems = fieldMessages(findings, ['gateways', 'vpn', 'sku']);
  const generations = generationsOf(name);
  const generation = asText(vpn.generation) || generations.at(-1) || '';
  const generationProblems = fieldMessages(findings, [
    'gateways',
    'vpn',
    'generation',
  ]);
  return (
    <div className={classes.part}>
      <FieldHeading
        title={t('gateways.label')}
        description={[
          t('gateways.summary', {
            count: gateways.length,
            regions: regionNames(gateways.map(({ region }) => region)),
          }),
          t('gateways.creation', { minutes: vpnGatewayCreation.minutes }),
        ].join(' ')}
      />
      <Select
        label={t('gateways.sku')}
        value={name}
        options={vpnGatewaySkus.map(offered => ({
          value: offered.name,
          label: describeSku(t, offered),
          disabledReason: reasonAgainst(offered.name, name, refusals.sku),
        }))}
        error={problems.error}
        helperText={
          problems.message ??
          t('gateways.skuHelp', {
            tunnel: sku?.tunnelMbps ? formatBandwidth(sku.tunnelMbps) : '–',
          })
        }
        onChange={chosen =>
          onChange('vpn', {
            sku: chosen,
            // It stays where the new size has it.
            generation: generationsOf(chosen).find(
              each => each === vpn.generation,
            ),
          })
        }
      />
      {generations.length > 0 && (
        <Select
          label={t('gateways.generation')}
          value={generation}
          options={vpnGatewayGenerations.map(each => ({
            value: each,
            label: each,
            disabledReason: reasonAgainst(
              each,
              generation,
              refusals.generation,
            ),
          }))}
          error={generationProblems.error}
          helperText={
            generationProblems.message ?? t('gateways.generationHelp')
          }
          onChange={chosen => onChange('vpn', { generation: chosen })}
        />
      )}
      <Cost
        hourlyUsd={sku?.hourlyUsd}
        count={gateways.length}
        source={vpnGatewayPriceSource}
      />
      <Toggle
        label={t('gateways.activeActive')}
        help={t('gateways.activeActiveHelp')}
        value={isActiveActive}
        disabledReason={reasonAgainstSwitching(
          isActiveActive,
          refusals.activeActive,
        )}
        onChange={activeActive => onChange('vpn', { activeActive })}
      />
      <Toggle
        label={t('gateways.bgp')}
        help={t('gateways.bgpHelp')}
        value={hasBgp}
        disabledReason={reasonAgainstSwitching(hasBgp, refusals.bgp)}
        onChange={bgp => onChange('vpn', { bgp })}
      />
    </div>
  );
}

/** The generations in which a size exists, the newest last. */
function generationsOf(sku: string): readonly string[] {
  const { generations = [] } = findVpnGatewaySku(sku) ?? {};
  return generations.map(each => `Generation${each}`);
}

function describeSku(
  t: Translate,
  { name, aggregateMbps, tunnels, hourlyUsd }: VpnGatewaySku,
): string {
  return t('gateways.skuOption', {
    name,
    throughput: formatBandwidth(aggregateMbps),
    tunnels,
    price:
      hourlyUsd === undefined ? '' : t('gateways.skuPrice', { usd: hourlyUsd }),
  });
}
