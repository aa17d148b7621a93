import { makeStyles } from '@material-ui/core/styles';
import type { InterconnectPattern } from 'backstage-plugin-vnet-connectivity-common';
import type { Choice, Sites } from 'backstage-plugin-vnet-connectivity-react';
import {
  ChoiceCards,
  fieldMessages,
  SitesEditor,
} from 'backstage-plugin-vnet-connectivity-react';
import type { FormData, OnPremisesValue } from '../form/formData';
import {
  asRecord,
  asText,
  patternOf,
  recordsOf,
  regionsOf,
  viaOf,
} from '../form/formData';
import { useDefaultValue } from '../form/useDefaultValue';
import { useFormDesign } from '../form/useFormDesign';
import { validateSection } from '../form/validation';
import { text } from '../texts';
import { FieldHeading } from './FieldHeading';
import { FieldRoot } from './FieldRoot';
import { RegionSelect } from './RegionSelect';
import { SectionFindings } from './SectionFindings';
import { Toggle } from './Toggle';
import type { FieldDefinition, FieldProps } from './types';
import { formOf } from './types';

type Gateways = NonNullable<OnPremisesValue['gateways']>;
/** What the cards offer: `via` and, for VPN, `gateways` in one. */
type Way = 'none' | Gateways | 'expressroute';

const useStyles = makeStyles({
  select: { maxWidth: 420 },
});

const start: OnPremisesValue = { via: 'none' };

function OnPremisesField(props: FieldProps<OnPremisesValue>) {
  const classes = useStyles();
  const { formData, onChange } = props;
  const form = formOf(props);
  const { findings } = useFormDesign(form);
  useDefaultValue(formData, start, onChange);

  const value = asRecord(formData);
  const via = viaOf(form);
  const gateways: Gateways =
    value.gateways === 'transit' ? 'transit' : 'per-region';
  const hasBackup = via === 'expressroute' && value.backup === 'vpn';
  const noTransit = noTransitReason(patternOf(form));
  const gatewayRegion =
    asText(value.gatewayRegion) || defaultGatewayRegion(form);
  const region = fieldMessages(findings, ['onPremises', 'gatewayRegion']);

  // What belongs to another way stays in the form, for whoever comes back to it.
  const change = (changed: Partial<OnPremisesValue>) => {
    const next = { ...value, via, ...changed };
    onChange({
      ...next,
      ...(next.gateways === 'transit' && !asText(next.gatewayRegion)
        ? { gatewayRegion }
        : {}),
    } as OnPremisesValue);
  };
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
    <FieldRoot showsProblemsLive>
      <ChoiceCards<Way>
        label={text('onPremises.label')}
        choices={choices()}
        value={via === 'vpn' ? gateways : via}
        onChange={choose}
      />
      {via === 'expressroute' && (
        <ChoiceCards<Gateways>
          label={text('onPremises.expressroute.gateways')}
          choices={expressRouteChoices(gateways, noTransit)}
          value={gateways}
          onChange={chosen => change({ gateways: chosen })}
        />
      )}
      {via !== 'none' && gateways === 'transit' && (
        <div className={classes.select}>
          <RegionSelect
            label={text('onPremises.gatewayRegion')}
            helperText={region.message ?? text('onPremises.gatewayRegionHelp')}
            error={region.error}
            regions={regionsOf(form)}
            value={gatewayRegion}
            onChange={key => change({ gatewayRegion: key })}
          />
        </div>
      )}
      {via === 'expressroute' && (
        <Toggle
          label={text('onPremises.backup')}
          help={text('onPremises.backupHelp')}
          value={hasBackup}
          onChange={checked => {
            if (checked) change({ backup: 'vpn' });
            else {
              const { backup: _, ...rest } = value;
              onChange({ ...rest, via } as OnPremisesValue);
            }
          }}
        />
      )}
      {via !== 'none' && (
        <div>
          <FieldHeading
            title={text('onPremises.sites')}
            description={text('onPremises.sitesHelp')}
          />
          <SitesEditor
            sites={recordsOf(value.sites) as Sites}
            findings={findings}
            withDevices={via === 'vpn' || hasBackup}
            // What is still missing in a site is for the rules to report.
            onChange={sites =>
              change({ sites: sites as OnPremisesValue['sites'] })
            }
          />
        </div>
      )}
      <SectionFindings
        section="onPremises"
        form={form}
        findings={findings}
        onChange={changed => onChange(changed as OnPremisesValue)}
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

/** With a hub it is the hub, the only region that all are joined with; otherwise the first. */
function defaultGatewayRegion(form: FormData): string | undefined {
  const { topology, hub } = asRecord(form.interconnect);
  return topology === 'hub-and-spoke' && asText(hub)
    ? asText(hub)
    : Object.keys(regionsOf(form))[0];
}

/** Why no region can use the ExpressRoute gateway of another; undefined where it can. */
function noTransitReason(pattern: InterconnectPattern): string | undefined {
  if (pattern === 'expressroute') {
    return text('onPremises.expressroute.ownAlready');
  }
  return pattern === 'vnet-to-vnet'
    ? text('onPremises.expressroute.notOverVpn')
    : undefined;
}

function expressRouteChoices(
  chosen: Gateways,
  noTransit: string | undefined,
): Choice<Gateways>[] {
  return [
    {
      value: 'per-region',
      title: text('onPremises.expressroute.perRegion.title'),
      summary: text('onPremises.expressroute.perRegion.summary'),
      badge: { kind: 'good', label: text('onPremises.perRegion.badge') },
      gains: [text('onPremises.perRegion.gain1')],
      losses: [text('onPremises.perRegion.loss1')],
    },
    {
      value: 'transit',
      title: text('onPremises.expressroute.transit.title'),
      summary: text('onPremises.expressroute.transit.summary'),
      badge: { kind: 'warning', label: text('onPremises.transit.badge') },
      gains: [text('onPremises.expressroute.transit.gain')],
      losses: [text('onPremises.transit.loss1')],
      // What is chosen already can be looked at; the rules say why it does not work.
      disabledReason: chosen === 'transit' ? undefined : noTransit,
    },
  ];
}

function choices(): Choice<Way>[] {
  return [
    {
      value: 'none',
      title: text('onPremises.none.title'),
      summary: text('onPremises.none.summary'),
    },
    {
      value: 'per-region',
      title: text('onPremises.perRegion.title'),
      summary: text('onPremises.perRegion.summary'),
      badge: { kind: 'good', label: text('onPremises.perRegion.badge') },
      gains: [
        text('onPremises.perRegion.gain1'),
        text('onPremises.perRegion.gain2'),
      ],
      losses: [
        text('onPremises.perRegion.loss1'),
        text('onPremises.perRegion.loss2'),
      ],
    },
    {
      value: 'transit',
      title: text('onPremises.transit.title'),
      summary: `${text('onPremises.transit.summary')} ${text(
        'onPremises.transit.right',
      )}`,
      badge: { kind: 'warning', label: text('onPremises.transit.badge') },
      gains: [text('onPremises.transit.gain1')],
      losses: [
        text('onPremises.transit.loss1'),
        text('onPremises.transit.loss2'),
      ],
    },
    {
      value: 'expressroute',
      title: text('onPremises.expressroute.title'),
      summary: text('onPremises.expressroute.summary'),
      gains: [text('onPremises.expressroute.gain1')],
      losses: [text('onPremises.expressroute.loss1')],
    },
  ];
}

/** How on-premises comes in. */
export const onPremisesField: FieldDefinition<OnPremisesValue> = {
  name: 'VnetConnectivityOnPremises',
  component: OnPremisesField,
  validation: validateSection('onPremises'),
};
