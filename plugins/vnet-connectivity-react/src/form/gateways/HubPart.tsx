import {
  asNumber,
  asRecord,
  virtualHubGateways,
} from 'backstage-plugin-vnet-connectivity-common';
import { fieldMessages } from '../../components/findingsAt';
import { formatBandwidth } from '../../components/FigureDetails/formatFigureValue';
import { NumberField } from '../../components/NumberField';
import { useTexts } from '../../texts/components';
import { FieldHeading } from '../FieldHeading';
import type { PartProps } from './part';
import { regionNames, usePartStyles } from './part';

interface HubPartProps extends PartProps {
  readonly kind: 'vpn' | 'expressRoute';
  /** Keys of the regions whose hub has the gateway. */
  readonly hubs: readonly string[];
}

/** The gateways of one kind in virtual hubs, which have no SKU. */
export function HubPart({
  kind,
  hubs,
  value,
  findings,
  onChange,
}: HubPartProps) {
  const t = useTexts();
  const classes = usePartStyles();
  const field = `${kind}ScaleUnits` as const;
  const { mbps, maxScaleUnits } = virtualHubGateways[kind];
  const { error, message } = fieldMessages(findings, [
    'gateways',
    'virtualHub',
    field,
  ]);
  return (
    <div className={classes.part}>
      <FieldHeading
        title={t(kind === 'vpn' ? 'gateways.label' : 'gateways.expressRoute')}
        description={t('gateways.inHubs', {
          count: hubs.length,
          regions: regionNames(hubs),
        })}
      />
      <div className={classes.numbers}>
        <NumberField
          label={t(`gateways.${field}`)}
          value={asNumber(asRecord(value.virtualHub)[field])}
          error={error}
          helperText={
            message ??
            t('gateways.scaleUnitsHelp', {
              throughput: formatBandwidth(mbps),
              most: maxScaleUnits,
            })
          }
          onChange={units => onChange('virtualHub', { [field]: units })}
        />
      </div>
    </div>
  );
}
