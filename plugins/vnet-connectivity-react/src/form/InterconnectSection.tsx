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
import type { Choice } from '../components/ChoiceCards/ChoiceCards';
import { ChoiceCards } from '../components/ChoiceCards/ChoiceCards';
import { fieldMessages } from '../components/findingsAt';
import type { Translate } from '../texts/components';
import { useTexts } from '../texts/components';
import type { ReactNode } from 'react';
import type { SectionProps } from './types';
import type { Refusals } from './useFormOptions';
import {
  reasonAgainstSwitching,
  useRefusals,
  withReasons,
} from './useFormOptions';
import { patternTexts } from './patternTexts';
import { RegionSelect } from './RegionSelect';
import { Toggle } from './Toggle';

type MeshOrHub = NonNullable<InterconnectForm['topology']>;
type PeeredBy = NonNullable<InterconnectForm['peeredBy']>;

const useStyles = makeStyles(theme => ({
  hub: { maxWidth: 420 },
  explain: { marginTop: theme.spacing(1) },
}));

/** The section for the connections between the regions. @public */
export function InterconnectSection({
  form,
  findings,
  planned,
  options,
  explanation,
  onChange,
}: SectionProps<InterconnectForm> & {
  /** Leads to the page that explains the patterns. */
  readonly explanation?: ReactNode;
}) {
  const t = useTexts();
  const classes = useStyles();
  const refusals = {
    pattern: useRefusals(form, 'interconnect.pattern', options),
    topology: useRefusals(form, 'interconnect.topology', options),
    bgp: useRefusals(form, 'interconnect.bgp', options),
    peeredBy: useRefusals(form, 'interconnect.peeredBy', options),
  };
  const regions = regionsOf(form);
  const keys = Object.keys(regions);
  const value = asRecord(form.interconnect);
  const pattern = patternOfForm(form);
  const { topologies, settings, virtualHubs } = patterns[pattern];
  const topology =
    topologies.find(offered => offered === value.topology) ?? 'mesh';
  const hub = fieldMessages(findings, ['interconnect', 'hub']);
  // What belongs to another pattern stays in the form, for whoever comes back to it.
  const change = (changed: Partial<InterconnectForm>) =>
    onChange({
      pattern,
      topology: 'mesh',
      ...value,
      ...changed,
    } as InterconnectForm);
  return (
    <>
      <div>
        <ChoiceCards<InterconnectPattern>
          label={t('interconnect.label')}
          choices={withReasons(
            patternChoices(t, encryptionDemandOf(form), refusals.pattern),
            pattern,
            refusals.pattern,
          )}
          value={pattern}
          onChange={chosen => change({ pattern: chosen })}
        />
        {explanation && (
          <Typography variant="body2" className={classes.explain}>
            {explanation}
          </Typography>
        )}
      </div>
      <ChoiceCards<MeshOrHub>
        label={t('interconnect.topology')}
        choices={withReasons(
          topologyChoices(t, pattern, keys.length),
          topology,
          refusals.topology,
        )}
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
          choices={withReasons(
            peeredByChoices(t),
            peeredByOf(value.peeredBy, planned),
            refusals.peeredBy,
          )}
          value={peeredByOf(value.peeredBy, planned)}
          onChange={peeredBy => change({ peeredBy })}
        />
      )}
      {settings.includes('bgp') && (
        <Toggle
          label={t('interconnect.bgp')}
          help={t('interconnect.bgpHelp')}
          value={value.bgp !== false}
          disabledReason={reasonAgainstSwitching(
            value.bgp !== false,
            refusals.bgp,
          )}
          onChange={bgp => change({ bgp })}
        />
      )}
      {virtualHubs && planned && <HubRanges planned={planned} />}
    </>
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
    },
  ];
}

/** The mark of a pattern where traffic between the regions has to be encrypted in this way; undefined for none. */
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
  refusals: Refusals,
): Choice<InterconnectPattern>[] {
  return interconnectPatterns.map(value => ({
    value,
    ...patternTexts[value](t),
    badge:
      refusals(value)?.kind === 'policy'
        ? { kind: 'neutral', label: t('interconnect.forbidden') }
        : badgeOf(t, demand, value),
  }));
}
