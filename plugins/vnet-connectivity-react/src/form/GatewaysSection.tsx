import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  DesignOptions,
  ExpressRouteGatewaySku,
  Finding,
  GatewaysForm,
  NetworkForm,
  Topology,
  VpnGatewaySku,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  asNumber,
  asRecord,
  asText,
  expressRouteGatewayPriceSource,
  expressRouteGatewaySkus,
  findExpressRouteGatewaySku,
  findVpnGatewaySku,
  gatewayDefaults,
  virtualHubGateways,
  vpnGatewayCreation,
  vpnGatewayPriceSource,
  vpnGatewaySkus,
} from 'backstage-plugin-vnet-connectivity-common';
import { fieldMessages } from '../components/findingsAt';
import { formatBandwidth } from '../components/FigureDetails/formatFigureValue';
import { NumberField } from '../components/NumberField';
import type { Translate } from '../texts/components';
import { useTexts } from '../texts/components';
import { FieldHeading } from './FieldHeading';
import { IpsecPolicyFields } from './IpsecPolicyFields';
import { Select } from './Select';
import { Toggle } from './Toggle';
import type { SectionProps } from './types';
import {
  reasonAgainst,
  reasonAgainstSwitching,
  useRefusals,
} from './useFormOptions';

type Section = 'vpn' | 'expressRoute' | 'virtualHub';

const useStyles = makeStyles(theme => ({
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  numbers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: theme.spacing(2),
    maxWidth: 560,
  },
}));

const hoursPerMonth = 730;

/** What the parts of the field have in common. */
interface PartProps {
  readonly form: NetworkForm;
  readonly options: DesignOptions;
  readonly value: Readonly<Record<string, unknown>>;
  readonly topology: Topology;
  readonly findings: readonly Finding[];
  /** Writes settings of a section; undefined removes one. */
  readonly onChange: (
    section: Section,
    changed: Readonly<Record<string, unknown>>,
  ) => void;
}

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
        <Typography variant="body2">{t('gateways.none')}</Typography>
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

/** Whether a Route Server could pass routes on: between two gateways of a network, or to an appliance. */
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

function VpnPart({
  form,
  options,
  value,
  topology,
  findings,
  onChange,
}: PartProps) {
  const t = useTexts();
  const classes = useStyles();
  const refusals = {
    sku: useRefusals(form, 'gateways.vpn.sku', options),
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
        onChange={chosen => onChange('vpn', { sku: chosen })}
      />
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

function ExpressRoutePart({
  form,
  options,
  value,
  topology,
  findings,
  onChange,
}: PartProps) {
  const t = useTexts();
  const classes = useStyles();
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

interface HubPartProps extends PartProps {
  readonly kind: 'vpn' | 'expressRoute';
  /** Keys of the regions whose hub has the gateway. */
  readonly hubs: readonly string[];
}

/** The gateways of one kind in virtual hubs, which have no SKU. */
function HubPart({ kind, hubs, value, findings, onChange }: HubPartProps) {
  const t = useTexts();
  const classes = useStyles();
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

interface CostProps {
  /** Absent where no price is known. */
  readonly hourlyUsd: number | undefined;
  readonly count: number;
  readonly source: { readonly title: string; readonly date: string };
}

function Cost({ hourlyUsd, count, source }: CostProps) {
  const t = useTexts();
  if (hourlyUsd === undefined) return null;
  return (
    <Typography variant="body2" color="textSecondary">
      {t('gateways.cost', {
        count,
        monthly: Math.round(hourlyUsd * hoursPerMonth * count),
      })}{' '}
      {t('gateways.costSource', source)}
    </Typography>
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

function regionNames(keys: readonly string[]): string {
  return keys.length > 6
    ? `${keys.slice(0, 6).join(', ')}, …`
    : keys.join(', ');
}
