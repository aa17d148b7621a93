import { Progress } from '@backstage/core-components';
import { configApiRef, useApiHolder } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import type {
  Disruption,
  DocumentChange,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  asRecord,
  changeOfDocuments,
  disruptionText,
  generatorVersion,
  notAccepted,
} from 'backstage-plugin-vnet-connectivity-common';
import { ChangeEffects } from 'backstage-plugin-vnet-connectivity-react';
import { useEffect, useMemo } from 'react';
import type { FormData } from '../form/formData';
import { specFromFormData } from '../form/formData';
import type { KnownRepository } from '../form/repositories';
import { findKnownRepository, readChosenNetwork } from '../form/repositories';
import { designOptionsOf, useDesignOptions } from '../form/useFormDesign';
import { textsOf, useTexts } from '../useTexts';
import { Acceptance } from './Acceptance';
import { FieldRoot } from './FieldRoot';
import type { FieldDefinition, FieldProps } from './types';
import { formOf } from './types';
import { useAnswer } from './useAnswer';

/** The effects of a change that a person accepts. */
export interface AcceptedChange {
  /** Kinds of disruption, and addresses of resources and flows. */
  readonly accept: readonly string[];
}

function ChangeField(props: FieldProps<AcceptedChange>) {
  const t = useTexts();
  const apis = useApiHolder();
  const { formData, onChange, uiSchema } = props;
  const form = formOf(props);
  const { entityRef } = readChosenNetwork(form.network);
  const { answer, isKnown, problem } = useAnswer(entityRef ?? '', async () =>
    entityRef === undefined ? undefined : findKnownRepository(entityRef, apis),
  );
  useEffect(() => {
    // A field without a value is not validated.
    if (formData?.accept === undefined) onChange({ accept: [] });
  });
  const accept = acceptedOf(formData);
  const isUpgrade = asRecord(uiSchema?.['ui:options']).upgrade === true;
  if (problem !== undefined) {
    return (
      <Typography role="alert">{t('network.failed', { problem })}</Typography>
    );
  }
  if (!isKnown) return <Progress />;
  if (answer?.design === undefined) {
    return (
      <Typography role="alert">
        {t('network.unreadable', { network: answer?.title ?? '' })}
      </Typography>
    );
  }
  return (
    <FieldRoot showsProblemsLive>
      {isUpgrade ? (
        <>
          <Typography variant="body1">{t('change.upgrade')}</Typography>
          <Acceptance
            disruptions={[]}
            isOpen
            accept={accept}
            onChange={accepted => onChange({ accept: accepted })}
          />
        </>
      ) : (
        <Effects
          repository={answer}
          design={answer.design}
          form={form}
          accept={accept}
          onChange={accepted => onChange({ accept: accepted })}
        />
      )}
    </FieldRoot>
  );
}

function Effects({
  repository: { version },
  design,
  form,
  accept,
  onChange,
}: {
  readonly repository: KnownRepository;
  readonly design: string;
  readonly form: FormData;
  readonly accept: readonly string[];
  readonly onChange: (accept: readonly string[]) => void;
}) {
  const t = useTexts();
  const options = useDesignOptions();
  const newer = useMemo(() => JSON.stringify(specFromFormData(form)), [form]);
  return (
    <>
      <ChangeEffects older={design} newer={newer} options={options}>
        {({ disruptions }) => (
          <Acceptance
            disruptions={disruptions}
            accept={accept}
            onChange={onChange}
          />
        )}
      </ChangeEffects>
      <Typography variant="body2">
        {t('change.files')}{' '}
        {version !== undefined &&
          version !== generatorVersion &&
          t('change.version', { version, current: generatorVersion })}
      </Typography>
    </>
  );
}

function acceptedOf(value: unknown): readonly string[] {
  const { accept } = asRecord(value);
  return Array.isArray(accept)
    ? accept.filter((each): each is string => typeof each === 'string')
    : [];
}

let last: { readonly key: string; readonly change: DocumentChange } | undefined;

/** The effects of a form; the last ones are remembered, because a wizard asks whenever it goes on. */
function changeOfForm(
  design: string,
  form: FormData,
  options: Parameters<typeof changeOfDocuments>[2],
): DocumentChange {
  const newer = specFromFormData(form);
  const key = JSON.stringify([design, newer]);
  if (last?.key !== key) {
    last = { key, change: changeOfDocuments(design, newer, options) };
  }
  return last.change;
}

/** More messages than this nobody reads above a form. */
const mostMessages = 5;

/** The field that shows the effects of a change, and takes what a person accepts of them. */
export const changeField: FieldDefinition<AcceptedChange> = {
  name: 'VnetConnectivityChange',
  component: ChangeField,
  validation: async (value, validation, { apiHolder, formData }) => {
    const t = await textsOf(apiHolder);
    const config = apiHolder.get(configApiRef);
    if (!config) throw new Error('The portal has no configuration API.');
    const { entityRef } = readChosenNetwork(formData.network);
    const known =
      entityRef === undefined
        ? undefined
        : await findKnownRepository(entityRef, apiHolder);
    if (known?.design === undefined) {
      validation.addError(t('network.missing'));
      return;
    }
    const { disruptions } = changeOfForm(
      known.design,
      formData,
      designOptionsOf(config),
    );
    const open = notAccepted(disruptions, acceptedOf(value));
    for (const each of open.slice(0, mostMessages)) {
      validation.addError(messageOf(t, each));
    }
    if (open.length > mostMessages) {
      validation.addError(
        t('validation.more', { count: open.length - mostMessages }),
      );
    }
  },
};

function messageOf(
  t: Awaited<ReturnType<typeof textsOf>>,
  disruption: Disruption,
): string {
  const { kind, what } = disruption;
  if (kind === 'refused') return t('change.refused', { path: what });
  return t('change.missing', {
    text:
      kind === 'unknown'
        ? t('change.accept.unknown')
        : disruptionText(disruption),
  });
}
