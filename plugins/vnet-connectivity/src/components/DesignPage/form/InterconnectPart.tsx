import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { InterconnectPattern } from 'backstage-plugin-vnet-connectivity-common';
import {
  interconnectPatterns,
  patterns,
  withFormSection,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  ChoiceCards,
  fieldMessages,
} from 'backstage-plugin-vnet-connectivity-react';
import { vnetConnectivityDesignTranslationRef } from '../translation';
import { SelectField, SwitchField } from './fields';
import { textOf } from './specData';
import type { PartProps } from './types';

/** How the regions reach each other. */
export function InterconnectPart({
  document,
  values,
  findings,
  options,
  onChange,
}: PartProps) {
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const { interconnect, pattern, regions } = values;
  const keys = Object.keys(regions);
  const allowed = options.policy?.allowedPatterns;
  const { topologies, settings } = patterns[pattern];
  const isMeshOnly = !topologies.includes('hub-and-spoke');
  const topology = textOf(interconnect.topology) || 'mesh';
  const hub = fieldMessages(findings, ['interconnect', 'hub']);
  const change = (changed: object, kind: string) =>
    onChange(
      withFormSection(document, 'interconnect', {
        pattern,
        ...interconnect,
        ...changed,
      }),
      `interconnect.${kind}`,
    );
  return (
    <>
      <ChoiceCards<InterconnectPattern>
        label={t('design.form.pattern')}
        value={pattern}
        choices={interconnectPatterns.map(value => ({
          value,
          title: t(`design.form.patterns.${value}.title`),
          summary: t(`design.form.patterns.${value}.summary`),
          disabledReason:
            allowed && !allowed.includes(value)
              ? t('design.form.forbidden')
              : undefined,
        }))}
        onChange={chosen => change({ pattern: chosen }, 'pattern')}
      />
      {!isMeshOnly && (
        <SelectField
          label={t('design.form.topology')}
          value={topology}
          options={[
            { value: 'mesh', label: t('design.form.mesh') },
            { value: 'hub-and-spoke', label: t('design.form.hubAndSpoke') },
          ]}
          onChange={chosen =>
            change(
              chosen === 'hub-and-spoke'
                ? { topology: chosen, hub: textOf(interconnect.hub) || keys[0] }
                : { topology: chosen },
              'topology',
            )
          }
        />
      )}
      {!isMeshOnly && topology === 'hub-and-spoke' && (
        <SelectField
          label={t('design.form.hub')}
          value={textOf(interconnect.hub)}
          options={keys.map(value => ({ value, label: value }))}
          error={hub.error}
          helperText={hub.message}
          onChange={chosen => change({ hub: chosen }, 'hub')}
        />
      )}
      {settings.includes('bgp') && (
        <SwitchField
          label={t('design.form.interconnectBgp')}
          value={interconnect.bgp !== false}
          onChange={bgp => change({ bgp }, 'bgp')}
        />
      )}
    </>
  );
}
