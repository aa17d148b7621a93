import type { ExpressRouteGatewaySku } from 'backstage-plugin-vnet-connectivity-common';
import {
  asNumber,
  asRecord,
  asText,
  expressRouteGatewayPriceSource,
  expressRouteGatewaySkus,
  findExpressRouteGatewaySku,
  gatewayDefaults,
} from 'backstage-plugin-vnet-connectivity-common';
import { fieldMessages } from '../../components/findingsAt';
import { formatBandwidth } from '../../components/FigureDetails/formatFigureValue';
import { NumberField } from '../../components/NumberField';
import type { Translate } from '../../texts/components';
import { useTexts } from '../../texts/components';
import { FieldHeading } from '../FieldHeading';
import { Select } from '../Select';
import { reasonAgainst, useRefusals } from '../useFormOptions';
import type { PartProps } from './part';
import { Cost, regionNames, usePartStyles } from './part';

/** The ExpressRoute gateways of virtual networks. */
export function ExpressRoutePart({
  form,
  options,
  value,
  topology,
  findings,
  onChange,
}: PartProps) {
  const t = useTexts();
  const classes = usePartStyles();
  const gateways = topology.expressRouteGateways;
  const refusals = useRefusals(form, 'gateways.expressRoute.sku', options);
  const expressRoute = asRecord(value.expressRoute);
  const name = asText(expressRoute.sku) || gatewayDefaults.expressRoute.sku;
  const sku = findExpressRouteGatewaySku(name);
  const problems = fieldMessages(findings, ['gateways', 'expressRoute', 'sku']);
  return (
    <div className={classes.part}>
      <FieldHeading
        title={t('gateways.expressRoute')}
        description={t('gateways.summary', {
          count: gateways.length,
          regions: regionNames(gateways.map(({ region }) => region)),
        })}
      />
      <Select
        label={t('gateways.expressRouteSku')}
        value={name}
        options={expressRouteGatewaySkus.map(offered => ({
          value: offered.name,
          label: describeExpressRouteSku(t, offered),
          disabledReason: reasonAgainst(offered.name, name, refusals),
        }))}
        error={problems.error}
        helperText={problems.message ?? t('gateways.expressRouteSkuHelp')}
        onChange={chosen => onChange('expressRoute', { sku: chosen })}
      />
      <Cost
        hourlyUsd={sku?.hourlyUsd}
        count={gateways.length}
        source={expressRouteGatewayPriceSource}
      />
      {sku?.maxScaleUnits !== undefined && (
        <div className={classes.numbers}>
          {(['minScaleUnits', 'maxScaleUnits'] as const).map(field => {
            const { error, message } = fieldMessages(findings, [
              'gateways',
              'expressRoute',
              field,
            ]);
            return (
              <NumberField
                key={field}
                label={t(`gateways.${field}`)}
                value={asNumber(expressRoute[field])}
                error={error}
                helperText={
                  message ??
                  t(`gateways.${field}Help`, {
                    most: sku.maxScaleUnits ?? 0,
                  })
                }
                onChange={units => onChange('expressRoute', { [field]: units })}
              />
            );
          })}
        </div>
      )}
    </div>
  );
}

function describeExpressRouteSku(
  t: Translate,
  { name, mbps, circuits, maxScaleUnits }: ExpressRouteGatewaySku,
): string {
  return t(
    maxScaleUnits === undefined
      ? 'gateways.expressRouteOption'
      : 'gateways.expressRouteScaleOption',
    {
      name,
      throughput: formatBandwidth(mbps),
      circuits: Math.max(...circuits.map(({ most }) => most)),
      most: maxScaleUnits ?? 1,
    },
  );
}
