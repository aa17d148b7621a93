import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  InterconnectPattern,
  PlannedSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Choice } from 'backstage-plugin-vnet-connectivity-react';
import {
  ChoiceCards,
  fieldMessages,
} from 'backstage-plugin-vnet-connectivity-react';
import { useDesignOptions } from '../form/designOptions';
import type { InterconnectValue } from '../form/formData';
import { asRecord, asText, patternOf, regionsOf } from '../form/formData';
import { useDefaultValue } from '../form/useDefaultValue';
import { useFormDesign } from '../form/useFormDesign';
import { validateSection } from '../form/validation';
import { text } from '../texts';
import { ExplainLink } from './ExplainLink';
import { FieldRoot } from './FieldRoot';
import { RegionSelect } from './RegionSelect';
import { SectionFindings } from './SectionFindings';
import { Toggle } from './Toggle';
import type { FieldDefinition, FieldProps } from './types';
import { formOf } from './types';

type MeshOrHub = NonNullable<InterconnectValue['topology']>;
type PeeredBy = NonNullable<InterconnectValue['peeredBy']>;

const useStyles = makeStyles(theme => ({
  hub: { maxWidth: 420 },
  explain: { marginTop: theme.spacing(1) },
}));

const start: InterconnectValue = {
  pattern: 'global-peering',
  topology: 'mesh',
};

function InterconnectField(props: FieldProps<InterconnectValue>) {
  const classes = useStyles();
  const { formData, onChange } = props;
  const form = formOf(props);
  const { policy } = useDesignOptions();
  const { findings, planned } = useFormDesign(form);
  useDefaultValue(formData, start, onChange);

  const regions = regionsOf(form);
  const keys = Object.keys(regions);
  const value = asRecord(formData);
  const pattern = patternOf(form);
  const isMeshOnly = meshOnlyReason(pattern) !== undefined;
  const topology =
    !isMeshOnly && value.topology === 'hub-and-spoke'
      ? 'hub-and-spoke'
      : 'mesh';
  const hub = fieldMessages(findings, ['interconnect', 'hub']);
  // What belongs to another pattern stays in the form, for whoever comes back to it.
  const change = (changed: Partial<InterconnectValue>) =>
    onChange({ ...start, ...value, ...changed } as InterconnectValue);
  return (
    <FieldRoot showsProblemsLive>
      <div>
        <ChoiceCards<InterconnectPattern>
          label={text('interconnect.label')}
          choices={patternChoices(policy?.allowedPatterns)}
          value={pattern}
          onChange={chosen => change({ pattern: chosen })}
        />
        <Typography variant="body2" className={classes.explain}>
          <ExplainLink subject={text('section.interconnect')} />
        </Typography>
      </div>
      <ChoiceCards<MeshOrHub>
        label={text('interconnect.topology')}
        choices={topologyChoices(pattern, keys.length)}
        value={topology}
        onChange={chosen =>
          change(
            chosen === 'hub-and-spoke'
              ? { topology: chosen, hub: asText(value.hub) || keys[0] }
              : { topology: chosen },
          )
        }
      />
      {topology === 'hub-and-spoke' && (
        <div className={classes.hub}>
          <RegionSelect
            label={text('interconnect.hub')}
            helperText={hub.message ?? text('interconnect.hubHelp')}
            error={hub.error}
            regions={regions}
            value={asText(value.hub) || undefined}
            onChange={key => change({ hub: key })}
          />
        </div>
      )}
      {pattern === 'global-peering' && (
        <ChoiceCards<PeeredBy>
          label={text('interconnect.peeredBy')}
          choices={peeredByChoices()}
          value={peeredByOf(value.peeredBy, planned)}
          onChange={peeredBy => change({ peeredBy })}
        />
      )}
      {pattern === 'vnet-to-vnet' && (
        <Toggle
          label={text('interconnect.bgp')}
          help={text('interconnect.bgpHelp')}
          value={value.bgp !== false}
          onChange={bgp => change({ bgp })}
        />
      )}
      {pattern === 'virtual-wan' && planned && <HubRanges planned={planned} />}
      <SectionFindings
        section="interconnect"
        form={form}
        findings={findings}
        onChange={changed => onChange(changed as InterconnectValue)}
        except={({ fix, path }) => !fix && path === 'interconnect.hub'}
      />
    </FieldRoot>
  );
}

/** So many ranges are listed; they are all in the details of the regions. */
const mostRanges = 8;

/** The ranges of the virtual hubs, which take their place beside the networks. */
function HubRanges({ planned }: { readonly planned: PlannedSpec }) {
  const ranges = Object.entries(planned.regions).flatMap(
    ([key, { hubAddressPrefix }]) =>
      hubAddressPrefix ? [`${key} ${hubAddressPrefix}`] : [],
  );
  if (ranges.length === 0) return null;
  return (
    <Typography variant="body2">
      {text('interconnect.hubRanges', {
        ranges: [
          ...ranges.slice(0, mostRanges),
          ...(ranges.length > mostRanges ? ['…'] : []),
        ].join(', '),
      })}{' '}
      {text('interconnect.hubRangesHelp')}
    </Typography>
  );
}

function peeredByOf(
  peeredBy: unknown,
  planned: PlannedSpec | undefined,
): PeeredBy {
  if (peeredBy === 'peerings' || peeredBy === 'network-manager') {
    return peeredBy;
  }
  // Where nobody chose, their number decides.
  return planned?.interconnect.peeredBy ?? 'peerings';
}

function peeredByChoices(): Choice<PeeredBy>[] {
  return [
    {
      value: 'peerings',
      title: text('interconnect.peerings.title'),
      summary: text('interconnect.peerings.summary'),
      gains: [text('interconnect.peerings.gain')],
      losses: [text('interconnect.peerings.loss')],
    },
    {
      value: 'network-manager',
      title: text('interconnect.networkManager.title'),
      summary: text('interconnect.networkManager.summary'),
      gains: [text('interconnect.networkManager.gain')],
      losses: [text('interconnect.networkManager.loss')],
    },
  ];
}

/** Why the regions can only be joined each with each; undefined where there is a choice. */
function meshOnlyReason(pattern: InterconnectPattern): string | undefined {
  if (pattern === 'expressroute') return text('interconnect.mesh.onCircuits');
  return pattern === 'virtual-wan'
    ? text('interconnect.mesh.ofHubs')
    : undefined;
}

function topologyChoices(
  pattern: InterconnectPattern,
  regions: number,
): Choice<MeshOrHub>[] {
  return [
    {
      value: 'mesh',
      title: text('interconnect.mesh.title'),
      summary: [
        text('interconnect.mesh.summary'),
        regions > 2 &&
          text('interconnect.mesh.count', {
            regions,
            count: (regions * (regions - 1)) / 2,
          }),
      ]
        .filter(Boolean)
        .join(' '),
    },
    {
      value: 'hub-and-spoke',
      title: text('interconnect.hubAndSpoke.title'),
      summary: text(
        pattern === 'vnet-to-vnet'
          ? 'interconnect.hubAndSpoke.overVpn'
          : 'interconnect.hubAndSpoke.summary',
      ),
      disabledReason: meshOnlyReason(pattern),
    },
  ];
}

function patternChoices(
  allowed: readonly string[] | undefined,
): Choice<InterconnectPattern>[] {
  const choices: Choice<InterconnectPattern>[] = [
    {
      value: 'global-peering',
      title: text('interconnect.globalPeering.title'),
      summary: text('interconnect.globalPeering.summary'),
      gains: [
        text('interconnect.globalPeering.gain1'),
        text('interconnect.globalPeering.gain2'),
        text('interconnect.globalPeering.gain3'),
      ],
      losses: [
        text('interconnect.globalPeering.loss1'),
        text('interconnect.globalPeering.loss2'),
        text('interconnect.globalPeering.loss3'),
      ],
      badge: { kind: 'good', label: text('interconnect.recommended') },
    },
    {
      value: 'vnet-to-vnet',
      title: text('interconnect.vnetToVnet.title'),
      summary: text('interconnect.vnetToVnet.summary'),
      gains: [
        text('interconnect.vnetToVnet.gain1'),
        text('interconnect.vnetToVnet.gain2'),
      ],
      losses: [text('interconnect.vnetToVnet.loss1')],
    },
    {
      value: 'expressroute',
      title: text('interconnect.expressroute.title'),
      summary: text('interconnect.expressroute.summary'),
      gains: [text('interconnect.expressroute.gain1')],
      losses: [text('interconnect.expressroute.loss1')],
    },
    {
      value: 'virtual-wan',
      title: text('interconnect.virtualWan.title'),
      summary: text('interconnect.virtualWan.summary'),
      gains: [text('interconnect.virtualWan.gain1')],
      losses: [text('interconnect.virtualWan.loss1')],
    },
  ];
  return choices.map(choice =>
    allowed && !allowed.includes(choice.value)
      ? {
          ...choice,
          badge: { kind: 'neutral', label: text('interconnect.forbidden') },
          disabledReason: text('interconnect.forbiddenReason'),
        }
      : choice,
  );
}

/** How the regions are joined. */
export const interconnectField: FieldDefinition<InterconnectValue> = {
  name: 'VnetConnectivityInterconnect',
  component: InterconnectField,
  validation: validateSection('interconnect', [
    'circuits',
    'inspection',
    'gateways',
  ]),
};
