import {
  asRecord,
  asText,
  encryptionDemandOf,
  patternOfForm,
  regionsOf,
} from 'backstage-plugin-vnet-connectivity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  EncryptionDemand,
  InterconnectForm,
  InterconnectPattern,
  PlannedSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  defaultPattern,
  interconnectPatterns,
  patterns,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Choice } from 'backstage-plugin-vnet-connectivity-react';
import {
  ChoiceCards,
  fieldMessages,
} from 'backstage-plugin-vnet-connectivity-react';
import { useDesignOptions } from '../form/designOptions';
import { useDefaultValue } from '../form/useDefaultValue';
import { useSectionDesign } from '../form/useFormDesign';
import { validateSection } from '../form/validation';
import type { Translate } from '../useTexts';
import { useTexts } from '../useTexts';
import { ExplainLink } from './ExplainLink';
import { FieldRoot } from './FieldRoot';
import { patternTexts } from './patternTexts';
import { RegionSelect } from './RegionSelect';
import { SectionFindings } from './SectionFindings';
import { Toggle } from './Toggle';
import type { FieldDefinition, FieldProps } from './types';
import { formOf } from './types';

type MeshOrHub = NonNullable<InterconnectForm['topology']>;
type PeeredBy = NonNullable<InterconnectForm['peeredBy']>;

const useStyles = makeStyles(theme => ({
  hub: { maxWidth: 420 },
  explain: { marginTop: theme.spacing(1) },
}));

const start: InterconnectForm = {
  pattern: defaultPattern,
  topology: 'mesh',
};

function InterconnectField(props: FieldProps<InterconnectForm>) {
  const t = useTexts();
  const classes = useStyles();
  const { formData, onChange } = props;
  const form = formOf(props);
  const { policy } = useDesignOptions();
  const { findings, planned } = useSectionDesign('interconnect', form);
  useDefaultValue(formData, start, onChange);

  const regions = regionsOf(form);
  const keys = Object.keys(regions);
  const value = asRecord(formData);
  const pattern = patternOfForm(form);
  const { topologies, settings, virtualHubs } = patterns[pattern];
  const topology =
    topologies.find(offered => offered === value.topology) ?? 'mesh';
  const hub = fieldMessages(findings, ['interconnect', 'hub']);
  // What belongs to another pattern stays in the form, for whoever comes back to it.
  const change = (changed: Partial<InterconnectForm>) =>
    onChange({ ...start, ...value, ...changed } as InterconnectForm);
  return (
    <FieldRoot section="interconnect" showsProblemsLive>
      <div>
        <ChoiceCards<InterconnectPattern>
          label={t('interconnect.label')}
          choices={patternChoices(
            t,
            encryptionDemandOf(form),
            policy?.allowedPatterns,
          )}
          value={pattern}
          onChange={chosen => change({ pattern: chosen })}
        />
        <Typography variant="body2" className={classes.explain}>
          <ExplainLink subject={t('section.interconnect')} />
        </Typography>
      </div>
      <ChoiceCards<MeshOrHub>
        label={t('interconnect.topology')}
        choices={topologyChoices(t, pattern, keys.length)}
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
            label={t('interconnect.hub')}
            helperText={hub.message ?? t('interconnect.hubHelp')}
            error={hub.error}
            regions={regions}
            value={asText(value.hub) || undefined}
            onChange={key => change({ hub: key })}
          />
        </div>
      )}
      {settings.includes('peeredBy') && (
        <ChoiceCards<PeeredBy>
          label={t('interconnect.peeredBy')}
          choices={peeredByChoices(t)}
          value={peeredByOf(value.peeredBy, planned)}
          onChange={peeredBy => change({ peeredBy })}
        />
      )}
      {settings.includes('bgp') && (
        <Toggle
          label={t('interconnect.bgp')}
          help={t('interconnect.bgpHelp')}
          value={value.bgp !== false}
          onChange={bgp => change({ bgp })}
        />
      )}
      {virtualHubs && planned && <HubRanges planned={planned} />}
      <SectionFindings
        section="interconnect"
        form={form}
        findings={findings}
        onChange={changed => onChange(changed as InterconnectForm)}
        except={({ fix, path }) => !fix && path === 'interconnect.hub'}
      />
    </FieldRoot>
  );
}

/** So many ranges are listed; they are all in the details of the regions. */
const mostRanges = 8;

/** The ranges of the virtual hubs, which take their place beside the networks. */
function HubRanges({ planned }: { readonly planned: PlannedSpec }) {
  const t = useTexts();
  const ranges = Object.entries(planned.regions).flatMap(
    ([key, { hubAddressPrefix }]) =>
      hubAddressPrefix ? [`${key} ${hubAddressPrefix}`] : [],
  );
  if (ranges.length === 0) return null;
  return (
    <Typography variant="body2">
      {t('interconnect.hubRanges', {
        ranges: [
          ...ranges.slice(0, mostRanges),
          ...(ranges.length > mostRanges ? ['…'] : []),
        ].join(', '),
      })}{' '}
      {t('interconnect.hubRangesHelp')}
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

function peeredByChoices(t: Translate): Choice<PeeredBy>[] {
  return [
    {
      value: 'peerings',
      title: t('interconnect.peerings.title'),
      summary: t('interconnect.peerings.summary'),
      gains: [t('interconnect.peerings.gain')],
      losses: [t('interconnect.peerings.loss')],
    },
    {
      value: 'network-manager',
      title: t('interconnect.networkManager.title'),
      summary: t('interconnect.networkManager.summary'),
      gains: [t('interconnect.networkManager.gain')],
      losses: [t('interconnect.networkManager.loss')],
    },
  ];
}

function topologyChoices(
  t: Translate,
  pattern: InterconnectPattern,
  regions: number,
): Choice<MeshOrHub>[] {
  return [
    {
      value: 'mesh',
      title: t('interconnect.mesh.title'),
      summary: [
        t('interconnect.mesh.summary'),
        regions > 2 &&
          t('interconnect.mesh.count', {
            regions,
            count: (regions * (regions - 1)) / 2,
          }),
      ]
        .filter(Boolean)
        .join(' '),
    },
    {
      value: 'hub-and-spoke',
      title: t('interconnect.hubAndSpoke.title'),
      summary: t(
        patterns[pattern].settings.includes('bgp')
          ? 'interconnect.hubAndSpoke.overVpn'
          : 'interconnect.hubAndSpoke.summary',
      ),
      disabledReason: patternTexts[pattern](t).meshOnly,
    },
  ];
}

/** What a pattern is marked with, where traffic between the regions has to be encrypted in this way. */
function badgeOf(
  t: Translate,
  demand: EncryptionDemand,
  pattern: InterconnectPattern,
): Choice<InterconnectPattern>['badge'] {
  const { endsMachines, ipsec } = patterns[pattern].encryption;
  const isRecommended = {
    none: pattern === defaultPattern,
    machines: endsMachines === undefined,
    ipsec,
  }[demand];
  if (isRecommended) {
    return { kind: 'good', label: t('interconnect.recommended') };
  }
  if (demand === 'none') return undefined;
  return {
    kind: 'warning',
    label: t(
      demand === 'ipsec' ? 'interconnect.noIpsec' : 'interconnect.notEncrypted',
    ),
  };
}

function patternChoices(
  t: Translate,
  demand: EncryptionDemand,
  allowed: readonly string[] | undefined,
): Choice<InterconnectPattern>[] {
  const choices = interconnectPatterns.map(
    (value): Choice<InterconnectPattern> => {
      const { title, summary, gains, losses } = patternTexts[value](t);
      return { value, title, summary, gains, losses };
    },
  );
  return choices.map(choice =>
    allowed && !allowed.includes(choice.value)
      ? {
          ...choice,
          badge: { kind: 'neutral', label: t('interconnect.forbidden') },
          disabledReason: t('interconnect.forbiddenReason'),
        }
      : { ...choice, badge: badgeOf(t, demand, choice.value) },
  );
}

/** How the regions are joined. */
export const interconnectField: FieldDefinition<InterconnectForm> = {
  name: 'VnetConnectivityInterconnect',
  component: InterconnectField,
  validation: validateSection('interconnect', [
    'circuits',
    'inspection',
    'gateways',
  ]),
};
