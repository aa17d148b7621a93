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
import { asText } from '../form/formData';
import { useDefaultValue } from '../form/useDefaultValue';
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
  const proposedRepo = asText(formOf(props).name);
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
      <GeneralProblems problems={problems.filter(({ field }) => !field)} />
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
  );
}

/** Refuses an address that the publish actions would refuse, or a place that the portal does not have. */
const validateDestination: FieldDefinition<Destination>['validation'] = async (
  formData,
  validation,
  { apiHolder },
) => {
  const config = apiHolder.get(configApiRef);
  if (!config) throw new Error('The portal has no configuration API.');
  const problems = problemsOfDestination(
    await textsOf(apiHolder),
    readDestination(formData),
    readDestinations(config),
  );
  for (const { message } of problems) validation.addError(message);
};

/** Where the repository goes. */
export const destinationField: FieldDefinition<Destination> = {
  name: 'VnetConnectivityDestination',
  component: DestinationField,
  validation: validateDestination,
};
