import { makeStyles } from '@material-ui/core/styles';
import type { InterconnectPattern } from 'backstage-plugin-vnet-connectivity-common';
import type { Choice } from 'backstage-plugin-vnet-connectivity-react';
import {
  ChoiceCards,
  fieldMessages,
} from 'backstage-plugin-vnet-connectivity-react';
import { useDesignOptions } from '../form/designOptions';
import type { InterconnectValue } from '../form/formData';
import { asRecord, asText, isEmpty, regionsOf } from '../form/formData';
import { useDefaultValue } from '../form/useDefaultValue';
import { useFormDesign } from '../form/useFormDesign';
import { validateSection } from '../form/validation';
import { text } from '../texts';
import { ExplainLink } from './ExplainLink';
import { RegionSelect } from './RegionSelect';
import { SectionFindings } from './SectionFindings';
import { FieldRoot } from './FieldRoot';
import type { FieldDefinition, FieldProps } from './types';
import { formOf } from './types';

type MeshOrHub = 'mesh' | 'hub-and-spoke';

const useStyles = makeStyles({
  hub: { maxWidth: 420 },
});

const start: InterconnectValue = {
  pattern: 'global-peering',
  topology: 'mesh',
};

function InterconnectField(props: FieldProps<InterconnectValue>) {
  const classes = useStyles();
  const { formData, onChange } = props;
  const form = formOf(props);
  const { policy } = useDesignOptions();
  const { findings } = useFormDesign(form);
  useDefaultValue(formData, start, onChange);

  const regions = regionsOf(form);
  const keys = Object.keys(regions);
  const value = readInterconnect(formData);
  const hub = fieldMessages(findings, ['interconnect', 'hub']);
  const change = (changed: Partial<InterconnectValue>) => {
    const { hub: hubRegion, ...rest } = { ...value, ...changed };
    onChange(
      rest.topology === 'hub-and-spoke'
        ? { ...rest, hub: hubRegion ?? keys[0] }
        : rest,
    );
  };
  return (
    <FieldRoot showsProblemsLive>
      <ChoiceCards<InterconnectPattern>
        label={text('interconnect.label')}
        choices={patternChoices(policy?.allowedPatterns)}
        value={value.pattern}
        onChange={pattern => change({ pattern })}
      />
      <ChoiceCards<MeshOrHub>
        label={text('interconnect.topology')}
        choices={[
          {
            value: 'mesh',
            title: text('interconnect.mesh.title'),
            summary: [
              text('interconnect.mesh.summary'),
              keys.length > 2 &&
                text('interconnect.mesh.count', {
                  regions: keys.length,
                  count: (keys.length * (keys.length - 1)) / 2,
                }),
            ]
              .filter(Boolean)
              .join(' '),
          },
          {
            value: 'hub-and-spoke',
            title: text('interconnect.hubAndSpoke.title'),
            summary: text('interconnect.hubAndSpoke.summary'),
          },
        ]}
        value={value.topology}
        onChange={topology => change({ topology })}
      />
      {value.topology === 'hub-and-spoke' && (
        <div className={classes.hub}>
          <RegionSelect
            label={text('interconnect.hub')}
            helperText={hub.message ?? text('interconnect.hubHelp')}
            error={hub.error}
            regions={regions}
            value={value.hub}
            onChange={key => change({ hub: key })}
          />
        </div>
      )}
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

function readInterconnect(formData: unknown): InterconnectValue {
  if (isEmpty(formData)) return start;
  const { topology, hub, ...rest } = asRecord(formData);
  return {
    ...(rest as Omit<InterconnectValue, 'topology' | 'hub'>),
    topology: topology === 'hub-and-spoke' ? 'hub-and-spoke' : 'mesh',
    ...(asText(hub) ? { hub: asText(hub) } : {}),
  };
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
    notYet('vnet-to-vnet', {
      title: text('interconnect.vnetToVnet.title'),
      summary: text('interconnect.vnetToVnet.summary'),
      gains: [
        text('interconnect.vnetToVnet.gain1'),
        text('interconnect.vnetToVnet.gain2'),
      ],
      losses: [text('interconnect.vnetToVnet.loss1')],
    }),
    notYet('expressroute', {
      title: text('interconnect.expressroute.title'),
      summary: text('interconnect.expressroute.summary'),
      gains: [text('interconnect.expressroute.gain1')],
      losses: [text('interconnect.expressroute.loss1')],
    }),
    notYet('virtual-wan', {
      title: text('interconnect.virtualWan.title'),
      summary: text('interconnect.virtualWan.summary'),
      gains: [text('interconnect.virtualWan.gain1')],
      losses: [text('interconnect.virtualWan.loss1')],
    }),
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

function notYet(
  value: InterconnectPattern,
  choice: Omit<Choice<InterconnectPattern>, 'value'>,
): Choice<InterconnectPattern> {
  return {
    ...choice,
    value,
    badge: { kind: 'neutral', label: text('interconnect.notYet') },
    disabledReason: (
      <>
        {text('interconnect.notYetReason')}{' '}
        <ExplainLink subject={choice.title} />
      </>
    ),
  };
}

/** How the regions are joined. */
export const interconnectField: FieldDefinition<InterconnectValue> = {
  name: 'VnetConnectivityInterconnect',
  component: InterconnectField,
  validation: validateSection('interconnect'),
};
