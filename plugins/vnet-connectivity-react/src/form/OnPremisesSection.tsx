import { makeStyles } from '@material-ui/core/styles';
import type {
  DesignOptions,
  NetworkForm,
  OnPremisesForm,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  asRecord,
  distancesToSites,
  formOptions,
  recordsOf,
  regionsOf,
  suggestGatewayRegion,
  viaOfForm,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Choice } from '../components/ChoiceCards/ChoiceCards';
import type { Sites } from '../components/SitesEditor/SitesEditor';
import { ChoiceCards } from '../components/ChoiceCards/ChoiceCards';
import { fieldMessages } from '../components/findingsAt';
import { SitesEditor } from '../components/SitesEditor/SitesEditor';
import { useEffect, useMemo, useState } from 'react';
import { isSuggested, placementOf, withGatewayRegion } from './gatewayRegion';
import type { Translate } from '../texts/components';
import { useTexts } from '../texts/components';
import { FieldHeading } from './FieldHeading';
import type { SectionProps } from './types';
import type { Refusals } from './useFormOptions';
import { reasonAgainst, useRefusals, withReasons } from './useFormOptions';
import { RegionSelect } from './RegionSelect';
import { Toggle } from './Toggle';

type Gateways = NonNullable<OnPremisesForm['gateways']>;
/** The answer that a card stands for: `via` and, for VPN, `gateways` in one. */
type Way = 'none' | Gateways | 'expressroute';

const useStyles = makeStyles({
  select: { maxWidth: 420 },
});

/** The section for the connection of on-premises. @public */
export function OnPremisesSection({
  form,
  findings,
  options,
  writesSuggestion = false,
  onChange,
}: SectionProps<OnPremisesForm> & {
  /**
   * True if the region that is only suggested for a shared gateway is written as soon as it is another one, such as after the
   * hub was chosen in another field. Left out: it is written with the next change here.
   */
  readonly writesSuggestion?: boolean;
}) {
  const t = useTexts();
  const classes = useStyles();
  const value = asRecord(form.onPremises);
  const via = viaOfForm(form);
  const gateways: Gateways =
    value.gateways === 'transit' ? 'transit' : 'per-region';
  const hasBackup = via === 'expressroute' && value.backup === 'vpn';
  const overVpn = useMemo(
    () => ({
      ...form,
      onPremises: { ...asRecord(form.onPremises), via: 'vpn' },
    }),
    [form],
  );
  const refusals = {
    via: useRefusals(form, 'onPremises.via', options),
    vpnGateways: useRefusals(overVpn, 'onPremises.gateways', options),
    gateways: useRefusals(form, 'onPremises.gateways', options),
    backup: useRefusals(form, 'onPremises.backup', options),
  };
  const refusalOfWay: Refusals = way =>
    way === 'per-region' || way === 'transit'
      ? refusals.via('vpn') ?? refusals.vpnGateways(way)
      : refusals.via(way);
  const region = fieldMessages(findings, ['onPremises', 'gatewayRegion']);

  // What belongs to another way stays in the form, for whoever comes back to it.
  const held = { ...value, via } as OnPremisesForm;
  const [followsSites, setFollowsSites] = useState(() =>
    isSuggested(form, held),
  );
  const follows = followsSites && held.gatewayRegionChosen !== true;
  const change = (changed: Partial<OnPremisesForm>) =>
    onChange(withGatewayRegion(form, { ...held, ...changed }, follows));
  const current = withGatewayRegion(form, held, follows);
  const { gatewayRegion } = current;
  const isBehind =
    writesSuggestion && via !== 'none' && gatewayRegion !== value.gatewayRegion;
  useEffect(() => {
    if (isBehind) onChange(current);
  });
  const chosenWay: Way = via === 'vpn' ? gateways : via;
  const choose = (way: Way) => {
    if (way === 'none') change({ via: way });
    else if (way !== 'expressroute') change({ via: 'vpn', gateways: way });
    else {
      change({
        via: way,
        gateways:
          gateways === 'transit' && refusesTransit(form, options)
            ? 'per-region'
            : gateways,
      });
    }
  };
  return (
    <>
      <ChoiceCards<Way>
        label={t('onPremises.label')}
        choices={withReasons(choices(t), chosenWay, refusalOfWay)}
        value={chosenWay}
        onChange={choose}
      />
      {via === 'expressroute' && (
        <ChoiceCards<Gateways>
          label={t('onPremises.expressroute.gateways')}
          choices={withReasons(
            expressRouteChoices(t),
            gateways,
            refusals.gateways,
          )}
          value={gateways}
          onChange={chosen => change({ gateways: chosen })}
        />
      )}
      {via !== 'none' && gateways === 'transit' && (
        <div className={classes.select}>
          <RegionSelect
            label={t('onPremises.gatewayRegion')}
            helperText={
              region.message ??
              [t('onPremises.gatewayRegionHelp'), whyThere(t, form, current)]
                .filter(Boolean)
                .join(' ')
            }
            error={region.error}
            regions={regionsOf(form)}
            value={gatewayRegion}
            onChange={key => {
              setFollowsSites(false);
              onChange({
                ...held,
                gatewayRegion: key,
                gatewayRegionChosen: true,
              } as OnPremisesForm);
            }}
          />
        </div>
      )}
      {via === 'expressroute' && (
        <Toggle
          label={t('onPremises.backup')}
          help={t('onPremises.backupHelp')}
          value={hasBackup}
          disabledReason={reasonAgainst(
            hasBackup ? undefined : 'vpn',
            hasBackup ? 'vpn' : undefined,
            refusals.backup,
          )}
          onChange={checked => {
            if (checked) change({ backup: 'vpn' });
            else {
              const { backup: _, ...rest } = value;
              onChange({ ...rest, via } as OnPremisesForm);
            }
          }}
        />
      )}
      {via !== 'none' && (
        <div>
          <FieldHeading
            title={t('onPremises.sites')}
            description={t('onPremises.sitesHelp')}
          />
          <SitesEditor
            sites={recordsOf(value.sites) as Sites}
            findings={findings}
            withDevices={via === 'vpn' || hasBackup}
            // What is still missing in a site is for the rules to report.
            onChange={sites =>
              change({ sites: sites as OnPremisesForm['sites'] })
            }
          />
        </div>
      )}
    </>
  );
}

/** True if the regions cannot use the ExpressRoute gateway of one of them. */
function refusesTransit(form: NetworkForm, options: DesignOptions): boolean {
  return formOptions(
    {
      ...form,
      onPremises: { ...asRecord(form.onPremises), via: 'expressroute' },
    },
    'onPremises.gateways',
    options,
  ).some(({ value, refusal }) => value === 'transit' && refusal);
}

/** The reason for the region of the gateway where nobody has chosen it. */
function whyThere(
  t: Translate,
  form: NetworkForm,
  onPremises: OnPremisesForm,
): string {
  const placement = placementOf(form, onPremises);
  const suggested = suggestGatewayRegion(placement);
  return suggested
    ? t(`onPremises.gatewayRegionBecause.${suggested.because}`, {
        distances: distancesToSites(placement, suggested.region) ?? '',
      })
    : '';
}

function expressRouteChoices(t: Translate): Choice<Gateways>[] {
  return [
    {
      value: 'per-region',
      title: t('onPremises.expressroute.perRegion.title'),
      summary: t('onPremises.expressroute.perRegion.summary'),
      badge: { kind: 'good', label: t('onPremises.perRegion.badge') },
      gains: [t('onPremises.perRegion.gain1')],
      losses: [t('onPremises.perRegion.loss1')],
    },
    {
      value: 'transit',
      title: t('onPremises.expressroute.transit.title'),
      summary: t('onPremises.expressroute.transit.summary'),
      badge: { kind: 'warning', label: t('onPremises.transit.badge') },
      gains: [t('onPremises.expressroute.transit.gain')],
      losses: [t('onPremises.transit.loss1')],
    },
  ];
}

function choices(t: Translate): Choice<Way>[] {
  return [
    {
      value: 'none',
      title: t('onPremises.none.title'),
      summary: t('onPremises.none.summary'),
    },
    {
      value: 'per-region',
      title: t('onPremises.perRegion.title'),
      summary: t('onPremises.perRegion.summary'),
      badge: { kind: 'good', label: t('onPremises.perRegion.badge') },
      gains: [t('onPremises.perRegion.gain1'), t('onPremises.perRegion.gain2')],
      losses: [
        t('onPremises.perRegion.loss1'),
        t('onPremises.perRegion.loss2'),
      ],
    },
    {
      value: 'transit',
      title: t('onPremises.transit.title'),
      summary: `${t('onPremises.transit.summary')} ${t(
        'onPremises.transit.right',
      )}`,
      badge: { kind: 'warning', label: t('onPremises.transit.badge') },
      gains: [t('onPremises.transit.gain1')],
      losses: [t('onPremises.transit.loss1'), t('onPremises.transit.loss2')],
    },
    {
      value: 'expressroute',
      title: t('onPremises.expressroute.title'),
      summary: t('onPremises.expressroute.summary'),
      gains: [t('onPremises.expressroute.gain1')],
      losses: [t('onPremises.expressroute.loss1')],
    },
  ];
}
