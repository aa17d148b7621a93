import { makeStyles } from '@material-ui/core/styles';
import type { Choice, Sites } from 'backstage-plugin-vnet-connectivity-react';
import {
  ChoiceCards,
  fieldMessages,
  SitesEditor,
} from 'backstage-plugin-vnet-connectivity-react';
import { useRef } from 'react';
import type { FormData, OnPremisesValue } from '../form/formData';
import {
  asRecord,
  asText,
  isEmpty,
  recordsOf,
  regionsOf,
} from '../form/formData';
import { useDefaultValue } from '../form/useDefaultValue';
import { useFormDesign } from '../form/useFormDesign';
import { validateSection } from '../form/validation';
import { text } from '../texts';
import { ExplainLink } from './ExplainLink';
import { FieldHeading } from './FieldHeading';
import { RegionSelect } from './RegionSelect';
import { SectionFindings } from './SectionFindings';
import { FieldRoot } from './FieldRoot';
import type { FieldDefinition, FieldProps } from './types';
import { formOf } from './types';

/** What the cards offer: `via` and `gateways` in one. */
type Way = 'none' | 'per-region' | 'transit' | 'expressroute';

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

  const regions = regionsOf(form);
  const value = isEmpty(formData) ? start : asRecord(formData);
  const way = wayOf(value);
  const sites = recordsOf(value.sites) as Sites;
  // Sites come back when somebody only looked at "No on-premises".
  const lastSites = useRef(sites);
  if (Object.keys(sites).length > 0) lastSites.current = sites;
  const gatewayRegion =
    asText(value.gatewayRegion) || defaultGatewayRegion(form);
  const region = fieldMessages(findings, ['onPremises', 'gatewayRegion']);

  const write = (
    newWay: Way,
    newSites: Sites,
    newGatewayRegion: string | undefined = gatewayRegion,
  ) => onChange(valueOf(newWay, newSites, newGatewayRegion));
  const choose = (newWay: Way) => write(newWay, lastSites.current);
  return (
    <FieldRoot showsProblemsLive>
      <ChoiceCards<Way>
        label={text('onPremises.label')}
        choices={choices()}
        value={way}
        onChange={choose}
      />
      {way === 'transit' && (
        <div className={classes.select}>
          <RegionSelect
            label={text('onPremises.gatewayRegion')}
            helperText={region.message ?? text('onPremises.gatewayRegionHelp')}
            error={region.error}
            regions={regions}
            value={gatewayRegion}
            onChange={key => write(way, sites, key)}
          />
        </div>
      )}
      {(way === 'per-region' || way === 'transit') && (
        <div>
          <FieldHeading
            title={text('onPremises.sites')}
            description={text('onPremises.sitesHelp')}
          />
          <SitesEditor
            sites={sites}
            findings={findings}
            onChange={changed => {
              lastSites.current = changed;
              write(way, changed);
            }}
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

function wayOf({ via, gateways }: Readonly<Record<string, unknown>>): Way {
  if (via === 'expressroute') return 'expressroute';
  if (via !== 'vpn') return 'none';
  return gateways === 'transit' ? 'transit' : 'per-region';
}

/** The value of the section: only what belongs to the way that was chosen. */
function valueOf(
  way: Way,
  sites: Sites,
  gatewayRegion: string | undefined,
): OnPremisesValue {
  if (way === 'none') return { via: 'none' };
  if (way === 'expressroute') return { via: 'expressroute' };
  return {
    via: 'vpn',
    gateways: way,
    ...(way === 'transit' && gatewayRegion ? { gatewayRegion } : {}),
    // What is still missing in a site is for the rules to report.
    ...(Object.keys(sites).length > 0
      ? { sites: sites as OnPremisesValue['sites'] }
      : {}),
  };
}

/** With a hub it is the hub, the only region that all are joined with; otherwise the first. */
function defaultGatewayRegion(form: FormData): string | undefined {
  const { topology, hub } = asRecord(form.interconnect);
  return topology === 'hub-and-spoke' && asText(hub)
    ? asText(hub)
    : Object.keys(regionsOf(form))[0];
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
      badge: { kind: 'neutral', label: text('interconnect.notYet') },
      gains: [text('onPremises.expressroute.gain1')],
      losses: [text('onPremises.expressroute.loss1')],
      disabledReason: (
        <>
          {text('interconnect.notYetReason')}{' '}
          <ExplainLink subject={text('onPremises.expressroute.title')} />
        </>
      ),
    },
  ];
}

/** How on-premises comes in. */
export const onPremisesField: FieldDefinition<OnPremisesValue> = {
  name: 'VnetConnectivityOnPremises',
  component: OnPremisesField,
  validation: validateSection('onPremises'),
};
