import type { DeliveryForm } from 'backstage-plugin-vnet-connectivity-common';
import { asRecord, isEmpty } from 'backstage-plugin-vnet-connectivity-common';
import type { Choice } from 'backstage-plugin-vnet-connectivity-react';
import { ChoiceCards } from 'backstage-plugin-vnet-connectivity-react';
import { useEffect, useRef } from 'react';
import { defaultCi, readDestination } from '../form/destinations';
import type { DestinationKind } from '../form/formData';
import { useDefaultValue } from '../form/useDefaultValue';
import { useSectionDesign } from '../form/useFormDesign';
import { validateSection } from '../form/validation';
import type { Translate } from '../useTexts';
import { useTexts } from '../useTexts';
import { SectionFindings } from './SectionFindings';
import { FieldRoot } from './FieldRoot';
import type { FieldDefinition, FieldProps } from './types';
import { formOf } from './types';

type Language = NonNullable<DeliveryForm['iac']>[number];
type Languages = Language | 'both';
type Ci = NonNullable<DeliveryForm['ci']>;

function DeliveryField(props: FieldProps<DeliveryForm>) {
  const t = useTexts();
  const { formData, onChange } = props;
  const form = formOf(props);
  const { findings } = useSectionDesign('delivery', form);
  const { kind } = readDestination(form.destination);
  const start: DeliveryForm = { iac: ['terraform'], ci: defaultCi(kind) };
  const value = isEmpty(formData) ? start : asRecord(formData);
  useDefaultValue(formData, start, onChange);
  useFollowDestination(kind, value.ci, ci => onChange({ ...value, ci }));

  return (
    <FieldRoot section="delivery" showsProblemsLive>
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
        choices={ciChoices(t, kind)}
        value={(value.ci as Ci | undefined) ?? start.ci}
        onChange={ci => onChange({ ...value, ci })}
      />
      <SectionFindings
        section="delivery"
        form={form}
        findings={findings}
        onChange={changed => onChange(changed as DeliveryForm)}
      />
    </FieldRoot>
  );
}

function languagesOf(iac: unknown): Languages {
  const chosen: readonly unknown[] = Array.isArray(iac) ? iac : [];
  if (!chosen.includes('bicep')) return 'terraform';
  return chosen.includes('terraform') ? 'both' : 'bicep';
}

/** The pipeline follows the destination as long as nobody chose another one. */
function useFollowDestination(
  kind: DestinationKind | undefined,
  ci: unknown,
  onChange: (ci: Ci) => void,
): void {
  const lastKind = useRef(kind);
  useEffect(() => {
    if (lastKind.current === kind) return;
    const isDefault = ci === defaultCi(lastKind.current);
    lastKind.current = kind;
    if (isDefault && ci !== defaultCi(kind)) onChange(defaultCi(kind));
  });
}

function ciChoices(
  t: Translate,
  kind: DestinationKind | undefined,
): Choice<Ci>[] {
  const choices: Choice<Ci>[] = [
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
  return choices.map(choice =>
    kind && kind !== 'local' && choice.value === defaultCi(kind)
      ? {
          ...choice,
          badge: {
            kind: 'good',
            label: t('delivery.ciDefault', {
              destination: t(`destination.${kind}.title`),
            }),
          },
        }
      : choice,
  );
}

/** In which language the network is written, and what builds it. */
export const deliveryField: FieldDefinition<DeliveryForm> = {
  name: 'VnetConnectivityDelivery',
  component: DeliveryField,
  validation: validateSection('delivery'),
};
