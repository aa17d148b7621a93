import type { DeliveryForm } from 'backstage-plugin-vnet-connectivity-common';
import {
  asRecord,
  asText,
  specLabels,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Choice } from '../components/ChoiceCards/ChoiceCards';
import { ChoiceCards } from '../components/ChoiceCards/ChoiceCards';
import { fieldMessages } from '../components/findingsAt';
import { RangesField } from '../components/RangesField';
import type { Translate } from '../texts/components';
import { useTexts } from '../texts/components';
import { Select } from './Select';
import { Toggle } from './Toggle';
import type { SectionProps } from './types';

type Language = NonNullable<DeliveryForm['iac']>[number];
type Languages = Language | 'both';
type Ci = NonNullable<DeliveryForm['ci']>;

/** In which language the network is written, and what builds it. @public */
export function DeliverySection({
  form,
  findings,
  usualCi,
  onChange,
}: Pick<SectionProps<DeliveryForm>, 'form' | 'findings' | 'onChange'> & {
  /** The pipeline that the place of the repository runs by itself, and what says so. */
  readonly usualCi?: { readonly ci: Ci; readonly label: string };
}) {
  const t = useTexts();
  const value = asRecord(form.delivery);
  const ofOwners = fieldMessages(findings, ['delivery', 'codeOwners']);
  return (
    <>
      <ChoiceCards<Languages>
        label={t('delivery.iac')}
        choices={[
          {
            value: 'terraform',
            title: t('delivery.terraform.title'),
            summary: t('delivery.terraform.summary'),
          },
          {
            value: 'bicep',
            title: t('delivery.bicep.title'),
            summary: t('delivery.bicep.summary'),
          },
          {
            value: 'both',
            title: t('delivery.both.title'),
            summary: t('delivery.both.summary'),
          },
        ]}
        value={languagesOf(value.iac)}
        onChange={chosen =>
          onChange({
            ...value,
            iac: chosen === 'both' ? ['terraform', 'bicep'] : [chosen],
          })
        }
      />
      <ChoiceCards<Ci>
        label={t('delivery.ci')}
        choices={ciChoices(t).map(choice =>
          choice.value === usualCi?.ci
            ? { ...choice, badge: { kind: 'good', label: usualCi.label } }
            : choice,
        )}
        value={(value.ci as Ci | undefined) ?? 'github-actions'}
        onChange={ci => onChange({ ...value, ci })}
      />
      <Toggle
        label={t('delivery.protection')}
        help={t('delivery.protectionHelp')}
        value={value.protection !== 'none'}
        onChange={isProtected =>
          onChange({
            ...value,
            protection: isProtected ? 'gateways-and-circuits' : 'none',
          })
        }
      />
      <RangesField
        label={t('delivery.codeOwners')}
        value={asTexts(value.codeOwners)}
        placeholder={specLabels['delivery.codeOwners'].example}
        error={ofOwners.error}
        helperText={ofOwners.message ?? t('delivery.codeOwnersHelp')}
        onChange={codeOwners =>
          onChange({
            ...value,
            codeOwners: codeOwners.length > 0 ? codeOwners : undefined,
          })
        }
      />
      <Select
        label={t('delivery.license')}
        value={asText(value.license) || 'none'}
        options={Object.entries(specLabels['delivery.license'].choices).map(
          ([license, label]) => ({ value: license, label }),
        )}
        onChange={license =>
          onChange({ ...value, license: license as DeliveryForm['license'] })
        }
      />
    </>
  );
}

function asTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(asText) : [];
}

function languagesOf(iac: unknown): Languages {
  const chosen: readonly unknown[] = Array.isArray(iac) ? iac : [];
  if (!chosen.includes('bicep')) return 'terraform';
  return chosen.includes('terraform') ? 'both' : 'bicep';
}

function ciChoices(t: Translate): Choice<Ci>[] {
  return [
    {
      value: 'github-actions',
      title: t('delivery.ci.githubActions.title'),
      summary: t('delivery.ci.githubActions.summary'),
    },
    {
      value: 'azure-pipelines',
      title: t('delivery.ci.azurePipelines.title'),
      summary: t('delivery.ci.azurePipelines.summary'),
    },
    {
      value: 'gitlab-ci',
      title: t('delivery.ci.gitlabCi.title'),
      summary: t('delivery.ci.gitlabCi.summary'),
    },
    {
      value: 'none',
      title: t('delivery.ci.none.title'),
      summary: t('delivery.ci.none.summary'),
    },
  ];
}
