import { makeStyles } from '@material-ui/core/styles';
import type { OnPremisesForm } from 'backstage-plugin-vnet-connectivity-common';
import {
  asRecord,
  distancesToSites,
  patternOfForm,
  recordsOf,
  regionsOf,
  suggestGatewayRegion,
  viaOfForm,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Choice, Sites } from 'backstage-plugin-vnet-connectivity-react';
import {
  ChoiceCards,
  fieldMessages,
  SitesEditor,
} from 'backstage-plugin-vnet-connectivity-react';
import { useEffect, useState } from 'react';
import type { FormData } from '../form/formData';
import {
  isSuggested,
  placementOf,
  withGatewayRegion,
} from '../form/gatewayRegion';
import { useDefaultValue } from '../form/useDefaultValue';
import { useSectionDesign } from '../form/useFormDesign';
import { validateSection } from '../form/validation';
import type { Translate } from '../useTexts';
import { useTexts } from '../useTexts';
import { FieldHeading } from './FieldHeading';
import { FieldRoot } from './FieldRoot';
import { patternTexts } from './patternTexts';
import { RegionSelect } from './RegionSelect';
import { SectionFindings } from './SectionFindings';
import { Toggle } from './Toggle';
import type { FieldDefinition, FieldProps } from './types';
import { formOf } from './types';

type Gateways = NonNullable<OnPremisesForm['gateways']>;
/** What the cards offer: `via` and, for VPN, `gateways` in one. */
type Way = 'none' | Gateways | 'expressroute';

const useStyles = makeStyles({
  select: { maxWidth: 420 },
});

const start: OnPremisesForm = { via: 'none' };

function OnPremisesField(props: FieldProps<OnPremisesForm>) {
  const t = useTexts();
  const classes = useStyles();
  const { formData, onChange } = props;
  const form = formOf(props);
  const { findings } = useSectionDesign('onPremises', form);
  useDefaultValue(formData, start, onChange);

  const value = asRecord(formData);
  const via = viaOfForm(form);
  const gateways: Gateways =
    value.gateways === 'transit' ? 'transit' : 'per-region';
  const hasBackup = via === 'expressroute' && value.backup === 'vpn';
  const noTransit = patternTexts[patternOfForm(form)](t).noSharedExpressRoute;
  const region = fieldMessages(findings, ['onPremises', 'gatewayRegion']);

  // What belongs to another way stays in the form, for whoever comes back to it.
  const held = { ...value, via } as OnPremisesForm;
  const [followsSites, setFollowsSites] = useState(() =>
    isSuggested(form, held),
  );
  const follows = followsSites && held.gatewayRegionChosen !== true;
  const change = (changed: Partial<OnPremisesForm>) =>
    onChange(withGatewayRegion(form, { ...held, ...changed }, follows));
  // The hub is chosen in another field of this step: what was only suggested follows it.
  const current = withGatewayRegion(form, held, follows);
  const { gatewayRegion } = current;
  const isBehind =
    via !== 'none' && gatewayRegion !== asRecord(formData).gatewayRegion;
  useEffect(() => {
    if (isBehind) onChange(current);
  });
  const choose = (way: Way) => {
    if (way === 'none') change({ via: way });
    else if (way !== 'expressroute') change({ via: 'vpn', gateways: way });
    else {
      change({
        via: way,
        gateways: noTransit === undefined ? gateways : 'per-region',
      });
    }
  };
  return (
    <FieldRoot section="onPremises" showsProblemsLive>
      <ChoiceCards<Way>
        label={t('onPremises.label')}
        choices={choices(t)}
        value={via === 'vpn' ? gateways : via}
        onChange={choose}
      />
      {via === 'expressroute' && (
        <ChoiceCards<Gateways>
          label={t('onPremises.expressroute.gateways')}
          choices={expressRouteChoices(t, gateways, noTransit)}
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
      <SectionFindings
        section="onPremises"
        form={form}
        findings={findings}
        onChange={changed => onChange(changed as OnPremisesForm)}
        // These stand at their fields.
        except={({ path, fix, severity }) =>
          severity === 'error' &&
          !fix &&
          /^onPremises\.(sites|gatewayRegion)/.test(path)
        }
      />
    </FieldRoot>
  );
}

/** Why the region with the gateway is the one that it is, where nobody has chosen it. */
function whyThere(
  t: Translate,
  form: FormData,
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

function expressRouteChoices(
  t: Translate,
  chosen: Gateways,
  noTransit: string | undefined,
): Choice<Gateways>[] {
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
      // What is chosen already can be looked at; the rules say why it does not work.
      disabledReason: chosen === 'transit' ? undefined : noTransit,
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

/** How on-premises comes in. */
export const onPremisesField: FieldDefinition<OnPremisesForm> = {
  name: 'VnetConnectivityOnPremises',
  component: OnPremisesField,
  validation: validateSection('onPremises'),
};
