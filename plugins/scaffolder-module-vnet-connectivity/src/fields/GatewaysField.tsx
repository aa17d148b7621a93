import FormControlLabel from '@material-ui/core/FormControlLabel';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import type { VpnGatewaySku } from 'backstage-plugin-vnet-connectivity-common';
import {
  findVpnGatewaySku,
  gatewayDefaults,
  vpnGatewayCreationMinutes,
  vpnGatewayPriceSource,
  vpnGatewaySkus,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  fieldMessages,
  LabelledTextField,
} from 'backstage-plugin-vnet-connectivity-react';
import { useDesignOptions } from '../form/designOptions';
import type { GatewaysValue } from '../form/formData';
import { asRecord, asText } from '../form/formData';
import { useFormDesign } from '../form/useFormDesign';
import { validateSection } from '../form/validation';
import { text } from '../texts';
import { FieldHeading } from './FieldHeading';
import { SectionFindings } from './SectionFindings';
import { FieldRoot } from './FieldRoot';
import type { FieldDefinition, FieldProps } from './types';
import { formOf } from './types';

type VpnValue = NonNullable<GatewaysValue['vpn']>;

const useStyles = makeStyles(theme => ({
  select: { maxWidth: 560 },
  helper: { margin: theme.spacing(0, 0, 0, 6) },
}));

const hoursPerMonth = 730;

function GatewaysField(props: FieldProps<GatewaysValue>) {
  const classes = useStyles();
  const { formData, onChange } = props;
  const form = formOf(props);
  const { policy } = useDesignOptions();
  const { findings, topology } = useFormDesign(form);
  const gateways = topology?.vpnGateways ?? [];
  const vpn = asRecord(asRecord(formData).vpn);
  const value = {
    sku: asText(vpn.sku) || gatewayDefaults.vpn.sku,
    activeActive: vpn.activeActive ?? gatewayDefaults.vpn.activeActive,
    bgp: vpn.bgp ?? gatewayDefaults.vpn.bgp,
  };
  const sku = findVpnGatewaySku(value.sku);
  const skuMessages = fieldMessages(findings, ['gateways', 'vpn', 'sku']);
  const change = (changed: Partial<VpnValue>) =>
    onChange({
      ...asRecord(formData),
      vpn: { ...vpn, ...changed },
    } as GatewaysValue);
  if (gateways.length === 0) {
    return (
      <div>
        <FieldHeading title={text('gateways.label')} />
        <Typography variant="body2">{text('gateways.none')}</Typography>
      </div>
    );
  }
  return (
    <FieldRoot showsProblemsLive>
      <FieldHeading
        title={text('gateways.label')}
        description={[
          text('gateways.summary', {
            count: gateways.length,
            regions: regionNames(gateways.map(({ region }) => region)),
          }),
          text('gateways.creation', vpnGatewayCreationMinutes),
        ].join(' ')}
      />
      <LabelledTextField
        className={classes.select}
        select
        fullWidth
        label={text('gateways.sku')}
        value={value.sku}
        error={skuMessages.error}
        helperText={
          skuMessages.message ??
          text('gateways.skuHelp', {
            tunnel: sku?.tunnelMbps ? throughput(sku.tunnelMbps) : '–',
          })
        }
        onChange={event => change({ sku: event.target.value })}
      >
        {offeredSkus(policy?.allowedVpnGatewaySkus, value.sku).map(offered => (
          <MenuItem key={offered.name} value={offered.name}>
            {describeSku(offered)}
          </MenuItem>
        ))}
      </LabelledTextField>
      {sku?.hourlyUsd !== undefined && (
        <Typography variant="body2" color="textSecondary">
          {text('gateways.cost', {
            count: gateways.length,
            monthly: Math.round(
              sku.hourlyUsd * hoursPerMonth * gateways.length,
            ),
          })}{' '}
          {text('gateways.costSource', {
            title: vpnGatewayPriceSource.title,
            date: vpnGatewayPriceSource.date,
          })}
        </Typography>
      )}
      <Toggle
        label={text('gateways.activeActive')}
        help={text('gateways.activeActiveHelp')}
        value={value.activeActive !== false}
        onChange={activeActive => change({ activeActive })}
      />
      <Toggle
        label={text('gateways.bgp')}
        help={text('gateways.bgpHelp')}
        value={value.bgp !== false}
        onChange={bgp => change({ bgp })}
      />
      <SectionFindings
        section="gateways"
        form={form}
        findings={findings}
        onChange={changed => onChange(changed as GatewaysValue)}
        except={({ fix, severity, path }) =>
          !fix && severity === 'error' && path === 'gateways.vpn.sku'
        }
      />
    </FieldRoot>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly help: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

function Toggle({ label, help, value, onChange }: ToggleProps) {
  const classes = useStyles();
  return (
    <div>
      <FormControlLabel
        control={
          <Switch
            color="primary"
            checked={value}
            onChange={(_, checked) => onChange(checked)}
          />
        }
        label={label}
      />
      <Typography
        className={classes.helper}
        variant="caption"
        color="textSecondary"
        component="p"
      >
        {help}
      </Typography>
    </div>
  );
}

/** What a new network may use, and what this one uses although it may not. */
function offeredSkus(
  allowed: readonly string[] | undefined,
  current: string,
): readonly VpnGatewaySku[] {
  return vpnGatewaySkus.filter(
    ({ name, creatable, fullFeatured }) =>
      name === current ||
      (creatable && fullFeatured && (!allowed || allowed.includes(name))),
  );
}

function describeSku({
  name,
  aggregateMbps,
  tunnels,
  hourlyUsd,
  creatable,
  fullFeatured,
}: VpnGatewaySku): string {
  if (!creatable || !fullFeatured) {
    return text('gateways.skuNotAvailable', { name });
  }
  return text('gateways.skuOption', {
    name,
    throughput: throughput(aggregateMbps),
    tunnels,
    price:
      hourlyUsd === undefined
        ? ''
        : text('gateways.skuPrice', { usd: hourlyUsd }),
  });
}

function throughput(mbps: number): string {
  return mbps >= 1000 ? `${mbps / 1000} Gbps` : `${mbps} Mbps`;
}

function regionNames(keys: readonly string[]): string {
  return keys.length > 6
    ? `${keys.slice(0, 6).join(', ')}, …`
    : keys.join(', ');
}

/** Size and behaviour of the gateways. */
export const gatewaysField: FieldDefinition<GatewaysValue> = {
  name: 'VnetConnectivityGateways',
  component: GatewaysField,
  validation: validateSection('gateways'),
};
