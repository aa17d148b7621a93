import { Progress } from '@backstage/core-components';
import { useApiHolder } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import MenuItem from '@material-ui/core/MenuItem';
import Typography from '@material-ui/core/Typography';
import {
  asRecord,
  asText,
  digest,
} from 'backstage-plugin-vnet-connectivity-common';
import { LabelledTextField } from 'backstage-plugin-vnet-connectivity-react';
import { useEffect, useState } from 'react';
import { startWith } from '../draft/restore';
import type { ChosenNetwork, KnownRepository } from '../form/repositories';
import {
  findKnownRepository,
  formOfRepository,
  listRepositories,
  readChosenNetwork,
} from '../form/repositories';
import { textsOf, useTexts } from '../useTexts';
import { FieldRoot } from './FieldRoot';
import type { FieldDefinition, FieldProps } from './types';
import { UserCredentials } from './UserCredentials';
import { useAnswer } from './useAnswer';

function NetworkField({ formData, uiSchema }: FieldProps<ChosenNetwork>) {
  const { entityRef, base } = readChosenNetwork(formData);
  const [wanted, setWanted] = useState(base ? undefined : entityRef);
  return (
    <FieldRoot showsProblemsLive>
      <Choice
        value={wanted ?? entityRef}
        onChange={chosen => setWanted(chosen)}
      />
      {wanted !== undefined && <Filling key={wanted} entityRef={wanted} />}
      {wanted === undefined && entityRef && base && (
        <Filled
          entityRef={entityRef}
          base={base}
          onFill={() => setWanted(entityRef)}
          credentials={asRecord(
            asRecord(uiSchema?.['ui:options']).requestUserCredentials,
          )}
        />
      )}
    </FieldRoot>
  );
}

/** The list of the networks in the catalog. */
function Choice({
  value,
  onChange,
}: {
  readonly value: string | undefined;
  readonly onChange: (entityRef: string) => void;
}) {
  const t = useTexts();
  const apis = useApiHolder();
  const { answer, problem } = useAnswer('networks', () =>
    listRepositories(apis),
  );
  if (problem !== undefined) {
    return <Typography>{t('network.failed', { problem })}</Typography>;
  }
  if (!answer) return <Progress />;
  if (answer.length === 0 && value === undefined) {
    return <Typography>{t('network.none')}</Typography>;
  }
  // A link may name another entity of the repository than the list does.
  const listed =
    value === undefined || answer.some(({ entityRef }) => entityRef === value)
      ? answer
      : [...answer, { entityRef: value, title: nameOfEntity(value) }];
  return (
    <LabelledTextField
      select
      label={t('network.label')}
      helperText={t('network.help')}
      value={value ?? ''}
      onChange={event => onChange(event.target.value)}
    >
      {listed.map(({ entityRef, title }) => (
        <MenuItem key={entityRef} value={entityRef}>
          {title}
        </MenuItem>
      ))}
    </LabelledTextField>
  );
}

/** `contoso-core` for `system:default/contoso-core`. */
function nameOfEntity(entityRef: string): string {
  return entityRef.slice(entityRef.lastIndexOf('/') + 1);
}

/** Fills the form from a repository, or says why that is not possible. */
function Filling({ entityRef }: { readonly entityRef: string }) {
  const t = useTexts();
  const apis = useApiHolder();
  const { answer, isKnown, problem } = useAnswer(entityRef, () =>
    findKnownRepository(entityRef, apis),
  );
  const form =
    answer?.design === undefined
      ? undefined
      : formOfRepository(entityRef, answer.design);
  const [isKept, setIsKept] = useState(true);
  const isReady = form !== undefined;
  useEffect(() => {
    if (form) setIsKept(startWith(form));
    // Once, when the design has come.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isReady]);
  if (problem !== undefined) {
    return (
      <Typography role="alert">{t('network.failed', { problem })}</Typography>
    );
  }
  if (isKnown && !answer) {
    return (
      <Typography role="alert">
        {t('network.notFound', { entity: entityRef })}
      </Typography>
    );
  }
  if (answer && !form) {
    return (
      <Typography role="alert">
        {t('network.unreadable', { network: answer.title })}
      </Typography>
    );
  }
  return (
    <Typography role="status">
      {t(isKept ? 'network.filling' : 'network.notKept')}
    </Typography>
  );
}

/** That the form has the design of a repository, and whether that is still the one there. */
function Filled({
  entityRef,
  base,
  onFill,
  credentials,
}: {
  readonly entityRef: string;
  readonly base: string;
  readonly onFill: () => void;
  readonly credentials: Readonly<Record<string, unknown>>;
}) {
  const t = useTexts();
  const apis = useApiHolder();
  const { answer, isKnown, problem } = useAnswer(entityRef, () =>
    findKnownRepository(entityRef, apis),
  );
  if (problem !== undefined) {
    return (
      <Typography role="alert">{t('network.failed', { problem })}</Typography>
    );
  }
  if (!isKnown) return <Progress />;
  if (!answer) {
    return (
      <Typography role="alert">
        {t('network.notFound', { entity: entityRef })}
      </Typography>
    );
  }
  const hasChanged = isChanged(answer, base);
  const { url } = answer;
  return (
    <>
      <Typography role="status">
        {t(hasChanged ? 'network.changed' : 'network.filled', {
          network: answer.title,
        })}{' '}
        {hasChanged && (
          <Button size="small" variant="outlined" onClick={onFill}>
            {t('network.fill')}
          </Button>
        )}
      </Typography>
      {url !== undefined && asText(credentials.secretsKey) !== '' && (
        <UserCredentials
          url={url}
          secretsKey={asText(credentials.secretsKey)}
          additionalScopes={asRecord(credentials.additionalScopes)}
        />
      )}
    </>
  );
}

function isChanged({ design }: KnownRepository, base: string): boolean {
  return design !== undefined && digest(design) !== base;
}

/** The field for the network of a repository that is to be changed; the other fields are filled from it. */
export const networkField: FieldDefinition<ChosenNetwork> = {
  name: 'VnetConnectivityNetwork',
  component: NetworkField,
  validation: async (value, validation, { apiHolder }) => {
    const t = await textsOf(apiHolder);
    const { entityRef, base } = readChosenNetwork(value);
    if (!entityRef || !base) {
      validation.addError(t('network.missing'));
      return;
    }
    const known = await findKnownRepository(entityRef, apiHolder);
    if (!known) {
      validation.addError(t('network.notFound', { entity: entityRef }));
    } else if (isChanged(known, base)) {
      validation.addError(t('network.changed', { network: known.title }));
    }
  },
};
