import { asText } from 'backstage-plugin-vnet-connectivity-common';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  ChoiceCards,
  LabelledTextField,
} from 'backstage-plugin-vnet-connectivity-react';
import { useMemo } from 'react';
import type {
  DestinationOption,
  DestinationProblem,
  RepoAddress,
} from '../form/destinations';
import {
  formatRepoUrl,
  parseRepoUrl,
  problemsOfDestination,
  readDestination,
  readDestinations,
} from '../form/destinations';
import type { Destination, DestinationKind } from '../form/formData';
import { nameInFolder, useNameState } from '../form/takenNames';
import { useDefaultValue } from '../form/useFormDesign';
import { textsOf, useTexts } from '../useTexts';
import { FieldRoot } from './FieldRoot';
import type { FieldDefinition, FieldProps } from './types';
import { formOf } from './types';

const useStyles = makeStyles(theme => ({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    gap: theme.spacing(2),
  },
}));

type HostedKind = Exclude<DestinationKind, 'local'>;

function DestinationField(props: FieldProps<Destination>) {
  const t = useTexts();
  const { formData, onChange, rawErrors = [] } = props;
  const config = useApi(configApiRef);
  const options = useMemo(() => readDestinations(config), [config]);
  const form = formOf(props);
  const proposedRepo = asText(form.name);
  const startOf = (option: DestinationOption): Destination =>
    option.kind === 'local'
      ? { kind: 'local' }
      : {
          kind: option.kind,
          repoUrl: formatRepoUrl(option.kind, {
            ...parseRepoUrl(undefined),
            host: option.hosts[0],
            repo: proposedRepo,
          }),
        };
  useDefaultValue(formData, options[0] && startOf(options[0]), onChange);

  const value = readDestination(formData);
  // Nobody is told about an empty field before trying to go on.
  const problems =
    rawErrors.length > 0 ? problemsOfDestination(t, value, options) : [];
  const chosen = options.find(({ kind }) => kind === value.kind);
  const state = useNameState(proposedRepo, form);
  const isTaken =
    value.kind === 'local' &&
    state !== undefined &&
    state !== 'checking' &&
    state.folder === 'taken';
  if (options.length === 0) {
    return <Typography>{t('destination.nothing')}</Typography>;
  }
  return (
    <FieldRoot showsProblemsLive>
      <ChoiceCards<DestinationKind>
        label={t('destination.label')}
        description={
          options.every(({ kind }) => kind === 'local')
            ? t('destination.onlyLocal')
            : undefined
        }
        choices={options.map(({ kind, hosts }) => ({
          value: kind,
          title: t(`destination.${kind}.title`),
          summary: t(`destination.${kind}.summary`, {
            hosts: hosts.join(', '),
          }),
        }))}
        value={value.kind}
        onChange={kind => {
          const option = options.find(other => other.kind === kind);
          if (option) onChange(startOf(option));
        }}
      />
      <GeneralProblems
        problems={[
          ...problems.filter(({ field }) => !field),
          ...(isTaken
            ? [
                {
                  message: t('destination.local.taken', { name: proposedRepo }),
                },
              ]
            : []),
        ]}
      />
      {chosen && chosen.kind !== 'local' && (
        <RepositoryFields
          kind={chosen.kind}
          hosts={chosen.hosts}
          address={parseRepoUrl(value.repoUrl)}
          problems={problems}
          onChange={address =>
            onChange({
              kind: chosen.kind,
              repoUrl: formatRepoUrl(chosen.kind as HostedKind, address),
            })
          }
        />
      )}
    </FieldRoot>
  );
}

function GeneralProblems({
  problems,
}: {
  readonly problems: readonly DestinationProblem[];
}) {
  return (
    <>
      {problems.map(({ message }) => (
        <Typography key={message} color="error">
          {message}
        </Typography>
      ))}
    </>
  );
}

interface RepositoryFieldsProps {
  readonly kind: HostedKind;
  readonly hosts: readonly string[];
  readonly address: RepoAddress;
  readonly problems: readonly DestinationProblem[];
  readonly onChange: (address: RepoAddress) => void;
}

function RepositoryFields({
  kind,
  hosts,
  address,
  problems,
  onChange,
}: RepositoryFieldsProps) {
  const t = useTexts();
  const classes = useStyles();
  const messageOf = (name: keyof RepoAddress) =>
    problems.find(problem => problem.field === name)?.message;
  const field = (name: keyof RepoAddress, label: string, help: string) => (
    <LabelledTextField
      // The validation says what is missing, better than the browser does.
      InputLabelProps={{ required: true }}
      label={label}
      error={messageOf(name) !== undefined}
      helperText={messageOf(name) ?? help}
      value={address[name]}
      inputProps={{ spellCheck: false, autoComplete: 'off' }}
      onChange={event =>
        onChange({ ...address, [name]: event.target.value.trim() })
      }
    />
  );
  return (
    <>
      <div className={classes.fields}>
        <LabelledTextField
          select
          label={t('destination.host')}
          error={messageOf('host') !== undefined}
          helperText={messageOf('host') ?? t('destination.hostHelp')}
          value={hosts.includes(address.host) ? address.host : ''}
          onChange={event => onChange({ ...address, host: event.target.value })}
        >
          {hosts.map(host => (
            <MenuItem key={host} value={host}>
              {host}
            </MenuItem>
          ))}
        </LabelledTextField>
        {kind === 'azure' ? (
          <>
            {field(
              'organization',
              t('destination.organization'),
              t('destination.organizationHelp'),
            )}
            {field(
              'project',
              t('destination.project'),
              t('destination.projectHelp'),
            )}
          </>
        ) : (
          field(
            'owner',
            t(`destination.${kind}.owner`),
            t(`destination.${kind}.ownerHelp`),
          )
        )}
        {field('repo', t('destination.repo'), t('destination.repoHelp'))}
      </div>
      <Typography variant="body2" color="textSecondary">
        {t('destination.notChecked')}
      </Typography>
    </>
  );
}

/** Refuses an address that the publish actions would refuse, and a place that the portal does not have or that is taken. */
const validateDestination: FieldDefinition<Destination>['validation'] = async (
  value,
  validation,
  { apiHolder, formData },
) => {
  const config = apiHolder.get(configApiRef);
  if (!config) throw new Error('The portal has no configuration API.');
  const t = await textsOf(apiHolder);
  const destination = readDestination(value);
  const problems = problemsOfDestination(
    t,
    destination,
    readDestinations(config),
  );
  for (const { message } of problems) validation.addError(message);
  const name = asText(formData.name);
  if (
    destination.kind === 'local' &&
    (await nameInFolder(name, apiHolder)) === 'taken'
  ) {
    validation.addError(t('destination.local.taken', { name }));
  }
};

/** The field for the server, and the name there, that the repository goes to. */
export const destinationField: FieldDefinition<Destination> = {
  name: 'VnetConnectivityDestination',
  component: DestinationField,
  validation: validateDestination,
};
